package vn.noibat.file;

/**
 * Looks whether a file is plain text, in whichever encoding; it stays as it is, byte for
 * byte.
 */
class TextInspection {

	private static final int MEGABYTES = 8;

	// In UTF-16 every second byte of Latin letters is 0, whether a mark says so or not.
	private static final int ZEROS_OF_UTF16 = 8;

	Inspected inspect(Upload upload) {
		byte[] bytes = upload.bytes();
		if (!isText(bytes)) {
			throw new UploadRefused(Accepted.READABLE.refusal());
		}
		if (bytes.length > MEGABYTES << 20) {
			throw new UploadRefused("file.text.large", MEGABYTES);
		}
		return Inspected.paper(FileType.TEXT.name(upload.name()), FileType.TEXT.mediaType(), bytes);
	}

	private static boolean isText(byte[] bytes) {
		int even = 0;
		int odd = 0;
		for (int index = 0; index < bytes.length; index++) {
			if (bytes[index] == 0) {
				even += (index % 2 == 0) ? 1 : 0;
				odd += (index % 2 == 1) ? 1 : 0;
			}
		}
		if (even + odd == 0) {
			return isNarrowText(bytes);
		}
		boolean wide = bytes.length % 2 == 0 && (even == 0 || odd == 0) && (even + odd) * ZEROS_OF_UTF16 > bytes.length;
		return wide && isWideText(bytes, odd > 0);
	}

	// Most letters of Vietnamese with their marks are above the first 256 characters, and
	// then the other byte says nothing.
	private static boolean isWideText(byte[] bytes, boolean littleEndian) {
		for (int index = 0; index < bytes.length; index += 2) {
			int low = bytes[littleEndian ? index : index + 1] & 0xFF;
			int high = bytes[littleEndian ? index + 1 : index] & 0xFF;
			if (high == 0 && !isTyped(low)) {
				return false;
			}
		}
		return true;
	}

	private static boolean isNarrowText(byte[] bytes) {
		for (byte character : bytes) {
			if (!isTyped(character & 0xFF)) {
				return false;
			}
		}
		return true;
	}

	// Tabs, ends of lines and pages, and the end of a file as DOS wrote it.
	private static boolean isTyped(int character) {
		return character >= 0x20 && character != 0x7F || character >= '\t' && character <= '\r' || character == 0x1A;
	}

}
