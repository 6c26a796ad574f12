package vn.noibat.verify;

import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.ResourceBundle;

/**
 * What the program found, line by line as it finds it.
 */
class Report {

	private final PrintStream out;

	private final ResourceBundle words;

	private int held;

	private int failed;

	private int unknown;

	Report(PrintStream out, ResourceBundle words) {
		this.out = out;
		this.words = words;
	}

	/** Tells what was checked; true where it holds. */
	void check(boolean holds, String key, Object... arguments) {
		if (holds) {
			this.held++;
			line("✓", key, arguments);
		}
		else {
			this.failed++;
			line("✗", key + ".not", arguments);
		}
	}

	/** Tells what is so and decides nothing. */
	void note(String key, Object... arguments) {
		line("–", key, arguments);
	}

	/** Tells what could not be found out. */
	void unknown(String what, String why) {
		this.unknown++;
		line("?", "verification.unknown", what, why);
	}

	/** How much could not be found out so far. */
	int unknowns() {
		return this.unknown;
	}

	/** Sums up and gives the exit code. */
	int close() {
		String end = (this.failed > 0) ? "fails" : (this.unknown > 0 || this.held == 0) ? "undecided" : "holds";
		this.out.println(word("verification." + end, this.held, this.failed));
		return switch (end) {
			case "fails" -> VerifyProgram.FAILS;
			case "undecided" -> VerifyProgram.UNKNOWN;
			default -> VerifyProgram.HOLDS;
		};
	}

	private void line(String mark, String key, Object... arguments) {
		this.out.println(mark + " " + word(key, arguments));
	}

	// What a portal says must neither move nor colour anything on the terminal.
	private static String harmless(Object said) {
		return String.valueOf(said).replaceAll("\\p{C}", "\uFFFD");
	}

	// Strings alone: MessageFormat would group the digits of a year.
	private String word(String key, Object... arguments) {
		return new MessageFormat(this.words.getString(key), this.words.getLocale())
			.format(Arrays.stream(arguments).map(Report::harmless).toArray());
	}

}
