package vn.noibat.figure;

/**
 * What a figure is: a result, a plan for the year, a target beyond it, or a comparison
 * with a plan or another year.
 */
public enum FactKind {

	ACTUAL, PLAN, TARGET, COMPARISON;

	/** The word of the public contract, e.g. {@code actual}. */
	public String code() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

	/**
	 * The kind of a word of the public contract.
	 * @throws IllegalArgumentException when it is none
	 */
	public static FactKind of(String code) {
		return valueOf(code.toUpperCase(java.util.Locale.ROOT));
	}

}
