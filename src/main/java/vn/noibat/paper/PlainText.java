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

	private static final Charset LATIN = Charset.forName("windows-1252");

	private static final Charset VIETNAMESE = Charset.forName("windows-1258");

	private PlainText() {
	}

	static String decode(byte[] bytes) {
		if (bytes.length >= 2) {
			int mark = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
			if (mark == BYTE_ORDER_MARK) {
				return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
			}
			if (Integer.reverseBytes(mark) >>> 16 == BYTE_ORDER_MARK) {
				return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
			}
		}
		int firstZero = firstZero(bytes);
		if (firstZero >= 0) {
			return new String(bytes, (firstZero % 2 == 0) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
		}
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			String latin = new String(bytes, LATIN);
			return LegacyEncoding.detect(latin)
				.map((encoding) -> encoding.decode(latin))
				.orElseGet(() -> new String(bytes, VIETNAMESE));
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
