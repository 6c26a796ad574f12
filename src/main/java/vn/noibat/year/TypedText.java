package vn.noibat.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;
import vn.noibat.text.Dates;

/**
 * Reads what was typed into a form; what cannot be read is null.
 */
final class TypedText {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

	private TypedText() {
	}

	static String of(@Nullable String typed) {
		return (typed == null) ? "" : typed.strip().replace("\r\n", "\n");
	}

	static @Nullable Integer number(String typed, int least, int most) {
		if (!typed.matches("\\d{1,9}")) {
			return null;
		}
		int number = Integer.parseInt(typed);
		return (number >= least && number <= most) ? number : null;
	}

	static @Nullable LocalDate day(String typed) {
		try {
			return LocalDate.parse(typed);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	/** A minute in the time of Viet Nam. */
	static @Nullable Instant moment(String typed) {
		try {
			return LocalDateTime.parse(typed).atZone(Dates.ZONE).toInstant();
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	static String moment(@Nullable Instant moment) {
		return (moment == null) ? "" : MINUTE.format(moment.atZone(Dates.ZONE));
	}

	static @Nullable Bilingual optional(String vi, String en) {
		return vi.isEmpty() ? null : Bilingual.of(vi, en);
	}

	static String vi(@Nullable Bilingual text) {
		return (text == null) ? "" : text.vi();
	}

	static String en(@Nullable Bilingual text) {
		String en = (text == null) ? null : text.en();
		return (en == null) ? "" : en;
	}

}
