package vn.noibat.highlight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A draft as text, written as RFC 8785 says, so that the same draft is always the same
 * text.
 */
final class Writing {

	// Its own mapper: what is hashed must not depend on the application's configuration.
	private static final JsonMapper MAPPER = JsonMapper.builder()
		.changeDefaultPropertyInclusion((value) -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
		.disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
		.build();

	private Writing() {
	}

	static String write(Draft draft) {
		try {
			return new JsonCanonicalizer(MAPPER.writeValueAsString(draft)).getEncodedString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Draft read(String content) {
		return MAPPER.readValue(content, Draft.class);
	}

	/** The SHA-256 of a text in UTF-8, 64 lower-case hexadecimal digits. */
	static String sha256(String content) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
