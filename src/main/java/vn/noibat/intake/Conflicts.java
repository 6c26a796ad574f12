package vn.noibat.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Tells row by row what of a part two people decided differently.
 */
final class Conflicts {

	private final UnaryOperator<String> words;

	/**
	 * Begins with the words in which people are told.
	 * @param words of a key of the messages
	 */
	Conflicts(UnaryOperator<String> words) {
		this.words = words;
	}

	List<PartView.Change> between(Object stored, Object typed, IntakePart part) {
		Map<String, Row> one = rows(stored, part);
		Map<String, Row> other = rows(typed, part);
		List<PartView.Change> changes = new ArrayList<>();
		one.forEach((name, row) -> {
			String text = other.getOrDefault(name, row).text;
			if (!text.equals(row.text)) {
				changes.add(new PartView.Change(row.label, row.about, row.text, text));
			}
		});
		return changes;
	}

	private Map<String, Row> rows(Object choice, IntakePart part) {
		Map<String, Row> rows = new LinkedHashMap<>();
		if (choice instanceof LetterChoice letter) {
			row(rows, "letter.number", letter.number());
			row(rows, "letter.document", letter.document());
			row(rows, "letter.issuer", letter.issuer() + letter.issuerVi());
			row(rows, "letter.form", letter.form());
			row(rows, "letter.issuedOn", letter.issuedOn());
			row(rows, "letter.signedAt", letter.signedAt());
			row(rows, "letter.place", letter.place());
			row(rows, "letter.subject", letter.subject());
			row(rows, "letter.urgency", word("register.urgency.", letter.urgency()));
			row(rows, "letter.addressees", letter.addressees());
			row(rows, "letter.recipients", letter.recipients());
			row(rows, "letter.routing", letter.routing());
			row(rows, "letter.signatory", letter.signatory());
			row(rows, "letter.position", letter.position());
			row(rows, "letter.visibility", word("register.visibility.", letter.visibility()));
		}
		else if (choice instanceof ListChoice list) {
			row(rows, "list.year", list.year());
			row(rows, "list.title", list.title());
			row(rows, "list.introduction", list.introduction());
			row(rows, "list.closing", list.closing());
		}
		else if (choice instanceof HighlightChoice highlight) {
			rows(rows, highlight, part.found(HighlightFound.class));
		}
		return rows;
	}

	private void rows(Map<String, Row> rows, HighlightChoice choice, HighlightFound found) {
		row(rows, "highlight.decision", decided(choice.decision()));
		row(rows, "highlight.target", choice.target());
		row(rows, "highlight.field", choice.field());
		row(rows, "highlight.title", choice.title());
		row(rows, "highlight.heading", choice.officialTitle());
		row(rows, "highlight.body", choice.body());
		for (int i = 0; i < Math.min(found.figures().size(), choice.figures().size()); i++) {
			FigureChoice figure = choice.figures().get(i);
			String about = found.figures().get(i).at().words();
			row(rows, "figure.decision", i, about, decided(figure.decision()));
			row(rows, "figure.indicator", i, about, figure.indicator() + figure.newIndicatorVi());
			row(rows, "figure.value", i, about, stated(figure));
			row(rows, "figure.kind", i, about, word("figure.kind.", figure.kind()));
			row(rows, "figure.period", i, about, figure.from() + " – " + figure.until());
		}
		for (int i = 0; i < Math.min(found.references().size(), choice.references().size()); i++) {
			ReferenceChoice reference = choice.references().get(i);
			row(rows, "reference.decision", i, found.references().get(i).at().words(),
					decided(reference.decision()) + " " + reference.document());
		}
		for (int i = 0; i < Math.min(found.dates().size(), choice.dates().size()); i++) {
			DateChoice date = choice.dates().get(i);
			row(rows, "date.decision", i, found.dates().get(i).at().words(),
					decided(date.decision()) + " " + date.iso());
		}
	}

	private String decided(String decision) {
		return word("intake.decision.", decision.toLowerCase(Locale.ROOT));
	}

	private String stated(FigureChoice figure) {
		String exactly = figure.qualifier().equals(FigureChoice.QUALIFIERS.get(0)) ? ""
				: word("figure.qualifier.", figure.qualifier()) + " ";
		return exactly + figure.value() + " " + figure.unit();
	}

	// A code is told in words; what was typed stays as it was typed.
	private String word(String keys, String code) {
		return code.isEmpty() ? "" : this.words.apply(keys + code);
	}

	private static void row(Map<String, Row> rows, String name, String text) {
		rows.put(name, new Row("intake.row." + name, "", text));
	}

	private static void row(Map<String, Row> rows, String name, int number, String about, String text) {
		rows.put(name + number, new Row("intake.row." + name, about, text));
	}

	private record Row(String label, String about, String text) {
	}

}
