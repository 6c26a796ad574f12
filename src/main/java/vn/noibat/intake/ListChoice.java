package vn.noibat.intake;

import vn.noibat.text.Typed;

/**
 * What is decided of a list's own texts, as it was typed.
 *
 * @param year whose list it is
 * @param takeTitle a {@link Decision}, as are the other two
 */
record ListChoice(String year, String takeTitle, String title, String takeIntroduction, String introduction,
		String takeClosing, String closing) {

	ListChoice {
		year = Typed.line(year);
		takeTitle = Decision.of(takeTitle).name();
		title = Typed.line(title);
		takeIntroduction = Decision.of(takeIntroduction).name();
		introduction = Typed.text(introduction);
		takeClosing = Decision.of(takeClosing).name();
		closing = Typed.text(closing);
	}

	public boolean takesTitle() {
		return Decision.of(this.takeTitle).isAccepted() && !this.title.isEmpty();
	}

	public boolean takesIntroduction() {
		return Decision.of(this.takeIntroduction).isAccepted() && !this.introduction.isEmpty();
	}

	public boolean takesClosing() {
		return Decision.of(this.takeClosing).isAccepted() && !this.closing.isEmpty();
	}

}
