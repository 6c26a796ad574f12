package vn.noibat.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;

/**
 * What a released edition says in one language in one of its parts.
 *
 * @param heads title and summary, each of which is printed with the body or left out
 * @param body the paragraphs, which belong together
 */
record ReleasedText(ReleasedEdition edition, ReleasedPart part, List<String> heads, List<String> body,
		Shingles shingles) {

	static List<ReleasedText> all(ReleasedEdition edition) {
		return Stream.of(Language.values()).flatMap((language) -> in(edition, language)).toList();
	}

	/** What it is, whichever edition says it. */
	Place place() {
		return new Place(this.edition.year(), this.part.id(), this.part.language(),
				this.part.id().equals(this.edition.content().id()));
	}

	private static Stream<ReleasedText> in(ReleasedEdition edition, Language language) {
		YearContent year = edition.content();
		List<ReleasedText> texts = new ArrayList<>();
		year.highlights()
			.forEach((highlight) -> texts
				.add(of(edition, new ReleasedPart(highlight.id(), highlight.title(), highlight, language),
						highlight.body(), highlight.title(), highlight.officialTitle(), highlight.summary())));
		year.events()
			.forEach((event) -> texts.add(of(edition, new ReleasedPart(event.id(), event.title(), null, language),
					event.summary(), event.title())));
		texts.add(of(edition, new ReleasedPart(year.id(), year.title(), null, language), year.conclusion(),
				year.title(), year.introduction()));
		return texts.stream().filter((text) -> !text.shingles.isEmpty());
	}

	private static ReleasedText of(ReleasedEdition edition, ReleasedPart part, @Nullable Bilingual body,
			@Nullable Bilingual... heads) {
		List<String> above = Stream.of(heads)
			.flatMap((head) -> own(head, part.language()))
			.map(String::strip)
			.distinct()
			.toList();
		List<String> below = own(body, part.language()).flatMap(ReleasedText::paragraphs).toList();
		return new ReleasedText(edition, part, above, below,
				Shingles.of(String.join("\n", above) + "\n" + String.join("\n", below)));
	}

	private static Stream<String> own(@Nullable Bilingual text, Language language) {
		return (text != null && text.has(language)) ? Stream.of(text.in(language)) : Stream.empty();
	}

	/** As a reader sees them, without what is bold and where a link leads. */
	private static Stream<String> paragraphs(String html) {
		Element body = Jsoup.parseBodyFragment(html).body();
		return body.children().isEmpty() ? html.lines().map(String::strip).filter((line) -> !line.isEmpty())
				: body.children()
					.stream()
					.flatMap((block) -> block.is("ul, ol") ? block.children().stream() : Stream.of(block))
					.map(Element::text)
					.filter((line) -> !line.isBlank());
	}

	/**
	 * A part of a year in a language.
	 *
	 * @param around whether it stands around the list and not in it
	 */
	record Place(int year, String id, Language language, boolean around) {
	}

}
