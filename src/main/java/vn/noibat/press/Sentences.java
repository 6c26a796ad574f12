package vn.noibat.press;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;

/**
 * The portal's own sentences in both languages.
 */
@Component
class Sentences {

	private final MessageSource messages;

	Sentences(MessageSource messages) {
		this.messages = messages;
	}

	Bilingual both(String key, Object... arguments) {
		return Bilingual.of(in(Language.VI, key, arguments), in(Language.EN, key, arguments));
	}

	String in(Language language, String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

}
