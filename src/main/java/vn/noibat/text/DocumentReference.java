package vn.noibat.text;

import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * A document as a running text refers to it: by number and symbol ("Nghị quyết số
 * 45-NQ/TW"), or by form and running number alone ("Nghị quyết số 45 của Bộ Chính trị").
 *
 * @param span from the form, where one stands, to the end of the number
 * @param numbered the number with its symbol
 * @param form the form as the text writes it ("Nghị quyết"); null where none stands
 * before the number
 * @param running the running number without leading zeros
 * @param number null for a short reference, which names no symbol
 * @param date the date that the text gives for the document
 * @param issuer the body that the text gives for it
 */
public record DocumentReference(Span span, Span numbered, @Nullable String form, String running,
		@Nullable DocumentNumber number, @Nullable DateMention date, @Nullable Span issuer) {

	/** Whether it names no symbol, so that more than one document may be meant. */
	public boolean isShort() {
		return this.number == null;
	}

	DocumentReference at(UnaryOperator<Span> place) {
		return new DocumentReference(place.apply(this.span), place.apply(this.numbered), this.form, this.running,
				this.number, (this.date != null) ? this.date.at(place) : null,
				(this.issuer != null) ? place.apply(this.issuer) : null);
	}

}
