package vn.noibat.document;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Set;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * The keys with which somebody's signature is verified: those that certificates have. To
 * look whether a longer number is one of two primes takes minutes, and nobody who brings
 * a file here need sign in.
 */
final class ReadableKeys {

	private static final int LONGEST_RSA = 4096;

	private static final int LONGEST_EXPONENT = 64;

	// A point on a curve of 571 bits, the longest that has a name.
	private static final int LONGEST_POINT = 1 + 2 * 72;

	private static final Set<ASN1ObjectIdentifier> RSA = Set.of(PKCSObjectIdentifiers.rsaEncryption,
			PKCSObjectIdentifiers.id_RSASSA_PSS);

	private static final Set<ASN1ObjectIdentifier> EDWARDS = Set.of(EdECObjectIdentifiers.id_Ed25519,
			EdECObjectIdentifiers.id_Ed448);

	private ReadableKeys() {
	}

	/** Whether a key is of an ordinary kind and length. */
	static boolean isReadable(SubjectPublicKeyInfo key) {
		ASN1ObjectIdentifier kind = key.getAlgorithm().getAlgorithm();
		if (RSA.contains(kind)) {
			return isReadableRsa(key);
		}
		// A curve that has no name is drawn by whoever brings it.
		return EDWARDS.contains(kind) || X9ObjectIdentifiers.id_ecPublicKey.equals(kind)
				&& key.getAlgorithm().getParameters() instanceof ASN1ObjectIdentifier
				&& key.getPublicKeyData().getOctets().length <= LONGEST_POINT;
	}

	private static boolean isReadableRsa(SubjectPublicKeyInfo key) {
		try {
			RSAPublicKey numbers = RSAPublicKey.getInstance(key.parsePublicKey());
			BigInteger exponent = numbers.getPublicExponent();
			return numbers.getModulus().bitLength() <= LONGEST_RSA && exponent.signum() > 0
					&& exponent.bitLength() <= LONGEST_EXPONENT;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
