package vn.noibat.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.noibat.text.Language;

/**
 * Gives back what was typed into a form that was not taken.
 */
@Component
public class TypedTexts {

	private final MessageSource messages;

	TypedTexts(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * The texts by the labels of their rows; never a password or a code, and nothing of a
	 * ballot, which must not be read over a shoulder.
	 * @param path to which the form was sent
	 */
	public Map<String, List<String>> of(HttpServletRequest request, String path) {
		Map<String, List<String>> typed = new LinkedHashMap<>();
		if (path.contains("/ballots") || path.startsWith("/phieu")) {
			return typed;
		}
		request.getParameterMap().forEach((name, values) -> {
			List<String> texts = Arrays.stream(values).filter((value) -> !value.isBlank()).toList();
			if (!isOurs(name) && !texts.isEmpty()) {
				typed.put(name, texts);
			}
		});
		return RowLabels.label(typed, request,
				this.messages.getMessage("form.typed.other", null, Language.VI.locale()));
	}

	private static boolean isOurs(String name) {
		return name.startsWith("_")
				|| name.toLowerCase(Locale.ROOT).matches(".*(password|code|secret|sha256|version|digits).*");
	}

}
