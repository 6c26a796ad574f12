package vn.noibat.selection;

import java.util.Locale;

/**
 * How a council votes.
 */
public enum Manner {

	/** In the browser. */
	ONLINE,

	/** Papers at the table, counted there. */
	PAPER,

	/** Hands shown at the table. */
	HANDS;

	/** Whether totals are entered and confirmed instead of votes cast here. */
	public boolean isAtTheTable() {
		return this != ONLINE;
	}

	/** The word kept in the database and the journal. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static Manner of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

}
