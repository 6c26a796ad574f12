package vn.noibat.paper;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import vn.noibat.text.LegacyEncoding;

/**
 * Plain text in whichever encoding it comes: Unicode with a mark or without, else one of
 * those that Windows, TCVN 5712 and VNI had for Vietnamese.
 */
final class PlainText {

	private static final int BYTE_ORDER_MARK = 0xFEFF;

	// The most bytes that one character of Java takes; two of them take four.
	private static final int UTF8_LONGEST = 3;

	private static final Charset LATIN = Charset.forName("windows-1252");

	private static final Charset VIETNAMESE = Charset.forName("windows-1258");

	private PlainText() {
	}

	/**
	 * The text, where it is no longer than it may be; how many characters there are at
	 * least is known before any is read.
	 * @throws PaperUnread when there are more
	 */
	static String decode(byte[] bytes, int most) {
		requireRoom(bytes.length / UTF8_LONGEST, most);
		if (bytes.length >= 2) {
			int mark = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
			if (mark == BYTE_ORDER_MARK) {
				requireRoom(bytes.length / 2, most);
				return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
			}
			if (Integer.reverseBytes(mark) >>> 16 == BYTE_ORDER_MARK) {
				requireRoom(bytes.length / 2, most);
				return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
			}
		}
		int firstZero = firstZero(bytes);
		if (firstZero >= 0) {
			requireRoom(bytes.length / 2, most);
			return new String(bytes, (firstZero % 2 == 0) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
		}
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			requireRoom(bytes.length, most);
			String latin = new String(bytes, LATIN);
			return LegacyEncoding.detect(latin)
				.map((encoding) -> encoding.decode(latin))
				.orElseGet(() -> new String(bytes, VIETNAMESE));
		}
	}

	private static void requireRoom(int characters, int most) {
		if (characters > most) {
			throw new PaperUnread("paper.unread.long", most);
		}
	}

	// Of a letter of Latin, half is zero.
	private static int firstZero(byte[] bytes) {
		for (int index = 0; index < bytes.length; index++) {
			if (bytes[index] == 0) {
				return index;
			}
		}
		return -1;
	}

}
