package vn.noibat.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The canonical document of an edition: written as RFC 8785 says, read back, hashed.
 */
final class Canonical {

	// Its own mapper: what is sealed must not depend on the application's configuration.
	private static final JsonMapper MAPPER = JsonMapper.builder()
		.changeDefaultPropertyInclusion((value) -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
		.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
		.disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
		.build();

	private Canonical() {
	}

	/** The canonical bytes of the content, UTF-8. */
	static byte[] write(YearContent year) {
		try {
			String json = MAPPER.writeValueAsString(new SealedContent(SealedContent.FORMAT, year));
			return new JsonCanonicalizer(json).getEncodedUTF8();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The content of canonical bytes.
	 * @throws IllegalStateException when the bytes are of a format not known here
	 */
	static YearContent read(byte[] canonical) {
		SealedContent content = MAPPER.readValue(canonical, SealedContent.class);
		if (content.format() != SealedContent.FORMAT) {
			throw new IllegalStateException("Format " + content.format() + " is not known here");
		}
		return content.year();
	}

	/** The SHA-256 of bytes, 64 lower-case hexadecimal digits. */
	static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
