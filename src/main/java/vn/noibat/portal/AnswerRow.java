package vn.noibat.portal;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.FactContent;
import vn.noibat.edition.HighlightContent;
import vn.noibat.edition.PublicAnswer;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.edition.YearContent;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;

/**
 * What a reader asked about, in the portal's words, and what the answer was.
 *
 * @param about the highlight, or the year, that the report names
 * @param figure the name of the figure that it names; null where it names none
 * @param url where that stands; null where it is no longer to be read
 * @param lang language of the answer, which may be missing in that of the page
 * @param answered day in ISO form
 */
record AnswerRow(String reference, String about, @Nullable String figure, @Nullable String url, String answer,
		String lang, String answered, String answeredText) {

	static AnswerRow of(PublicAnswer answer, ReleasedEdition edition, boolean textGone, Language language,
			Addresses addresses) {
		YearContent year = edition.content();
		Optional<FactContent> fact = year.allFacts()
			.stream()
			.filter((one) -> !textGone && one.id().equals(answer.fact()))
			.findFirst();
		Optional<HighlightContent> highlight = fact.flatMap(year::highlightStating)
			.or(() -> year.highlights()
				.stream()
				.filter((one) -> !textGone && one.id().equals(answer.highlight()))
				.findFirst());
		Mention about = highlight.map((one) -> Mention.of(one, year, language, addresses)).orElse(null);
		Bilingual said = answer.answer();
		var day = answer.answeredAt().atZone(Dates.ZONE).toLocalDate();
		return new AnswerRow(answer.reference(),
				(about != null) ? about.title() + ": " + about.text()
						: Phrases.of(language, "mention.year", String.valueOf(year.year())),
				fact.map((one) -> one.label().in(language)).orElse(null), (about != null) ? about.url() : null,
				said.in(language), (language == Language.EN && said.en() == null) ? "vi" : language.code(),
				day.toString(), DocumentRow.date(day, language));
	}

}
