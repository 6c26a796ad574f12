package vn.noibat.portal;

import java.util.List;
import java.util.stream.Collectors;

import vn.noibat.edition.FactContent;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;

/**
 * A figure as a line of text, with what it is measured against and its sources.
 */
record FigureLine(String label, String text) {

	static List<FigureLine> of(List<FactContent> facts, Language language, Addresses addresses, Notes notes) {
		return facts.stream().map((fact) -> of(fact, language, addresses, notes)).distinct().toList();
	}

	private static FigureLine of(FactContent fact, Language language, Addresses addresses, Notes notes) {
		FigureCard card = FigureCard.of(fact, language, addresses, notes);
		String figure = fact.display().in(language);
		if (fact.derived()) {
			figure = Phrases.of(language, "figure.computed", figure);
		}
		if (card.comparison() != null) {
			figure += " – " + card.comparison();
		}
		String sources = card.notes()
			.stream()
			.flatMap((mark) -> notes.list().stream().filter((note) -> note.number() == mark.number()))
			.map(Note::text)
			.collect(Collectors.joining("; "));
		String end = figure.endsWith(".") ? " " : ". ";
		return new FigureLine(fact.label().in(language),
				sources.isEmpty() ? figure : figure + end + Phrases.of(language, "copy.sources", sources));
	}

}
