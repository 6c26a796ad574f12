package vn.noibat.account;

/**
 * RFC 4648's alphabet of 32 letters, in which authenticator apps take a secret.
 */
final class Base32 {

	private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

	private static final int BITS = 5;

	private Base32() {
	}

	/** Writes bytes whose number is a multiple of five, which needs no padding. */
	static String encode(byte[] bytes) {
		StringBuilder text = new StringBuilder();
		for (int bit = 0; bit < bytes.length * Byte.SIZE; bit += BITS) {
			int value = 0;
			for (int i = bit; i < bit + BITS; i++) {
				value = value << 1 | (bytes[i / Byte.SIZE] >> (7 - i % Byte.SIZE) & 1);
			}
			text.append(ALPHABET.charAt(value));
		}
		return text.toString();
	}

	/**
	 * Reads what {@link #encode} wrote.
	 * @throws IllegalArgumentException when the text has other letters or another length
	 */
	static byte[] decode(String text) {
		if (text.length() % Byte.SIZE != 0) {
			throw new IllegalArgumentException("The length is no multiple of eight");
		}
		byte[] bytes = new byte[text.length() * BITS / Byte.SIZE];
		for (int i = 0; i < text.length(); i++) {
			int value = ALPHABET.indexOf(text.charAt(i));
			if (value < 0) {
				throw new IllegalArgumentException("A letter is not of the alphabet");
			}
			for (int bit = 0; bit < BITS; bit++) {
				int place = i * BITS + bit;
				bytes[place / Byte.SIZE] |= (byte) ((value >> (BITS - 1 - bit) & 1) << (7 - place % Byte.SIZE));
			}
		}
		return bytes;
	}

}
