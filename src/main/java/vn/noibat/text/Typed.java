package vn.noibat.text;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads what people type into forms.
 */
public final class Typed {

	// PostgreSQL keeps no NUL, and no other of these is anything a person types.
	private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private static final Pattern DAY = Pattern.compile("(?!0000)\\d{4}-\\d{2}-\\d{2}");

	private static final Pattern MINUTE = Pattern.compile("(?!0000)\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}(?::\\d{2})?");

	private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

	private static final Pattern DECIMAL = Pattern.compile("-?(\\d{1,3}(\\.\\d{3}){1,6}|\\d{1,21})(,\\d{1,12})?");

	private Typed() {
	}

	/**
	 * The text in NFC, its lines ended by {@code \n}, without control characters and what
	 * surrounds it; empty for none.
	 */
	public static String text(@Nullable String typed) {
		return (typed == null) ? ""
				: UNSEEN.matcher(Folding.nfc(typed).replace("\r\n", "\n").replace('\r', '\n')).replaceAll("").strip();
	}

	/** The text in one line, with one blank where there were several. */
	public static String line(@Nullable String typed) {
		return BLANKS.matcher(text(typed)).replaceAll(" ");
	}

	/** The lines in which something stands, each without what surrounds it. */
	public static List<String> lines(@Nullable String typed) {
		return text(typed).lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

	/** The same, or null where nothing was typed. */
	public static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

	/** A whole number within bounds, both included; null where it is no such number. */
	public static @Nullable Integer number(String typed, int least, int most) {
		if (!typed.matches("\\d{1,9}")) {
			return null;
		}
		int number = Integer.parseInt(typed);
		return (number >= least && number <= most) ? number : null;
	}

	/**
	 * A number as it is written in Vietnamese, as 103.000 or 10,34; null where it is
	 * none.
	 */
	public static @Nullable BigDecimal decimal(String typed) {
		String text = typed.replaceAll("[\\s\\u00A0]", "").replace('\u2212', '-');
		return DECIMAL.matcher(text).matches() ? new BigDecimal(text.replace(".", "").replace(',', '.')) : null;
	}

	/** A number as it is written in Vietnamese, without grouping. */
	public static String field(BigDecimal number) {
		return number.toPlainString().replace('.', ',');
	}

	/**
	 * A day as a field of a browser gives it, of a year with four digits, which are all
	 * that the database knows; null where it is no day.
	 */
	public static @Nullable LocalDate day(String typed) {
		try {
			return DAY.matcher(typed).matches() ? LocalDate.parse(typed) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/**
	 * A minute in the time of Viet Nam, or a second, as a field of a browser gives it;
	 * null where it is no such moment.
	 */
	public static @Nullable Instant moment(String typed) {
		try {
			return MINUTE.matcher(typed).matches()
					? LocalDateTime.parse(typed.toUpperCase(Locale.ROOT)).atZone(Dates.ZONE).toInstant() : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/**
	 * The minute of a moment in Viet Nam, as a field of a browser takes it; empty for
	 * none.
	 */
	public static String field(@Nullable Instant moment) {
		return (moment == null) ? "" : FIELD.format(moment.atZone(Dates.ZONE));
	}

	/** The day as a field of a browser takes it; empty for none. */
	public static String field(@Nullable LocalDate day) {
		return (day == null) ? "" : day.toString();
	}

}
