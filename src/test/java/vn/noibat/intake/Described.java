package vn.noibat.intake;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.noibat.text.DateMention;
import vn.noibat.text.DocumentReference;
import vn.noibat.text.Quantity;
import vn.noibat.text.Span;

/**
 * Something found in a text, in the words of the tables of what must be found.
 */
record Described(String kind, Span place, String value) {

	static Described of(DocumentReference reference, String text) {
		String number = (reference.number() != null) ? reference.number().key() : "~" + reference.running();
		String date = (reference.date() != null) ? reference.date().iso() : "";
		String issuer = (reference.issuer() != null) ? reference.issuer().in(text) : "";
		String value = (number + "; " + date + "; " + issuer).replaceAll("[; ]+$", "");
		return new Described("reference", reference.span(), value);
	}

	static Described of(DateMention date) {
		return new Described("date", date.span(), date.iso());
	}

	static Described of(Quantity quantity) {
		String kind = (quantity.kind() != Quantity.Kind.AMOUNT) ? lower(quantity.kind()) : "";
		boolean bare = quantity.qualifier().code().equals("as-stated") && !kind.isEmpty();
		String number = quantity.low().toPlainString()
				+ (quantity.isRange() ? "–" + quantity.high().toPlainString() : "")
				+ ((quantity.whole() != null) ? "/" + quantity.whole().toPlainString() : "");
		String value = Stream.of(bare ? "" : quantity.qualifier().code(), kind, number, quantity.measure())
			.filter((word) -> !word.isEmpty())
			.collect(Collectors.joining(" "));
		Quantity.Comparison comparison = quantity.comparison();
		return new Described("quantity", quantity.span(), (comparison == null) ? value
				: value + "; " + lower(comparison.direction()) + " " + lower(comparison.against()));
	}

	private static String lower(Enum<?> word) {
		return word.name().toLowerCase(Locale.ROOT);
	}

}
