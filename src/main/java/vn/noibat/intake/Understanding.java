package vn.noibat.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.noibat.intake.Part.Kind;
import vn.noibat.text.DateMention;
import vn.noibat.text.DocumentReference;
import vn.noibat.text.Findings;
import vn.noibat.text.Span;

/**
 * Understands an official paper from its plain text: the documents in it by their
 * letterheads, the list of highlights by its title and numbers. What belongs to neither
 * is kept as not understood.
 */
final class Understanding {

	private Understanding() {
	}

	/**
	 * What the text says.
	 * @param text in NFC, one paragraph a line; cells that stand side by side are parted
	 * by a tab or by four spaces
	 */
	static UnderstoodPaper of(String text) {
		Findings findings = Findings.in(text);
		List<PaperLine> lines = Columns.of(PaperLine.of(text), text);
		@Nullable Kind[] kinds = new Kind[lines.size()];
		Scraps.mark(lines, kinds);
		Letters letters = new Letters(text, lines, kinds, findings);
		Optional<ListReading.Found> list = ListReading.in(text, lines, kinds, letters);
		list.ifPresent((one) -> ListReading.others(text, lines, kinds, letters, one.end())
			.forEach((title) -> kinds[title] = Kind.OTHER_LIST));
		List<Letter> found = letters.read((line) -> list.isPresent() && list.get().title() == line);
		List<Part> parts = IntStream.range(0, lines.size())
			.mapToObj((i) -> new Part(lines.get(i).span(), kind(kinds[i], lines.get(i))))
			.sorted(Comparator.comparing(Part::span))
			.toList();
		List<UnderstoodQuantity> quantities = Subjects.of(text, findings.quantities());
		return new UnderstoodPaper(text, parts, found,
				list.map((one) -> filled(one.list(), found, findings, quantities)).orElse(null), findings.references(),
				findings.dates(), quantities);
	}

	private static Kind kind(@Nullable Kind kind, PaperLine line) {
		if (kind != null) {
			return kind;
		}
		return line.words().chars().noneMatch(Character::isLetterOrDigit) ? Kind.SCRAP : Kind.NOT_UNDERSTOOD;
	}

	private static UnderstoodList filled(UnderstoodList list, List<Letter> letters, Findings findings,
			List<UnderstoodQuantity> quantities) {
		Integer year = list.year();
		if (year == null) {
			year = letters.stream()
				.flatMap((letter) -> Stream.ofNullable(letter.subject()))
				.map((subject) -> ListReading.year(subject.words()))
				.filter(Objects::nonNull)
				.findFirst()
				.orElse(null);
		}
		return new UnderstoodList(list.span(), list.title(), year, list.introduction(),
				list.highlights().stream().map((highlight) -> filled(highlight, findings, quantities)).toList(),
				list.closing());
	}

	/** A highlight with what its own lines mention. */
	private static UnderstoodHighlight filled(UnderstoodHighlight highlight, Findings findings,
			List<UnderstoodQuantity> quantities) {
		List<Span> own = new ArrayList<>(highlight.body().stream().map(Excerpt::span).toList());
		if (highlight.heading() != null) {
			own.add(highlight.heading().span());
		}
		List<DocumentReference> references = findings.references()
			.stream()
			.filter((found) -> isIn(own, found.span()))
			.toList();
		List<DateMention> dates = findings.dates().stream().filter((found) -> isIn(own, found.span())).toList();
		return new UnderstoodHighlight(highlight.span(), highlight.place(), highlight.label(), highlight.heading(),
				highlight.body(), references, dates,
				quantities.stream().filter((found) -> isIn(own, found.quantity().span())).toList());
	}

	private static boolean isIn(List<Span> own, Span place) {
		return own.stream().anyMatch((span) -> span.contains(place));
	}

}
