package vn.noibat.document;

import java.util.Arrays;

/**
 * How fast a document must travel (Nghị định 30/2020/NĐ-CP, Phụ lục I, ô 10b).
 */
public enum Urgency {

	NORMAL("normal"), URGENT("urgent"), VERY_URGENT("very-urgent"), MOST_URGENT("most-urgent");

	private final String code;

	Urgency(String code) {
		this.code = code;
	}

	/** The word of the public contract, e.g. {@code most-urgent}. */
	public String code() {
		return this.code;
	}

	/**
	 * The urgency of a code of the public contract.
	 * @throws IllegalArgumentException when there is no such code
	 */
	public static Urgency of(String code) {
		return Arrays.stream(values())
			.filter((urgency) -> urgency.code.equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No urgency '" + code + "'"));
	}

}
