package vn.noibat.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Folding;

/**
 * Reads what is typed into a form; what cannot be read is kept as it was typed.
 */
final class Typed {

	private static final int LONGEST = 200_000;

	private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,3}(\\.\\d{3}){1,6}|\\d{1,21})(,\\d{1,12})?");

	private Typed() {
	}

	/** The text without what surrounds it; empty for none. */
	static String text(@Nullable String typed) {
		if (typed == null) {
			return "";
		}
		String text = Folding.nfc(typed.substring(0, Math.min(typed.length(), LONGEST))).replace("\r\n", "\n");
		return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
	}

	static String line(@Nullable String typed) {
		return text(typed).replaceAll("\\s+", " ");
	}

	/** One of these words, the first where it is none of them. */
	static String oneOf(List<String> words, @Nullable String typed) {
		String word = line(typed);
		return words.contains(word) ? word : words.get(0);
	}

	/** The number, written in Vietnamese; null for none. */
	static @Nullable BigDecimal number(String typed) {
		String text = typed.replaceAll("[\\s\\u00A0]", "").replace('\u2212', '-');
		return NUMBER.matcher(text).matches() ? new BigDecimal(text.replace(".", "").replace(',', '.')) : null;
	}

	/** The day, as the browser sends it; null for none. */
	static @Nullable LocalDate day(String typed) {
		try {
			return typed.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(typed) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	static @Nullable Integer year(String typed) {
		return typed.matches("(?:19|2\\d)\\d\\d") ? Integer.valueOf(typed) : null;
	}

	static List<String> lines(String typed) {
		return typed.lines()
			.map((line) -> line.replaceFirst("^\\s*[-–•+]\\s*", "").replaceFirst("[;.]+\\s*$", "").strip())
			.filter((line) -> !line.isEmpty())
			.toList();
	}

}
