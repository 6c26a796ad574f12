package vn.noibat.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import vn.noibat.database.OwnSecrets;
import vn.noibat.database.StartRefused;
import vn.noibat.web.RefusedRequest;

/**
 * Encrypts what the database must not be able to tell, with the installation's secret key
 * (AES-256-GCM).
 */
@Component
public class SecretBox {

	static final int SHORTEST_KEY = 32;

	private static final int OWN_KEY_BYTES = 32;

	private static final String SALT = HexFormat.of().formatHex("noibat secrets 1".getBytes(StandardCharsets.UTF_8));

	private final Optional<SingletonSupplier<BytesEncryptor>> encryptor;

	/**
	 * Makes the box.
	 * @param configured the key; on the embedded database, where none is configured, one
	 * of its own
	 */
	SecretBox(@Value("${noibat.secret-key:}") String configured, ObjectProvider<OwnSecrets> own) {
		Optional<String> key = configured.isBlank() ? Optional.ofNullable(own.getIfAvailable())
			.map((secrets) -> secrets.secret("secret-key", SecretBox::random)) : Optional.of(configured);
		this.encryptor = key.map((secret) -> {
			if (secret.length() < SHORTEST_KEY) {
				throw new StartRefused("NOIBAT_SECRET_KEY: " + SHORTEST_KEY + " ký tự trở lên / at least "
						+ SHORTEST_KEY + " characters");
			}
			// Made of the key at some cost, when it is first needed: no start waits for
			// it.
			return SingletonSupplier.of(() -> AesGcmBytesEncryptor.withPassword(secret, SALT).build());
		});
	}

	/**
	 * Encrypts a secret.
	 * @param owner without whom it opens for nobody
	 * @throws RefusedRequest with status 409 when the installation has no key
	 */
	public String close(String owner, String secret) {
		byte[] text = (owner + "\n" + secret).getBytes(StandardCharsets.UTF_8);
		return Base64.getEncoder().encodeToString(encryptor().encrypt(text));
	}

	/**
	 * Decrypts what {@link #close} encrypted for the same owner.
	 * @throws RefusedRequest when the installation has no key
	 * @throws IllegalStateException when the key or the owner is another
	 */
	public String open(String owner, String closed) {
		String text = new String(encryptor().decrypt(Base64.getDecoder().decode(closed)), StandardCharsets.UTF_8);
		if (!text.startsWith(owner + "\n")) {
			throw new IllegalStateException("The secret is somebody else's");
		}
		return text.substring(owner.length() + 1);
	}

	private BytesEncryptor encryptor() {
		return this.encryptor.map(SingletonSupplier::obtain)
			.orElseThrow(() -> new RefusedRequest(HttpStatus.CONFLICT, "account.secret-key.missing"));
	}

	private static String random() {
		byte[] bytes = new byte[OWN_KEY_BYTES];
		new SecureRandom().nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
