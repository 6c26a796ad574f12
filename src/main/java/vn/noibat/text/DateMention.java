package vn.noibat.text;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A date as a running text mentions it.
 *
 * @param span from the word that leads it in ("ngày", "tháng") to its last digit
 * @param date a {@link LocalDate}; a {@link java.time.YearMonth} where no day stands, a
 * {@link java.time.MonthDay} where no year stands, an {@link OffsetDateTime} where a
 * moment stands with its zone
 */
public record DateMention(Span span, TemporalAccessor date) {

	/** The day, where the text names a whole one. */
	public Optional<LocalDate> day() {
		if (this.date instanceof OffsetDateTime moment) {
			return Optional.of(moment.toLocalDate());
		}
		return (this.date instanceof LocalDate day) ? Optional.of(day) : Optional.empty();
	}

	/**
	 * As ISO 8601 writes it: {@code 2023-01-19}, {@code 2024-11}, {@code --11-14},
	 * {@code 2023-01-17T15:39:46+07:00}.
	 */
	public String iso() {
		return this.date.toString();
	}

	DateMention at(UnaryOperator<Span> place) {
		return new DateMention(place.apply(this.span), this.date);
	}

}
