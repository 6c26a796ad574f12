package vn.noibat.intake;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a line in capitals as a sentence has it. Names that the portal does not know lose
 * their capitals, so whoever reads the line is told.
 */
final class Capitals {

	private static final int FEWEST = 4;

	private Capitals() {
	}

	/**
	 * The line as a sentence has it; one that is not in capitals as it is.
	 * @param names as they are written, the longest first
	 */
	static String sentence(String line, List<String> names) {
		if (!isInCapitals(line)) {
			return line;
		}
		String cased = line.toLowerCase(Locale.ROOT);
		for (String name : names) {
			Pattern written = Pattern.compile("(?iu)(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})");
			cased = written.matcher(cased).replaceAll(Matcher.quoteReplacement(name));
		}
		return cased.substring(0, 1).toUpperCase(Locale.ROOT) + cased.substring(1);
	}

	/** Whether what is typed is still a line in capitals, put as a sentence has it. */
	static boolean areLowered(String line, String typed) {
		String written = line.replaceAll("\\s+", " ").strip();
		return isInCapitals(written) && written.equalsIgnoreCase(typed) && !written.equals(typed);
	}

	private static boolean isInCapitals(String line) {
		return line.equals(line.toUpperCase(Locale.ROOT)) && line.chars().filter(Character::isLetter).count() >= FEWEST;
	}

}
