package vn.noibat.selection;

import java.util.Locale;

/**
 * When a title was given.
 */
public enum TitleStage {

	NOMINATED, COUNCIL, EDITED, APPROVED;

	/** The word kept in the database and the journal. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static TitleStage of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

}
