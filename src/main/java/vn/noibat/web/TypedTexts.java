package vn.noibat.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Gives back what was typed into a form that was not taken.
 */
public final class TypedTexts {

	private TypedTexts() {
	}

	/**
	 * The texts by the names of their rows; never a password or a code, and nothing of a
	 * ballot, which must not be read over a shoulder.
	 * @param path to which the form was sent
	 */
	public static Map<String, List<String>> of(HttpServletRequest request, String path) {
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
		return typed;
	}

	private static boolean isOurs(String name) {
		return name.startsWith("_")
				|| name.toLowerCase(Locale.ROOT).matches(".*(password|code|secret|sha256|version|digits).*");
	}

}
