package vn.noibat.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a password must be (NIST SP 800-63B-4, 3.1.1.2): long, and not one that many have;
 * of which letters it is made is its owner's business.
 */
final class PasswordRules {

	static final int SHORTEST = 12;

	static final int LONGEST = 200;

	private static final int FEWEST_DIFFERENT = 5;

	private static final int TELLING_NAME = 4;

	private static final Set<String> COMMON = read();

	private PasswordRules() {
	}

	/**
	 * Checks a password that somebody wants to take.
	 * @param name of the account
	 * @throws WeakPassword when it is too short or easily guessed
	 */
	static void check(String name, String password) {
		String text = Normalizer.normalize(password, Normalizer.Form.NFC);
		int length = text.codePointCount(0, text.length());
		if (length < SHORTEST) {
			throw new WeakPassword("account.password.short", SHORTEST);
		}
		if (length > LONGEST) {
			throw new WeakPassword("account.password.long", LONGEST);
		}
		String lower = text.toLowerCase(Locale.ROOT);
		if (name.length() >= TELLING_NAME && lower.contains(name)) {
			throw new WeakPassword("account.password.name");
		}
		if (lower.codePoints().distinct().count() < FEWEST_DIFFERENT || COMMON.contains(lower.replaceAll("\\s", ""))) {
			throw new WeakPassword("account.password.common");
		}
	}

	private static Set<String> read() {
		try (InputStream list = PasswordRules.class.getResourceAsStream("/account/common-passwords.txt");
				BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
			return lines.lines().filter((line) -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
