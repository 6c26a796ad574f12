package vn.noibat.year;

import java.util.Locale;

/**
 * How far a year has come.
 */
public enum Stage {

	/** No official list on file. */
	UNLISTED,

	NOMINATING, VOTING, EDITING, APPROVING, APPROVED, PUBLISHED;

	/** The word of the public contract, e.g. {@code published}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Stage of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
