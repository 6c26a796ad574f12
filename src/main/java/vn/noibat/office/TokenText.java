package vn.noibat.office;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

import vn.noibat.text.CanonicalJson;

/**
 * A token as its holder has it: {@code nb_} and 43 characters of Base64url, 256 random
 * bits, which need no slow hash.
 */
record TokenText(String text) {

	private static final int BYTES = 32;

	private static final String PREFIX = "nb_";

	private static final Pattern FORM = Pattern.compile("nb_[A-Za-z0-9_-]{43}");

	private static final int HINT_LENGTH = 6;

	private static final SecureRandom RANDOM = new SecureRandom();

	static TokenText random() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return new TokenText(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

	/** A token that somebody sent, if it looks like one. */
	static Optional<TokenText> of(String sent) {
		return FORM.matcher(sent).matches() ? Optional.of(new TokenText(sent)) : Optional.empty();
	}

	/** As it is kept. */
	String sha256() {
		return CanonicalJson.sha256(this.text.getBytes(StandardCharsets.UTF_8));
	}

	/** By which people tell tokens apart; it leaves 238 bits to guess. */
	String hint() {
		return this.text.substring(0, HINT_LENGTH);
	}

	/** Never the token itself. */
	@Override
	public String toString() {
		return hint() + "…";
	}

}
