package vn.noibat.file;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads from a JPEG how the camera was held (Exif 2.3, tag 0x0112).
 */
final class ExifOrientation {

	static final int UPRIGHT = 1;

	private static final int APP1 = 0xE1;

	private static final int START_OF_SCAN = 0xDA;

	private static final int TAG = 0x0112;

	private static final int ENTRY_BYTES = 12;

	private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

	private ExifOrientation() {
	}

	/** From 1 to 8; 1 where the file does not say, or says it brokenly. */
	static int of(byte[] jpeg) {
		try {
			ByteBuffer bytes = ByteBuffer.wrap(jpeg).position(2);
			while (bytes.remaining() > 4 && (bytes.get() & 0xFF) == 0xFF) {
				int marker = bytes.get() & 0xFF;
				int length = bytes.getShort() & 0xFFFF;
				if (marker == START_OF_SCAN) {
					return UPRIGHT;
				}
				ByteBuffer segment = bytes.slice(bytes.position(), length - 2);
				if (marker == APP1 && isExif(segment)) {
					return orientation(segment.slice(EXIF.length, segment.limit() - EXIF.length));
				}
				bytes.position(bytes.position() + length - 2);
			}
			return UPRIGHT;
		}
		catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException ex) {
			return UPRIGHT;
		}
	}

	private static boolean isExif(ByteBuffer segment) {
		byte[] start = new byte[Math.min(EXIF.length, segment.remaining())];
		segment.get(0, start);
		return Arrays.equals(start, EXIF);
	}

	private static int orientation(ByteBuffer tiff) {
		tiff.order((tiff.get(0) == 'I') ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		int directory = tiff.getInt(4);
		int entries = tiff.getShort(directory) & 0xFFFF;
		for (int entry = 0; entry < entries; entry++) {
			int start = directory + 2 + entry * ENTRY_BYTES;
			if ((tiff.getShort(start) & 0xFFFF) == TAG) {
				int value = tiff.getShort(start + 8) & 0xFFFF;
				return (value >= 1 && value <= 8) ? value : UPRIGHT;
			}
		}
		return UPRIGHT;
	}

}
