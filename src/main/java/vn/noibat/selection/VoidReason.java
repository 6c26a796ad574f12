package vn.noibat.selection;

import java.util.Locale;

/**
 * Why a ballot has no result.
 */
public enum VoidReason {

	/** Too few voted. */
	QUORUM,

	/** The secretary took it back. */
	WITHDRAWN;

	/** The word kept in the database and the journal. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static VoidReason of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

}
