package vn.noibat.edition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.List;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import vn.noibat.database.OwnSecrets;
import vn.noibat.database.StartRefused;

/**
 * The keys of the operator's keystore (PKCS#12): the newest signs, all of them verify.
 * With the embedded database a keystore is made at the first start.
 */
@Component
class SigningKeys {

	private static final int SERIAL_BITS = 128;

	private static final int PASSWORD_BYTES = 24;

	private static final int YEARS_VALID = 30;

	private final List<Dated> keys;

	private final Clock clock;

	/**
	 * Opens the keystore.
	 * @param keystore path of the configured one; blank for the installation's own
	 * @throws StartRefused when there is none, or it holds no Ed25519 key that opens
	 */
	SigningKeys(@Value("${noibat.keystore:}") String keystore, @Value("${noibat.keystore-password:}") String password,
			ObjectProvider<OwnSecrets> own, Clock clock) {
		OwnSecrets secrets = keystore.isBlank() ? own.getIfAvailable() : null;
		this.clock = clock;
		this.keys = (secrets != null) ? ownKeys(secrets, clock.instant()) : configured(keystore, password);
	}

	/**
	 * The key that signs: of those in the keystore the one whose certificate is newest,
	 * and has begun; the one that begins first where none has.
	 */
	SigningKey current() {
		Instant now = this.clock.instant();
		return this.keys.stream()
			.filter((dated) -> !dated.since().isAfter(now))
			.findFirst()
			.orElseGet(() -> this.keys.get(this.keys.size() - 1))
			.key();
	}

	/** All keys of the keystore, the newest first. */
	List<PublicSigningKey> publicKeys() {
		return this.keys.stream().map((dated) -> dated.key().publicKey()).toList();
	}

	private static List<Dated> configured(String keystore, String password) {
		if (keystore.isBlank()) {
			throw new StartRefused("NOIBAT_KEYSTORE: chưa có kho khóa để ký bản công bố (PKCS#12, Ed25519)"
					+ " / no keystore to sign editions with (PKCS#12, Ed25519)");
		}
		return read(Path.of(keystore), password);
	}

	private static List<Dated> ownKeys(OwnSecrets secrets, Instant now) {
		String password = secrets.secret("keystore-password", SigningKeys::randomPassword);
		return read(secrets.file("keystore.p12", () -> newKeystore(password, now)), password);
	}

	private static List<Dated> read(Path file, String password) {
		try (InputStream bytes = Files.newInputStream(file)) {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(bytes, password.toCharArray());
			List<Dated> found = new ArrayList<>();
			for (String alias : Collections.list(store.aliases())) {
				Dated key = key(store, alias, password);
				if (key != null) {
					found.add(key);
				}
			}
			if (found.isEmpty()) {
				throw new StartRefused("NOIBAT_KEYSTORE: " + file + " không có khóa Ed25519 / has no Ed25519 key");
			}
			return found.stream()
				.sorted(Comparator.comparing(Dated::since)
					.reversed()
					.thenComparing((dated) -> dated.key().publicKey().id()))
				.toList();
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new StartRefused(
					"NOIBAT_KEYSTORE: " + file + " không mở được / cannot be opened: " + ex.getMessage());
		}
	}

	private static @Nullable Dated key(KeyStore store, String alias, String password) throws GeneralSecurityException {
		Certificate certificate = store.getCertificate(alias);
		if (!store.isKeyEntry(alias) || !(certificate instanceof X509Certificate dated)
				|| !(store.getKey(alias, password.toCharArray()) instanceof PrivateKey key)
				|| !SigningKey.isEd25519(key)) {
			return null;
		}
		if (!SigningKey.isEd25519(certificate.getPublicKey())) {
			throw new GeneralSecurityException(alias);
		}
		SigningKey signing = new SigningKey(key, certificate.getPublicKey());
		if (!signing.isWhole()) {
			throw new GeneralSecurityException(alias);
		}
		return new Dated(signing, dated.getNotBefore().toInstant());
	}

	private static byte[] newKeystore(String password, Instant now) {
		try {
			KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(null, null);
			store.setKeyEntry("noibat", pair.getPrivate(), password.toCharArray(),
					new Certificate[] { selfSigned(pair, now) });
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			store.store(bytes, password.toCharArray());
			return bytes.toByteArray();
		}
		catch (GeneralSecurityException | OperatorCreationException ex) {
			throw new IllegalStateException("This Java cannot make an Ed25519 key", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// A keystore wants a certificate beside its key; nobody relies on what it says.
	private static X509Certificate selfSigned(KeyPair pair, Instant now)
			throws GeneralSecurityException, OperatorCreationException {
		X500Name name = new X500Name("CN=Noi Bat");
		Instant until = now.plus(YEARS_VALID * 365L, ChronoUnit.DAYS);
		var builder = new JcaX509v3CertificateBuilder(name, new BigInteger(SERIAL_BITS, new SecureRandom()),
				Date.from(now), Date.from(until), name, pair.getPublic());
		return new JcaX509CertificateConverter()
			.getCertificate(builder.build(new JcaContentSignerBuilder("Ed25519").build(pair.getPrivate())));
	}

	private static String randomPassword() {
		byte[] bytes = new byte[PASSWORD_BYTES];
		new SecureRandom().nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private record Dated(SigningKey key, Instant since) {

	}

}
