package vn.noibat.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import vn.noibat.text.Language;

/**
 * Gives back what was typed into a form that was not taken.
 */
@Component
public class TypedTexts {

	/** Where somebody votes. */
	private static final Pattern VOTE = Pattern.compile("/phieu/.*|.*/ballots/[^/]+/(papers|confirmation)(/.*)?");

	private final MessageSource messages;

	TypedTexts(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * The texts by the labels of their rows; never a password or a code, and nothing of a
	 * vote, which must not be read over a shoulder. None of a form that was too large or
	 * cannot be decoded: the container reads nothing of it.
	 * @param path to which the form was sent
	 */
	public Map<String, List<String>> of(HttpServletRequest request, String path) {
		Map<String, List<String>> typed = new LinkedHashMap<>();
		if (VOTE.matcher(path).matches()) {
			return typed;
		}
		parameters(request).forEach((name, values) -> {
			List<String> texts = Arrays.stream(values).filter((value) -> !value.isBlank()).toList();
			if (!isOurs(name) && !isVote(name, path) && !texts.isEmpty()) {
				typed.put(name, texts);
			}
		});
		return RowLabels.label(typed, request,
				this.messages.getMessage("form.typed.other", null, Language.VI.locale()));
	}

	private static Map<String, String[]> parameters(HttpServletRequest request) {
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		if (status instanceof Integer code && code == HttpStatus.CONTENT_TOO_LARGE.value()) {
			return Map.of();
		}
		try {
			return request.getParameterMap();
		}
		// What the container says each time of a form that it could not read.
		catch (IllegalStateException ex) {
			return Map.of();
		}
	}

	private static boolean isVote(String name, String path) {
		return path.contains("/ballots/") && (name.equals("choice") || name.equals("abstain"));
	}

	private static boolean isOurs(String name) {
		return name.startsWith("_")
				|| name.toLowerCase(Locale.ROOT).matches(".*(password|code|secret|sha256|version|digits).*");
	}

}
