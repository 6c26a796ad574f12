package vn.noibat.verify;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

import org.erdtman.jcs.JsonCanonicalizer;

/**
 * What can be told of bytes as they were served.
 */
final class Bytes {

	private Bytes() {
	}

	/** Their SHA-256, 64 lower-case hexadecimal digits. */
	static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Whether they are JSON as RFC 8785 writes it. */
	static boolean areCanonical(byte[] bytes) {
		try {
			return Arrays.equals(bytes, new JsonCanonicalizer(bytes).getEncodedUTF8());
		}
		catch (IOException ex) {
			return false;
		}
	}

}
