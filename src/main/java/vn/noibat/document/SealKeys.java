package vn.noibat.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import vn.noibat.database.OwnSecrets;
import vn.noibat.database.StartRefused;

/**
 * The keys with which the portal signs for the agency, from the operator's keystore
 * (PKCS#12). With the embedded database one is made for trying out; with a server of
 * one's own there may be none, and papers are signed elsewhere.
 */
@Component
class SealKeys {

	private static final int PASSWORD_BYTES = 24;

	private final List<SealKey> keys;

	private final Clock clock;

	/**
	 * Opens the keystore.
	 * @param keystore path of the configured one; blank for the installation's own
	 * @throws StartRefused when the configured one holds no key that opens and can sign
	 */
	SealKeys(@Value("${noibat.seal-keystore:}") String keystore,
			@Value("${noibat.seal-keystore-password:}") String password, ObjectProvider<OwnSecrets> own, Clock clock) {
		this.clock = clock;
		OwnSecrets secrets = keystore.isBlank() ? own.getIfAvailable() : null;
		this.keys = !keystore.isBlank() ? read(Path.of(keystore), password)
				: (secrets != null) ? ownKeys(secrets, clock.instant()) : List.of();
	}

	/**
	 * The key that signs: of those whose certificates are valid the one that began last,
	 * else, for people to see what is wrong, the one that ends last.
	 */
	Optional<SealKey> current() {
		Instant now = this.clock.instant();
		return this.keys.stream()
			.filter((key) -> key.isValidAt(now))
			.findFirst()
			.or(() -> this.keys.stream().max(Comparator.comparing(SealKey::until)));
	}

	/**
	 * SHA-256 of the portal's own certificate for trying out, where it signs with one.
	 */
	Optional<String> test() {
		return current().map(SealKey::certificate).filter(TestCertificate::is).map(SigningCertificate::sha256);
	}

	private static List<SealKey> ownKeys(OwnSecrets secrets, Instant now) {
		String password = secrets.secret("test-seal-password", SealKeys::randomPassword);
		return read(secrets.file("test-seal.p12", () -> TestCertificate.keystore(password, now)), password);
	}

	private static List<SealKey> read(Path file, String password) {
		try (InputStream bytes = Files.newInputStream(file)) {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(bytes, password.toCharArray());
			List<SealKey> found = new ArrayList<>();
			for (String alias : Collections.list(store.aliases())) {
				SealKey key = key(store, alias, password);
				if (key != null) {
					found.add(key);
				}
			}
			if (found.isEmpty()) {
				throw new StartRefused("NOIBAT_SEAL_KEYSTORE: " + file
						+ " không có khóa RSA hoặc EC kèm chứng thư / has no RSA or EC key with its certificate");
			}
			return found.stream().sorted(Comparator.comparing(SealKey::from).reversed()).toList();
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new StartRefused(
					"NOIBAT_SEAL_KEYSTORE: " + file + " không mở được / cannot be opened: " + ex.getMessage());
		}
	}

	private static @Nullable SealKey key(KeyStore store, String alias, String password)
			throws GeneralSecurityException {
		Certificate[] chain = store.getCertificateChain(alias);
		if (!store.isKeyEntry(alias) || chain == null || !(chain[0] instanceof X509Certificate certificate)
				|| !(store.getKey(alias, password.toCharArray()) instanceof PrivateKey key)
				|| !(key instanceof RSAKey || key instanceof ECKey)) {
			return null;
		}
		SealKey seal = new SealKey(key, certificate, Arrays.stream(chain).map(X509Certificate.class::cast).toList());
		if (!seal.isWhole()) {
			throw new GeneralSecurityException(alias);
		}
		return seal;
	}

	private static String randomPassword() {
		byte[] bytes = new byte[PASSWORD_BYTES];
		new SecureRandom().nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/**
	 * A key with its certificate.
	 *
	 * @param chain the certificate first
	 */
	record SealKey(PrivateKey key, X509Certificate certificate, List<X509Certificate> chain) {

		Instant from() {
			return this.certificate.getNotBefore().toInstant();
		}

		Instant until() {
			return this.certificate.getNotAfter().toInstant();
		}

		boolean isValidAt(Instant time) {
			return !time.isBefore(from()) && !time.isAfter(until());
		}

		/** Java's name of how it signs. */
		String algorithm() {
			return (this.key instanceof RSAKey) ? "SHA256withRSA" : "SHA256withECDSA";
		}

		byte[] sign(byte[] bytes) throws GeneralSecurityException {
			Signature signature = Signature.getInstance(algorithm());
			signature.initSign(this.key);
			signature.update(bytes);
			return signature.sign();
		}

		/** Whether key and certificate belong together. */
		boolean isWhole() throws GeneralSecurityException {
			byte[] trial = { 1 };
			Signature check = Signature.getInstance(algorithm());
			check.initVerify(this.certificate);
			check.update(trial);
			return check.verify(sign(trial));
		}

	}

}
