package vn.noibat.selection;

import java.util.Locale;

/**
 * How far a nomination has come.
 */
public enum NominationState {

	/** Seen by its department alone. */
	DRAFT,

	/** Waits for the secretary. */
	HANDED_IN,

	/** Back at its department to be completed. */
	RETURNED,

	ACCEPTED, MERGED, DECLINED;

	/** Whether the secretary has decided on it. */
	public boolean isDecided() {
		return this == ACCEPTED || this == MERGED || this == DECLINED;
	}

	/** The word kept in the database and the journal. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static NominationState of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

}
