package vn.noibat.verify;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JWS without its payload (RFC 7515, appendix F).
 *
 * @param protectedHeader as it was signed, still encoded
 * @param header what it says
 */
record DetachedSignature(String protectedHeader, JsonNode header, byte[] signature) {

	private static final int PARTS = 3;

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	/**
	 * Reads the compact form.
	 * @throws RuntimeException when it is not of a detached EdDSA signature with an
	 * unencoded payload and nothing else that must be understood
	 */
	static DetachedSignature parse(byte[] bytes) {
		String[] parts = new String(bytes, StandardCharsets.US_ASCII).strip().split("\\.", -1);
		if (parts.length != PARTS || !parts[1].isEmpty()) {
			throw new IllegalArgumentException("JWS");
		}
		JsonNode header = MAPPER.readTree(Base64.getUrlDecoder().decode(parts[0]));
		JsonNode critical = header.path("crit");
		if (!header.path("alg").asString("").equals("EdDSA") || header.path("b64").asBoolean(true)
				|| critical.size() != 1 || !critical.path(0).asString("").equals("b64")) {
			throw new IllegalArgumentException("JWS");
		}
		return new DetachedSignature(parts[0], header, Base64.getUrlDecoder().decode(parts[2]));
	}

	String keyId() {
		return this.header.path("kid").asString("");
	}

	/** What the header says of an edition, as text. */
	String says(String member) {
		return this.header.path(member).asString("");
	}

}
