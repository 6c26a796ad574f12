package vn.noibat.press;

import java.time.OffsetDateTime;
import java.util.List;

import vn.noibat.text.Language;

/**
 * A feed of released lists and highlights in one language, newest change first.
 *
 * @param description says also whose words these are and, while it is so, that this is a
 * demonstration
 */
record Feed(Language language, String id, String title, String description, String author, String licence, String page,
		OffsetDateTime updated, List<FeedEntry> entries) {
}
