package vn.noibat.database;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A sentence of this room's messages, Vietnamese first.
 */
record StartFailureText(String key, Object... arguments) {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	String inBothLanguages() {
		return in(VIETNAMESE) + " / " + in(Locale.ENGLISH);
	}

	private String in(Locale locale) {
		String pattern = ResourceBundle
			.getBundle("messages.database", locale,
					ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
			.getString(this.key);
		// As text, so that no port or process number gets a thousands separator.
		Object[] asText = Arrays.stream(this.arguments).map(String::valueOf).toArray();
		return new MessageFormat(pattern, locale).format(asText);
	}

}
