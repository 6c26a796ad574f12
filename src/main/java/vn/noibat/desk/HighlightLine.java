package vn.noibat.desk;

import org.jspecify.annotations.Nullable;

/**
 * One highlight on the board of its year.
 *
 * @param facts how many figures it states
 * @param bare how many of them have no source
 * @param english whether its title is there in English
 * @param address its page; null for those who do not write
 */
record HighlightLine(int rank, String title, String field, int facts, int bare, boolean english,
		@Nullable String address) {

	/** The tone of its state. */
	public String tone() {
		return (this.bare > 0) ? "bad" : this.english ? "good" : "now";
	}

	/** Key of the word for its state. */
	public String state() {
		return (this.bare > 0) ? "desk.board.bare" : this.english ? "desk.board.whole" : "desk.board.no-english";
	}

}
