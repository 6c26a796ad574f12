package vn.noibat.edition;

import vn.noibat.text.CanonicalJson;

/**
 * The canonical document of an edition: written as RFC 8785 says, read back, hashed.
 */
final class Canonical {

	private Canonical() {
	}

	/** The canonical bytes of the content, UTF-8. */
	static byte[] write(YearContent year) {
		return CanonicalJson.write(new SealedContent(SealedContent.FORMAT, year));
	}

	/**
	 * The content of canonical bytes.
	 * @throws IllegalStateException when the bytes are of a format not known here
	 */
	static YearContent read(byte[] canonical) {
		SealedContent content = CanonicalJson.read(canonical, SealedContent.class);
		if (content.format() != SealedContent.FORMAT) {
			throw new IllegalStateException("Format " + content.format() + " is not known here");
		}
		return content.year();
	}

	/** The SHA-256 of bytes, 64 lower-case hexadecimal digits. */
	static String sha256(byte[] bytes) {
		return CanonicalJson.sha256(bytes);
	}

}
