package vn.noibat.verify;

import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * {@code java -jar noibat.jar verify --url https://…}: downloads the editions that a
 * portal has published, what it shows of them and their documents, and checks hashes,
 * signatures and the chain.
 */
public final class VerifyProgram {

	/** The word that asks for this program instead of the portal. */
	public static final String NAME = "verify";

	/** All that was found holds. */
	public static final int HOLDS = 0;

	/** Something does not hold. */
	public static final int FAILS = 1;

	/** It could not be found out: the portal does not answer, or the call was wrong. */
	public static final int UNKNOWN = 2;

	private final PrintStream out;

	private final ResourceBundle words;

	private VerifyProgram(PrintStream out, Locale locale) {
		this.out = out;
		this.words = ResourceBundle.getBundle("messages.verification", locale, VerifyProgram.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	/**
	 * Runs the program.
	 * @param arguments those after its name: {@code --url} with the address of the portal
	 * and, for English, {@code --lang en}; {@code --key} with the thumbprint of a key
	 * that may have signed, for each of them; without it whichever the portal names may
	 * @return the exit code: {@link #HOLDS}, {@link #FAILS} or {@link #UNKNOWN}
	 */
	public static int run(List<String> arguments, PrintStream out) {
		Locale locale = "en".equals(option(arguments, "--lang")) ? Locale.ENGLISH
				: new Locale.Builder().setLanguage("vi").build();
		return new VerifyProgram(out, locale).run(option(arguments, "--url"), Set.copyOf(options(arguments, "--key")));
	}

	private int run(String url, Set<String> trusted) {
		if (!url.matches("https?://[^\\s/]+/?")) {
			this.out.println(this.words.getString("verification.usage"));
			return UNKNOWN;
		}
		Report report = new Report(this.out, this.words);
		try {
			new Verification(new PublicPortal(URI.create(url)), report, trusted).run();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			report.unknown(url, "interrupted");
		}
		return report.close();
	}

	private static String option(List<String> arguments, String name) {
		return options(arguments, name).stream().findFirst().orElse("");
	}

	private static List<String> options(List<String> arguments, String name) {
		List<String> values = new ArrayList<>();
		for (int at = 0; at < arguments.size(); at++) {
			String argument = arguments.get(at);
			if (argument.equals(name) && at + 1 < arguments.size()) {
				values.add(arguments.get(at + 1));
			}
			else if (argument.startsWith(name + "=")) {
				values.add(argument.substring(name.length() + 1));
			}
		}
		return values;
	}

}
