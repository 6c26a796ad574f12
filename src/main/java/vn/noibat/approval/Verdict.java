package vn.noibat.approval;

import java.util.Locale;

/**
 * What a body says of the text before it.
 */
public enum Verdict {

	AGREED, RETURNED;

	/** The word in which it is kept, e.g. {@code agreed}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Verdict of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
