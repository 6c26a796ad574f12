package vn.noibat.highlight;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Language;
import vn.noibat.web.RefusedRequest;

/**
 * A stretch of a highlight's text; it is found again by its words, so that it stands as
 * long as they do.
 *
 * @param part {@code title}, {@code officialTitle}, {@code summary}, {@code body},
 * {@code facts} or {@code pictures}
 * @param quote its words; null for the whole part
 */
record Passage(String part, Language language, @Nullable String quote) {

	static final List<String> PARTS = List.of("title", "officialTitle", "summary", "body", "facts", "pictures");

	private static final int LONGEST_QUOTE = 1000;

	Passage {
		if (!PARTS.contains(part)) {
			throw RefusedRequest.bad("highlight.comment.part.unknown");
		}
		String words = oneLine(Words.clean(quote));
		if (words.length() > LONGEST_QUOTE) {
			throw RefusedRequest.conflict("highlight.comment.quote.long", LONGEST_QUOTE);
		}
		quote = words.isEmpty() ? null : words;
	}

	/** Whether the passage still stands in the draft as it was quoted. */
	boolean standsIn(Draft draft) {
		return this.quote == null || oneLine(text(draft)).contains(this.quote);
	}

	private String text(Draft draft) {
		return switch (this.part) {
			case "title" -> in(draft.title());
			case "officialTitle" -> in(draft.officialTitle());
			case "summary" -> in(draft.summary());
			case "body" -> org.jsoup.Jsoup.parseBodyFragment(in(draft.body())).text();
			case "facts" -> draft.facts()
				.stream()
				.map((fact) -> in(fact.display()) + " " + in(fact.note()))
				.collect(Collectors.joining(" "));
			default -> draft.pictures()
				.stream()
				.map((picture) -> in(picture.alt()) + " " + in(picture.caption()) + " " + in(picture.credit()))
				.collect(Collectors.joining(" "));
		};
	}

	private String in(Words words) {
		return words.in(this.language);
	}

	private static String oneLine(String text) {
		return text.replaceAll("[\\s\\u00A0]+", " ").strip();
	}

}
