package vn.noibat.text;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a running text mentions, each list in the order of the text; no character belongs
 * to the number of a document, a date and a quantity at once.
 */
public record Findings(List<DocumentReference> references, List<DateMention> dates, List<Quantity> quantities) {

	public Findings {
		references = List.copyOf(references);
		dates = List.copyOf(dates);
		quantities = List.copyOf(quantities);
	}

	/** What the text mentions; a mention never goes beyond the line it begins in. */
	public static Findings in(String text) {
		PlainText plain = PlainText.of(text);
		Tokens tokens = Tokens.of(plain.text());
		ReferenceGrammar references = ReferenceGrammar.of(plain.text(), tokens);
		List<DateMention> dates = DateGrammar.in(plain.text(), tokens, references.places());
		Places days = new Places();
		dates.forEach((date) -> days.take(date.span()));
		List<Quantity> quantities = QuantityGrammar.in(plain.text(), tokens, references.places(), days);
		UnaryOperator<Span> written = (span) -> plain.written(span.from(), span.until());
		return new Findings(references.with(dates).stream().map((found) -> found.at(written)).toList(),
				dates.stream().map((found) -> found.at(written)).toList(),
				quantities.stream().map((found) -> found.at(written)).toList());
	}

	/** What of it lies within a stretch of the text. */
	public Findings within(Span span) {
		return new Findings(this.references.stream().filter((found) -> span.contains(found.span())).toList(),
				this.dates.stream().filter((found) -> span.contains(found.span())).toList(),
				this.quantities.stream().filter((found) -> span.contains(found.span())).toList());
	}

}
