package vn.noibat.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * An authority that gives out certificates, made for the tests.
 */
final class TestAuthority {

	private static final X500Name NAME = new X500Name("CN=Cơ quan cấp chứng thư (thử),O=Đơn vị thử");

	private static BigInteger serial = BigInteger.TEN;

	private final KeyPair keys;

	private final X509Certificate certificate;

	TestAuthority() {
		this.keys = keys();
		this.certificate = issue(NAME, this.keys, SealFixture.NOW.minus(Duration.ofDays(1000)),
				SealFixture.NOW.plus(Duration.ofDays(3000)), true, false);
	}

	X509Certificate certificate() {
		return this.certificate;
	}

	/** Its own certificate, as an operator is given it. */
	Path pem(Path folder) throws IOException {
		StringWriter text = new StringWriter();
		try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
			pem.writeObject(this.certificate);
		}
		return Files.writeString(folder.resolve("authority.pem"), text.toString());
	}

	/** A keystore with a certificate from it. */
	Path keystore(Path folder, String name, Instant from, Instant until) {
		KeyPair pair = keys();
		Path file = folder.resolve(Integer.toHexString(name.hashCode()) + ".p12");
		try (OutputStream out = Files.newOutputStream(file)) {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(null, null);
			store.setKeyEntry("seal", pair.getPrivate(), SealFixture.PASSWORD.toCharArray(),
					new Certificate[] { issue(new X500Name(name), pair, from, until, false, false), this.certificate });
			store.store(out, SealFixture.PASSWORD.toCharArray());
			return file;
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A key with the certificate of a time-stamp authority. */
	Stamper stamper() {
		KeyPair pair = keys();
		return new Stamper(pair.getPrivate(), issue(new X500Name("CN=Dấu thời gian (thử)"), pair,
				SealFixture.NOW.minus(Duration.ofDays(10)), SealFixture.NOW.plus(Duration.ofDays(10)), false, true));
	}

	private X509Certificate issue(X500Name subject, KeyPair pair, Instant from, Instant until, boolean authority,
			boolean stamping) {
		try {
			serial = serial.add(BigInteger.ONE);
			var builder = new JcaX509v3CertificateBuilder(NAME, serial, Date.from(from), Date.from(until), subject,
					pair.getPublic());
			builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
			builder.addExtension(Extension.keyUsage, true, new KeyUsage(
					authority ? KeyUsage.keyCertSign : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
			if (stamping) {
				builder.addExtension(Extension.extendedKeyUsage, true,
						new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
			}
			return new JcaX509CertificateConverter().getCertificate(
					builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(this.keys.getPrivate())));
		}
		catch (IOException | GeneralSecurityException | OperatorCreationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static KeyPair keys() {
		try {
			KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
			keys.initialize(256);
			return keys.generateKeyPair();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	record Stamper(PrivateKey key, X509Certificate certificate) {
	}

}
