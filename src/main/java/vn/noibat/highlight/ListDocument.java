package vn.noibat.highlight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.noibat.figure.Catalogue;
import vn.noibat.figure.Figures;
import vn.noibat.figure.IndicatorDefinition;
import vn.noibat.figure.StatedUnit;
import vn.noibat.paper.Manuscript;
import vn.noibat.paper.Piece;
import vn.noibat.paper.Typing;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;
import vn.noibat.text.Numbers;
import vn.noibat.year.WorkingYear;

/**
 * The list of a year as a file for a word processor: what is written in it comes back as
 * text, what is said about it stands in notes.
 */
@Component
class ListDocument {

	// Below the heading of its highlight.
	private static final int BELOW = 1;

	private final Typing typing;

	private final Figures figures;

	private final MessageSource messages;

	ListDocument(Typing typing, Figures figures, MessageSource messages) {
		this.typing = typing;
		this.figures = figures;
		this.messages = messages;
	}

	/**
	 * The bytes of a DOCX.
	 * @param issuer who publishes the list
	 * @param highlights in their order, each as it is written now
	 */
	byte[] docx(Frame frame, String issuer, Language language, List<Revising.Opened> highlights) {
		Catalogue catalogue = this.figures.catalogue();
		List<Piece> pieces = new ArrayList<>();
		pieces.add(new Piece.Mark(ListMark.year(frame.year().id(), language)));
		pieces.add(new Piece.Title(in(frame.year().title(), language)));
		pieces.add(new Piece.Note(message("highlight.file.hint", language)));
		pieces.addAll(paragraphs(in(frame.introduction(), language)));
		for (Revising.Opened opened : highlights) {
			Draft draft = opened.draft();
			pieces.add(new Piece.Mark(ListMark.highlight(opened.id(), opened.revision().number())));
			pieces.add(new Piece.NumberedHeading(draft.title().in(language)));
			if (!draft.officialTitle().in(language).isEmpty()) {
				pieces.add(new Piece.OfficialTitle(draft.officialTitle().in(language)));
			}
			draft.summary().in(language).lines().forEach((line) -> pieces.add(new Piece.Standfirst(line)));
			pieces.add(new Piece.Prose(draft.body().in(language), BELOW));
			figures(draft, catalogue, language).forEach((line) -> pieces.add(new Piece.Note(line)));
		}
		if (frame.conclusion() != null) {
			pieces.add(new Piece.Mark(ListMark.END));
			pieces.addAll(paragraphs(in(frame.conclusion(), language)));
		}
		Instant newest = highlights.stream()
			.map((opened) -> opened.revision().savedAt())
			.max(Instant::compareTo)
			.orElse(Instant.EPOCH);
		return this.typing.docx(new Manuscript(language, in(frame.year().title(), language), issuer, newest, pieces));
	}

	/** The lines that tell the figures of a highlight. */
	List<String> figures(Draft draft, Language language) {
		return figures(draft, this.figures.catalogue(), language);
	}

	private List<String> figures(Draft draft, Catalogue catalogue, Language language) {
		return draft.facts().stream().map((fact) -> figure(fact, catalogue, language)).toList();
	}

	private String figure(DraftFact fact, Catalogue catalogue, Language language) {
		IndicatorDefinition indicator = catalogue.indicators().get(fact.indicator());
		StatedUnit unit = catalogue.units().get(fact.unit());
		String label = (indicator != null) ? in(indicator.label(), language) : fact.indicator();
		String value = fact.display().in(language);
		if (value.isEmpty() && fact.value() != null) {
			value = Stream.of(Numbers.format(fact.value(), language), (unit != null) ? in(unit.label(), language) : "")
				.filter((text) -> !text.isEmpty())
				.collect(Collectors.joining(" "));
		}
		return message("highlight.file.figure", language, label, value);
	}

	private static List<Piece> paragraphs(String text) {
		return text.lines().filter((line) -> !line.isBlank()).map(ListDocument::paragraph).toList();
	}

	private static Piece paragraph(String line) {
		return new Piece.Prose("<p>" + Entities.escape(line.strip()) + "</p>");
	}

	private String message(String key, Language language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

	private static String in(@Nullable Bilingual text, Language language) {
		return Words.of(text).in(language);
	}

	/**
	 * What stands around the highlights.
	 */
	record Frame(WorkingYear year, @Nullable Bilingual introduction, @Nullable Bilingual conclusion) {
	}

}
