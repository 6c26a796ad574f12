package vn.noibat.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What the rows of a form are called, as the form itself says, for a page that gives back
 * what was typed without being the form's own.
 */
final class RowLabels {

	/** What stands before the name of a row in the name under which its label comes. */
	private static final String PREFIX = "_label.";

	private static final Pattern INDEX = Pattern.compile("\\[(\\d{1,6})]");

	// A number, a code or an id is nothing that somebody wrote.
	private static final Pattern CODE = Pattern.compile("[\\w.:-]{0,64}");

	private RowLabels() {
	}

	/**
	 * The texts by the labels of their rows instead of the rows' names. What has no label
	 * stands under {@code other}, where it is more than a code that a page hid in its
	 * form.
	 */
	static Map<String, List<String>> label(Map<String, List<String>> typed, HttpServletRequest request, String other) {
		Map<String, List<String>> labelled = new LinkedHashMap<>();
		typed.forEach((name, texts) -> {
			String label = request.getParameter(PREFIX + INDEX.matcher(name).replaceAll("[0]"));
			if (label != null) {
				labelled.computeIfAbsent(label + place(name), (key) -> new ArrayList<>()).addAll(texts);
			}
			else {
				texts.stream()
					.filter((text) -> !CODE.matcher(text).matches())
					.forEach((text) -> labelled.computeIfAbsent(other, (key) -> new ArrayList<>()).add(text));
			}
		});
		return labelled;
	}

	/**
	 * Which row of a list it is, counted from 1 as people do; empty for one of a kind.
	 */
	private static String place(String name) {
		StringBuilder place = new StringBuilder();
		Matcher index = INDEX.matcher(name);
		while (index.find()) {
			place.append(place.isEmpty() ? " (" : ".").append(Integer.parseInt(index.group(1)) + 1);
		}
		return place.isEmpty() ? "" : place.append(')').toString();
	}

}
