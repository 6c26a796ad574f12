package vn.noibat.verify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;

/**
 * The public keys that a portal names (RFC 7517, RFC 8037), by their thumbprints.
 */
class KeySet {

	// SubjectPublicKeyInfo of an Ed25519 key but for the key itself (RFC 8410).
	private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

	private static final int KEY_BYTES = 32;

	private final Map<String, PublicKey> keys = new TreeMap<>();

	/**
	 * Takes a key.
	 * @return whether it is an Ed25519 key that is called by its thumbprint (RFC 7638)
	 */
	boolean add(JsonNode key) {
		String x = key.path("x").asString("");
		try {
			if (!key.path("crv").asString("").equals("Ed25519")
					|| !key.path("kid").asString("").equals(thumbprint(x))) {
				return false;
			}
			this.keys.put(thumbprint(x), key(x));
			return true;
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			return false;
		}
	}

	Set<String> thumbprints() {
		return this.keys.keySet();
	}

	/**
	 * Whether the detached signature with an unencoded payload is over these bytes (RFC
	 * 7797).
	 */
	boolean verifies(DetachedSignature jws, byte[] payload) {
		PublicKey key = this.keys.get(jws.keyId());
		if (key == null) {
			return false;
		}
		try {
			Signature signature = Signature.getInstance("Ed25519");
			signature.initVerify(key);
			signature.update((jws.protectedHeader() + ".").getBytes(StandardCharsets.US_ASCII));
			signature.update(payload);
			return signature.verify(jws.signature());
		}
		catch (GeneralSecurityException ex) {
			return false;
		}
	}

	private static String thumbprint(String x) throws GeneralSecurityException {
		byte[] members = ("{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}").getBytes(StandardCharsets.UTF_8);
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(MessageDigest.getInstance("SHA-256").digest(members));
	}

	private static PublicKey key(String x) throws GeneralSecurityException {
		byte[] raw = Base64.getUrlDecoder().decode(x);
		if (raw.length != KEY_BYTES) {
			throw new IllegalArgumentException("x");
		}
		byte[] encoded = new byte[PREFIX.length + raw.length];
		System.arraycopy(PREFIX, 0, encoded, 0, PREFIX.length);
		System.arraycopy(raw, 0, encoded, PREFIX.length, raw.length);
		return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
	}

}
