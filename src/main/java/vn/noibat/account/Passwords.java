package vn.noibat.account;

import java.text.Normalizer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id: 19 MiB, two passes, one lane, as the OWASP Password
 * Storage Cheat Sheet asks at least.
 */
@Component
class Passwords {

	private static final int SALT_BYTES = 16;

	private static final int HASH_BYTES = 32;

	private static final int LANES = 1;

	private static final int MEMORY_KIB = 19 * 1024;

	private static final int PASSES = 2;

	private final Argon2PasswordEncoder encoder;

	private final String nobodys;

	@Autowired
	Passwords() {
		this(MEMORY_KIB, PASSES);
	}

	/** Hashes for less or more, as tests do. */
	Passwords(int memoryKib, int passes) {
		this.encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, memoryKib, passes);
		this.nobodys = this.encoder.encode("nobody's password");
	}

	String hash(String password) {
		return this.encoder.encode(normalised(password));
	}

	boolean matches(String password, String hash) {
		return this.encoder.matches(normalised(password), hash);
	}

	/**
	 * The hash of a password that nobody has, so that an unknown name takes as long as a
	 * known one.
	 */
	String nobodys() {
		return this.nobodys;
	}

	// Two keyboards may write one Vietnamese word in two ways (NIST SP 800-63B, 3.1.1.2).
	private static String normalised(String password) {
		return Normalizer.normalize(password, Normalizer.Form.NFC);
	}

}
