package vn.noibat.document;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class PaperSignaturesTests {

	private static final long SEED = 20261123;

	private final PaperSignatures signatures = new PaperSignatures(SealFixture.NONE_TRUSTED);

	@ParameterizedTest
	@ValueSource(ints = { 4097, 8192, 16_384 })
	void leavesAKeyUnreadThatIsLongerThanAnybodyHas(int bits) throws Exception {
		byte[] file = pdf(envelope(bits));
		// One of 16,384 bits takes a processor for ten seconds and more.
		List<PaperSignature> found = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> this.signatures.in(file));
		assertThat(found).containsExactly(PaperSignature.unreadable(true));
	}

	@Test
	void readsAKeyThatIsLong() throws Exception {
		List<PaperSignature> found = this.signatures.in(pdf(envelope(4096)));
		assertThat(found.get(0).certificate().name()).isEqualTo("x");
		assertThat(found.get(0).intact()).isFalse();
	}

	@Test
	void leavesAnEnvelopeUnreadThatIsLongerThanAnybodyMakes() {
		assertThat(this.signatures.in(pdf("30".repeat(300_000)))).containsExactly(PaperSignature.unreadable(false));
	}

	@Test
	void bearsAnEnvelopeWithinAnEnvelopeWithinAnEnvelope() {
		assertThat(this.signatures.in(pdf("3080".repeat(120_000)))).containsExactly(PaperSignature.unreadable(true));
		assertThat(this.signatures.in(pdf("2480".repeat(120_000)))).containsExactly(PaperSignature.unreadable(true));
	}

	private static byte[] pdf(String digits) {
		String range = "%%PDF-1.7\n/ByteRange [0 %08d %08d %08d] /Contents ";
		int begin = range.formatted(0, 0, 0).length();
		int end = begin + digits.length() + 2;
		return (range.formatted(begin, end, 1) + "<" + digits + ">\n").getBytes(StandardCharsets.ISO_8859_1);
	}

	/** An envelope whose certificate has a modulus that nobody has looked at. */
	private static String envelope(int bits)
			throws GeneralSecurityException, OperatorCreationException, IOException, CMSException {
		KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
		keys.initialize(2048);
		ContentSigner signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.generateKeyPair().getPrivate());
		X500Name name = new X500Name("CN=x");
		X509CertificateHolder certificate = new X509v3CertificateBuilder(name, BigInteger.TEN,
				Date.from(SealFixture.NOW.minus(Duration.ofDays(1))),
				Date.from(SealFixture.NOW.plus(Duration.ofDays(1))), name,
				new SubjectPublicKeyInfo(new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
						new RSAPublicKey(modulus(bits), BigInteger.valueOf(65_537))))
			.build(signer);
		CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
		generator
			.addSignerInfoGenerator(new SignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
				.build(signer, certificate));
		generator.addCertificate(certificate);
		return HexFormat.of()
			.formatHex(generator.generate(new CMSProcessableByteArray(new byte[1]), false).getEncoded());
	}

	/** A number without small divisors, as the first look at it finds. */
	private static BigInteger modulus(int bits) {
		Random random = new Random(SEED);
		BigInteger number = BigInteger.ZERO;
		while (!hasNoSmallDivisor(number)) {
			number = new BigInteger(bits, random).setBit(bits - 1).setBit(0);
		}
		return number;
	}

	private static boolean hasNoSmallDivisor(BigInteger number) {
		for (int divisor = 2; divisor < 2000; divisor++) {
			if (number.mod(BigInteger.valueOf(divisor)).signum() == 0) {
				return false;
			}
		}
		return true;
	}

}
