package vn.noibat.portal;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

import vn.noibat.text.Language;

/**
 * The words that stand inside figures, charts and notes, read without a Spring context.
 */
final class Phrases {

	private static final Map<Language, ResourceBundle> BUNDLES = new EnumMap<>(Language.class);

	static {
		// Without the control an English text would fall back to the machine's locale.
		ResourceBundle.Control control = ResourceBundle.Control
			.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
		for (Language language : Language.values()) {
			BUNDLES.put(language, ResourceBundle.getBundle("messages.reading", language.locale(),
					Phrases.class.getClassLoader(), control));
		}
	}

	private Phrases() {
	}

	// Strings alone: MessageFormat would group and round a number in its own way.
	static String of(Language language, String key, String... arguments) {
		return new MessageFormat(BUNDLES.get(language).getString(key), language.locale()).format(arguments);
	}

	/** The text with a capital first letter, as a sentence begins. */
	static String capital(String text) {
		return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT).concat(text.substring(1));
	}

}
