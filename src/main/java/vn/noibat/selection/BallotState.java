package vn.noibat.selection;

import java.util.Locale;

/**
 * Where a ballot stands.
 */
public enum BallotState {

	OPEN, CLOSED, VOID;

	/** The word kept in the database and the journal. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static BallotState of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

}
