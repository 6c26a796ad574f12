package vn.noibat.intake;

import java.nio.charset.StandardCharsets;

import vn.noibat.text.CanonicalJson;

/**
 * Records as the database keeps them.
 */
final class Json {

	private Json() {
	}

	static String write(Object content) {
		return new String(CanonicalJson.write(content), StandardCharsets.UTF_8);
	}

	static <T> T read(String json, Class<T> type) {
		return CanonicalJson.read(json.getBytes(StandardCharsets.UTF_8), type);
	}

}
