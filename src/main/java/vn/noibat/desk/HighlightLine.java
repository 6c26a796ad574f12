package vn.noibat.desk;

import org.jspecify.annotations.Nullable;

/**
 * One highlight on the board of its year.
 *
 * @param facts how many figures it states
 * @param missing how many things stand in its way
 * @param state {@code released}, {@code sealed}, {@code settled}, {@code lacking} or
 * {@code draft}
 * @param person who wrote it last; null where nobody did here
 * @param address its page; null for those who do not write
 */
record HighlightLine(int rank, String title, String field, int facts, int missing, String state,
		@Nullable String person, @Nullable String address) {

	/** The tone of its state. */
	public String tone() {
		return switch (this.state) {
			case "released", "settled" -> "good";
			case "lacking" -> "bad";
			default -> "none";
		};
	}

}
