package vn.noibat.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Days and moments as they are written in Vietnamese and English, in the time of Viet
 * Nam.
 */
public final class Dates {

	/**
	 * The zone of every moment shown.
	 */
	public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

	private static final DateTimeFormatter NUMERIC = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

	private static final int LAST_PADDED_DAY = 9;

	private static final int LAST_PADDED_MONTH = 2;

	private Dates() {
	}

	/**
	 * Day, month and year in digits, the same in both languages: {@code 13/01/2023}.
	 */
	public static String numeric(LocalDate date) {
		return NUMERIC.format(date);
	}

	/**
	 * The long form: {@code ngày 05 tháng 3 năm 2023} with a leading zero only for days
	 * below 10 and months 1 and 2 (Nghị định 30/2020/NĐ-CP, Phụ lục I), or
	 * {@code 5 March 2023}.
	 */
	public static String official(LocalDate date, Language language) {
		String year = Integer.toString(date.getYear());
		if (language == Language.EN) {
			String month = date.getMonth().getDisplayName(TextStyle.FULL, language.locale());
			return Wording.of(language, "text.date.official", Integer.toString(date.getDayOfMonth()), month, year);
		}
		return Wording.of(language, "text.date.official", padded(date.getDayOfMonth(), LAST_PADDED_DAY),
				padded(date.getMonthValue(), LAST_PADDED_MONTH), year);
	}

	/**
	 * The minute in the time of Viet Nam: {@code 15:39, 17/01/2023}, or with the month in
	 * words in English, where 17/01 could be misread.
	 */
	public static String moment(Instant instant, Language language) {
		var local = instant.atZone(ZONE);
		LocalDate day = local.toLocalDate();
		return Wording.of(language, "text.moment", TIME.format(local),
				(language == Language.VI) ? numeric(day) : official(day, language));
	}

	private static String padded(int number, int lastPadded) {
		return ((number <= lastPadded) ? "0" : "") + number;
	}

}
