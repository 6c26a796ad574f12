package vn.noibat.selection;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Dates;
import vn.noibat.text.Folding;

/**
 * What people type into forms.
 */
final class Typed {

	private Typed() {
	}

	static String text(@Nullable String typed) {
		return (typed == null) ? "" : Folding.nfc(typed).strip();
	}

	static @Nullable String orNull(String typed) {
		return typed.isEmpty() ? null : typed;
	}

	/** A whole number from 0 to 9999, or null where it is none. */
	static @Nullable Integer count(String typed) {
		return typed.matches("\\d{1,4}") ? Integer.valueOf(typed) : null;
	}

	/**
	 * A number in Vietnamese or plain writing (1.234,5 or 1234.5), or null where it is
	 * none.
	 */
	static @Nullable BigDecimal decimal(String typed) {
		String plain = typed.replaceAll("[\\s\\u00a0]", "");
		if (plain.matches("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?") || plain.contains(",")) {
			plain = plain.replace(".", "").replace(',', '.');
		}
		return plain.matches("-?\\d{1,15}(\\.\\d{1,6})?") ? new BigDecimal(plain) : null;
	}

	/** A number as it is written in Vietnamese, without grouping. */
	static String decimal(BigDecimal value) {
		return value.toPlainString().replace('.', ',');
	}

	/**
	 * A minute in the time of Viet Nam, as a browser's field gives it, or null where it
	 * is none.
	 */
	static @Nullable Instant moment(String typed) {
		try {
			return LocalDateTime.parse(typed.toUpperCase(Locale.ROOT)).atZone(Dates.ZONE).toInstant();
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
