package vn.noibat.edition;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECKey;
import java.util.Arrays;
import java.util.Set;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.util.Base64URL;

/**
 * The private key with which this installation signs, an Ed25519 key (RFC 8037).
 */
final class SigningKey implements JWSSigner {

	private static final int KEY_BYTES = 32;

	private final PrivateKey privateKey;

	private final PublicSigningKey publicKey;

	private final JCAContext context = new JCAContext();

	SigningKey(PrivateKey privateKey, PublicKey publicKey) {
		this.privateKey = privateKey;
		this.publicKey = new PublicSigningKey(x(publicKey));
	}

	PublicSigningKey publicKey() {
		return this.publicKey;
	}

	@Override
	public Base64URL sign(JWSHeader header, byte[] signingInput) {
		try {
			Signature signature = Signature.getInstance("Ed25519");
			signature.initSign(this.privateKey);
			signature.update(signingInput);
			return Base64URL.encode(signature.sign());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The signing key does not sign", ex);
		}
	}

	@Override
	public Set<JWSAlgorithm> supportedJWSAlgorithms() {
		return Set.of(JWSAlgorithm.EdDSA);
	}

	@Override
	public JCAContext getJCAContext() {
		return this.context;
	}

	/**
	 * Whether it is a key of the one kind that signs here; Ed448 calls itself EdDSA, too.
	 */
	static boolean isEd25519(Key key) {
		return key instanceof EdECKey edward && edward.getParams().getName().equals("Ed25519");
	}

	/** Whether both halves belong together: what is signed here can be verified. */
	boolean isWhole() {
		byte[] probe = "noibat".getBytes(StandardCharsets.US_ASCII);
		return this.publicKey.verifies(probe, sign(new JWSHeader(JWSAlgorithm.EdDSA), probe).decode());
	}

	/** The x of RFC 8037: 32 bytes, the last half of the key's own encoding. */
	private static Base64URL x(PublicKey key) {
		if (!isEd25519(key)) {
			throw new IllegalArgumentException("Not an Ed25519 key: " + key.getAlgorithm());
		}
		byte[] encoded = key.getEncoded();
		return Base64URL.encode(Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length));
	}

}
