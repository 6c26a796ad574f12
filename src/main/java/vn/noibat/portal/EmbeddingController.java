package vn.noibat.portal;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.noibat.edition.Archive;
import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.PublicLocality;
import vn.noibat.web.Addresses;
import vn.noibat.web.PublicPage;
import vn.noibat.web.RefusedRequest;

/**
 * Answers programs that want to show a page of the portal within one of theirs (oEmbed
 * 1.0).
 */
@RestController
class EmbeddingController {

	private static final int HOUR = 3600;

	private final Archive archive;

	private final Cards cards;

	private final Embedding embedding;

	private final Addresses addresses;

	private final Frames frames;

	EmbeddingController(Archive archive, Cards cards, Embedding embedding, Addresses addresses, Frames frames) {
		this.archive = archive;
		this.cards = cards;
		this.embedding = embedding;
		this.addresses = addresses;
		this.frames = frames;
	}

	@GetMapping(path = "/oembed", produces = MediaType.APPLICATION_JSON_VALUE)
	Answer oembed(@RequestParam(defaultValue = "") String url,
			@RequestParam(required = false) @Nullable String maxwidth,
			@RequestParam(required = false) @Nullable String maxheight,
			@RequestParam(defaultValue = "json") String format) {
		if (!format.equals("json")) {
			throw new RefusedRequest(HttpStatus.NOT_IMPLEMENTED, "embed.format");
		}
		if (url.isBlank()) {
			throw RefusedRequest.bad("embed.url");
		}
		Integer width = pixels(maxwidth);
		Integer height = pixels(maxheight);
		ArchiveSnapshot released = this.archive.current();
		CardView card = EmbeddedPage.at(url, this.addresses.base(), released)
			.flatMap((page) -> this.cards.card(released, page.id(), page.language()))
			.orElseThrow(() -> RefusedRequest.missing("embed.unknown"));
		Embedding.Frame frame = this.embedding.frame(card, width, height);
		String provider = released.locality()
			.map(PublicLocality::fullName)
			.map((name) -> name.in(card.language()))
			.orElse("");
		String site = this.frames.word("site.name", card.language());
		String image = fits(width, Addresses.IMAGE_WIDTH) && fits(height, Addresses.IMAGE_HEIGHT) ? card.image() : null;
		return new Answer("1.0", "rich", card.name(), provider.isEmpty() ? site : site + " – " + provider,
				this.addresses.absolute(PublicPage.HOME.path(card.language())), HOUR, frame.html(), frame.width(),
				frame.height(), (image != null) ? this.addresses.absolute(image) : null,
				(image != null) ? Addresses.IMAGE_WIDTH : null, (image != null) ? Addresses.IMAGE_HEIGHT : null);
	}

	private static boolean fits(@Nullable Integer most, int size) {
		return most == null || most >= size;
	}

	private static @Nullable Integer pixels(@Nullable String text) {
		if (text == null) {
			return null;
		}
		if (!text.matches("[1-9][0-9]{0,5}")) {
			throw RefusedRequest.bad("embed.size");
		}
		return Integer.valueOf(text);
	}

	/** An answer of the type rich. */
	record Answer(String version, String type, String title, @JsonProperty("provider_name") String providerName,
			@JsonProperty("provider_url") String providerUrl, @JsonProperty("cache_age") int cacheAge, String html,
			int width, int height, @JsonProperty("thumbnail_url") @Nullable String thumbnailUrl,
			@JsonProperty("thumbnail_width") @Nullable Integer thumbnailWidth,
			@JsonProperty("thumbnail_height") @Nullable Integer thumbnailHeight) {
	}

}
