package vn.noibat.document;

import java.util.Arrays;

/**
 * What of a document may be public once an edition names it.
 */
public enum Visibility {

	/** Not even that it exists. */
	NOTHING("nothing"),

	/** Number and symbol, issuer and date. */
	NUMBER("number"),

	/** Also what it is about, who signed it and to whom it went. */
	ABSTRACT("abstract"),

	/** Also its file. */
	FILE("file");

	private final String code;

	Visibility(String code) {
		this.code = code;
	}

	/** The word kept in the register, e.g. {@code abstract}. */
	public String code() {
		return this.code;
	}

	/** Whether so much may be public. */
	public boolean covers(Visibility part) {
		return compareTo(part) >= 0;
	}

	/**
	 * The visibility of a code.
	 * @throws IllegalArgumentException when there is no such code
	 */
	public static Visibility of(String code) {
		return Arrays.stream(values())
			.filter((visibility) -> visibility.code.equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No visibility '" + code + "'"));
	}

}
