package vn.noibat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * The words in which the desk tells the acts of the journal.
 */
public final class ActWords {

	private ActWords() {
	}

	/** Whether there are words for a kind of act, in both languages. */
	public static boolean exist(String kind) {
		return words("vi").containsKey("desk.act." + kind) && words("en").containsKey("desk.act." + kind);
	}

	private static Properties words(String language) {
		try (Reader reader = new InputStreamReader(
				ActWords.class.getResourceAsStream("/messages/desk_" + language + ".properties"),
				StandardCharsets.UTF_8)) {
			Properties words = new Properties();
			words.load(reader);
			return words;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
