package vn.noibat.press;

import java.time.OffsetDateTime;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * JSON Feed 1.1.
 */
record JsonFeed(String version, String title, @JsonProperty("home_page_url") String homePageUrl,
		@JsonProperty("feed_url") String feedUrl, String description, String language, List<Author> authors,
		List<Item> items) {

	static JsonFeed of(Feed feed, String url) {
		List<Author> authors = List.of(new Author(feed.author()));
		return new JsonFeed("https://jsonfeed.org/version/1.1", feed.title(), feed.page(), url, feed.description(),
				feed.language().code(), authors, feed.entries().stream().map((entry) -> Item.of(entry, feed)).toList());
	}

	record Author(String name) {
	}

	record Item(String id, String url, String title, String summary, @JsonProperty("content_html") String contentHtml,
			@JsonProperty("date_published") OffsetDateTime datePublished,
			@JsonProperty("date_modified") OffsetDateTime dateModified, String language, @Nullable List<String> tags,
			@JsonProperty("_correction") @Nullable Correction correction,
			@JsonProperty("_withdrawal") @Nullable Withdrawal withdrawal) {

		static Item of(FeedEntry entry, Feed feed) {
			String field = entry.field();
			FeedEntry.Correction correction = entry.correction();
			return new Item(entry.id(), entry.url(), entry.title(), entry.summary(), entry.html(), entry.published(),
					entry.updated(), feed.language().code(), (field != null) ? List.of(field) : null,
					(correction != null && !entry.isWithdrawn()) ? Correction.of(correction) : null,
					(correction != null && entry.isWithdrawn()) ? Withdrawal.of(correction) : null);
		}

	}

	/**
	 * Why an item is not what it first was.
	 */
	record Correction(String about, int edition, String reason,
			@JsonProperty("date_corrected") OffsetDateTime dateCorrected) {

		static Correction of(FeedEntry.Correction correction) {
			return new Correction(correction.about(), correction.edition(), correction.reason(), correction.date());
		}

	}

	/**
	 * Why an item was taken back: its text must go wherever it was kept.
	 */
	record Withdrawal(String about, int edition, String reason,
			@JsonProperty("date_withdrawn") OffsetDateTime dateWithdrawn) {

		static Withdrawal of(FeedEntry.Correction correction) {
			return new Withdrawal(correction.about(), correction.edition(), correction.reason(), correction.date());
		}

	}

}
