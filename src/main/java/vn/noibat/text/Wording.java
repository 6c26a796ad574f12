package vn.noibat.text;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * The words of this room's messages, read without a Spring context.
 */
final class Wording {

	private static final Map<Language, ResourceBundle> BUNDLES = new EnumMap<>(Language.class);

	static {
		// Without the control an English text would fall back to the machine's locale.
		ResourceBundle.Control control = ResourceBundle.Control
			.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
		for (Language language : Language.values()) {
			BUNDLES.put(language, ResourceBundle.getBundle("messages.text", language.locale(),
					Wording.class.getClassLoader(), control));
		}
	}

	private Wording() {
	}

	// Strings alone: MessageFormat would group and round a number in its own way.
	static String of(Language language, String key, String... arguments) {
		return new MessageFormat(BUNDLES.get(language).getString(key), language.locale()).format(arguments);
	}

}
