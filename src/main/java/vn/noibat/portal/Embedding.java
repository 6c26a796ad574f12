package vn.noibat.portal;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;

/**
 * How a card is put into a page.
 */
@Component
class Embedding {

	private static final int WIDTH = 600;

	private static final int NARROW = 420;

	private final Cards cards;

	private final Addresses addresses;

	Embedding(Cards cards, Addresses addresses) {
		this.cards = cards;
		this.addresses = addresses;
	}

	/** What a page says of its card; null where it has none. */
	@Nullable EmbedView view(ArchiveSnapshot released, String id, Language language) {
		return this.cards.card(released, id, language)
			.map((card) -> new EmbedView(frame(card, null, null).html(), this.addresses.card(id, language),
					this.addresses.oembed(this.addresses.absolute(card.url()))))
			.orElse(null);
	}

	/**
	 * The card in a frame.
	 * @param maxWidth in pixels; null for any
	 * @param maxHeight in pixels; null for any
	 */
	Frame frame(CardView card, @Nullable Integer maxWidth, @Nullable Integer maxHeight) {
		int width = (maxWidth != null) ? Math.min(WIDTH, maxWidth) : WIDTH;
		int wanted = (card.figure() != null || card.withdrawn() != null) ? 260 : (width < NARROW) ? 420 : 320;
		int height = (maxHeight != null) ? Math.min(wanted, maxHeight) : wanted;
		String html = "<iframe src=\"%s\" width=\"%d\" height=\"%d\" title=\"%s\" loading=\"lazy\" style=\"border:0;max-width:100%%\"></iframe>"
			.formatted(HtmlUtils.htmlEscape(this.addresses.absolute(this.addresses.card(card.id(), card.language()))),
					width, height, HtmlUtils.htmlEscape(card.name(), "UTF-8"));
		return new Frame(html, width, height);
	}

	/** A frame and its size in pixels. */
	record Frame(String html, int width, int height) {
	}

}
