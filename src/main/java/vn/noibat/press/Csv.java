package vn.noibat.press;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Writes tables as RFC 4180 says, for spreadsheets that would take a text for a command.
 */
final class Csv {

	// Excel reads a UTF-8 file without this mark in the code page of the machine, which
	// breaks every Vietnamese letter; readers of CSV that know UTF-8 skip it.
	static final String BYTE_ORDER_MARK = "\uFEFF";

	private static final String COMMANDS = "=+-@\t\r";

	private Csv() {
	}

	/** A line of cells; null is an empty one. */
	static String line(@Nullable Object... cells) {
		return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
	}

	private static String cell(@Nullable Object value) {
		if (value == null) {
			return "";
		}
		String text = (value instanceof BigDecimal number) ? number.toPlainString() : harmless(value);
		boolean quoted = text.chars().anyMatch((character) -> ",\"\r\n".indexOf(character) >= 0);
		return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
	}

	// With an apostrophe before it a spreadsheet shows a formula instead of running it.
	private static String harmless(Object value) {
		String text = String.valueOf(value);
		return (!(value instanceof Number) && !text.isEmpty() && COMMANDS.indexOf(text.charAt(0)) >= 0) ? "'" + text
				: text;
	}

}
