package vn.noibat.edition;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;

/**
 * A key that verifies what this installation signed, now or formerly.
 *
 * @param x the public key (RFC 8037), 32 bytes
 */
record PublicSigningKey(Base64URL x) {

	// SubjectPublicKeyInfo of an Ed25519 key but for the key itself (RFC 8410).
	private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

	/** The thumbprint of the key (RFC 7638), its name everywhere. */
	String id() {
		try {
			return new OctetKeyPair.Builder(Curve.Ed25519, this.x).build().computeThumbprint().toString();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** As it stands in the public list of keys (RFC 7517). */
	OctetKeyPair toJwk() {
		return new OctetKeyPair.Builder(Curve.Ed25519, this.x).keyID(id())
			.keyUse(KeyUse.SIGNATURE)
			.algorithm(JWSAlgorithm.EdDSA)
			.build();
	}

	boolean verifies(byte[] signed, byte[] signature) {
		try {
			Signature check = Signature.getInstance("Ed25519");
			check.initVerify(key());
			check.update(signed);
			return check.verify(signature);
		}
		catch (GeneralSecurityException ex) {
			return false;
		}
	}

	private PublicKey key() throws GeneralSecurityException {
		byte[] raw = this.x.decode();
		byte[] encoded = new byte[PREFIX.length + raw.length];
		System.arraycopy(PREFIX, 0, encoded, 0, PREFIX.length);
		System.arraycopy(raw, 0, encoded, PREFIX.length, raw.length);
		return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
	}

}
