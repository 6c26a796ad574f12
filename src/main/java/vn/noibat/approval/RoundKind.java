package vn.noibat.approval;

import java.util.Locale;

/**
 * What a round of approval is for.
 */
public enum RoundKind {

	ORIGINAL, CORRECTION;

	/** The word in which it is kept, e.g. {@code correction}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static RoundKind of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
