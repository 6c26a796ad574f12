package vn.noibat.intake;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A quantity of a paper, as it was read.
 *
 * @param sentence around it
 * @param value the number alone, both ends of a range
 * @param measure magnitude and unit
 * @param qualifier a qualifier of the public contract
 * @param kind the code of a {@link vn.noibat.figure.FactKind}
 * @param comparison what it is measured against, in the paper's words; null for nothing
 * @param subject what is measured, in the paper's words; null where they were not told
 * apart
 * @param proposal the indicator it may be; null where none is alike
 */
record FoundFigure(Found at, String sentence, String value, String measure, String qualifier, String kind,
		@Nullable String comparison, @Nullable String subject, @Nullable Proposal proposal) {

	// "12,7 – 13,0", "từ 12,7 đến 13,0"
	private static final Pattern RANGE = Pattern.compile("(?iu)\\d[^\\d,.]{0,12}?(?:[-–—]|đến|tới)[^\\d,.]{0,12}?\\d");

	/** Whether it is no one value but all between two. */
	public boolean isRange() {
		return isRange(this.value);
	}

	static boolean isRange(String value) {
		return RANGE.matcher(value).find();
	}

}
