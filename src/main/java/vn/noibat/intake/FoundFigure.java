package vn.noibat.intake;

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
}
