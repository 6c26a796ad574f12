package vn.noibat.edition;

import java.util.Locale;

/**
 * What an edition is to the one before it.
 */
public enum EditionKind {

	ORIGINAL, CORRECTION, WITHDRAWAL;

	/** The word of the public contract, e.g. {@code correction}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static EditionKind of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
