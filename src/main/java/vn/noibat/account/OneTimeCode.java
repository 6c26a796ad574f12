package vn.noibat.account;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time codes: RFC 6238 with SHA-1, six digits and steps of thirty seconds,
 * which every authenticator app knows.
 */
final class OneTimeCode {

	static final int DIGITS = 6;

	static final int STEP_SECONDS = 30;

	/** Clocks of phones are a little off: RFC 6238, section 5.2. */
	private static final int TOLERATED_STEPS = 1;

	private OneTimeCode() {
	}

	static String at(byte[] secret, long step, int digits) {
		byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
		// RFC 4226, section 5.3: the last four bits say where the number is taken from.
		int offset = hash[hash.length - 1] & 0x0f;
		int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
		return String.format("%0" + digits + "d", number % (long) Math.pow(10, digits));
	}

	static long stepAt(Instant now) {
		return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
	}

	/** The time step of a code, if it is one of the present ones. */
	static OptionalLong stepOf(byte[] secret, String code, Instant now) {
		long present = stepAt(now);
		return LongStream.rangeClosed(present - TOLERATED_STEPS, present + TOLERATED_STEPS)
			.filter((step) -> at(secret, step, DIGITS).equals(code))
			.findFirst();
	}

	private static byte[] hmac(byte[] secret, byte[] message) {
		try {
			Mac mac = Mac.getInstance("HmacSHA1");
			mac.init(new SecretKeySpec(secret, "HmacSHA1"));
			return mac.doFinal(message);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
