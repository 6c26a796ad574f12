package vn.noibat.delivery;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Ids and secrets that nobody can guess.
 */
final class RandomText {

	private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

	private static final int ID_LENGTH = 24;

	private static final int TOKEN_BYTES = 32;

	private static final SecureRandom random = new SecureRandom();

	private RandomText() {
	}

	/** An id of a message: {@code msg_} and 24 letters and digits. */
	static String messageId() {
		StringBuilder id = new StringBuilder("msg_");
		for (int place = 0; place < ID_LENGTH; place++) {
			id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
		}
		return id.toString();
	}

	/** 43 letters of Base64 for addresses. */
	static String token() {
		byte[] secret = new byte[TOKEN_BYTES];
		random.nextBytes(secret);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
	}

	/** From 0 to 1. */
	static double chance() {
		return random.nextDouble();
	}

}
