package vn.noibat.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The details of an act as text: one JSON object of strings, written as RFC 8785 says.
 */
final class Details {

	// Its own mapper: what is hashed must not depend on the application's configuration.
	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {
	};

	private Details() {
	}

	static String write(Map<String, String> details) {
		try {
			return new JsonCanonicalizer(MAPPER.writeValueAsString(details)).getEncodedString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Map<String, String> read(String details) {
		return MAPPER.readValue(details, STRINGS);
	}

}
