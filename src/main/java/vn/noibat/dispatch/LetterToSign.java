package vn.noibat.dispatch;

import java.nio.charset.StandardCharsets;

import vn.noibat.text.CanonicalJson;

/**
 * All that is signed and issued: the letter's text, and by its hash the edition that it
 * carries.
 *
 * @param issuerName as it stands at the head of the letter
 */
record LetterToSign(int format, int year, String editionSha256, String issuerName, DispatchText text) {

	private static final int FORMAT = 1;

	static LetterToSign of(int year, String editionSha256, String issuerName, DispatchText text) {
		return new LetterToSign(FORMAT, year, editionSha256, issuerName, text);
	}

	static LetterToSign read(String json) {
		return CanonicalJson.read(json.getBytes(StandardCharsets.UTF_8), LetterToSign.class);
	}

	/** In its canonical form (RFC 8785). */
	String json() {
		return new String(CanonicalJson.write(this), StandardCharsets.UTF_8);
	}

	String sha256() {
		return CanonicalJson.sha256(CanonicalJson.write(this));
	}

}
