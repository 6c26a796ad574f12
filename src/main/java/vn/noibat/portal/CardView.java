package vn.noibat.portal;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Language;

/**
 * A year, a highlight or a figure as a card in somebody else's page.
 *
 * @param id of the content, through every correction
 * @param year of whose list it is
 * @param eyebrow where it stands
 * @param text standfirst; null where there is none, and of what was taken back
 * @param figure null but on the card of a figure
 * @param source of the figure
 * @param own whether the words are the portal's own
 * @param corrected day of the correction that changed it, as it is written; or null
 * @param withdrawn why it was taken back; else null
 * @param edition number and day of the edition, as they are written
 * @param url of its page
 * @param image of its page; null where it has none
 */
record CardView(String id, Language language, int year, String eyebrow, String title, @Nullable String text,
		@Nullable FigureCard figure, @Nullable String source, boolean own, @Nullable String corrected,
		@Nullable String withdrawn, String edition, String url, String verifyUrl, @Nullable String image) {

	/** The same card under another id, which goes on to mean the newest figure. */
	CardView askedBy(String id) {
		return new CardView(id, this.language, this.year, this.eyebrow, this.title, this.text, this.figure, this.source,
				this.own, this.corrected, this.withdrawn, this.edition, this.url, this.verifyUrl, this.image);
	}

	/** What it is called where there is no room for the card. */
	String name() {
		return (this.figure != null) ? this.title + ": " + this.eyebrow : this.title;
	}

}
