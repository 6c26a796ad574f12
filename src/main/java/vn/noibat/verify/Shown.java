package vn.noibat.verify;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/**
 * Compares what a portal shows with what was sealed: nothing may be left out, changed or
 * added but what may stand around it.
 */
final class Shown {

	// Spaces of all kinds, and what has no width: with and without markup they differ.
	private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]+");

	private Shown() {
	}

	/**
	 * Where what is shown differs first from what was sealed, as a path of members and of
	 * places in lists, from 1; empty where nowhere.
	 */
	static Optional<String> difference(JsonNode shown, JsonNode sealed, Around around) {
		return difference("", shown, sealed, around);
	}

	private static Optional<String> difference(String at, JsonNode shown, JsonNode sealed, Around around) {
		if (sealed.isObject() && shown.isObject()) {
			return ofMembers(at, shown, sealed, around);
		}
		if (sealed.isArray() && shown.isArray() && sealed.size() == shown.size()) {
			return IntStream.range(0, sealed.size())
				.mapToObj((index) -> difference(at + "/" + (index + 1), shown.path(index), sealed.path(index), around))
				.flatMap(Optional::stream)
				.findFirst();
		}
		boolean same = (sealed.isNumber() && shown.isNumber())
				? sealed.decimalValue().compareTo(shown.decimalValue()) == 0 : sealed.equals(shown);
		return same ? Optional.empty() : Optional.of(at);
	}

	private static Optional<String> ofMembers(String at, JsonNode shown, JsonNode sealed, Around around) {
		Stream<String> changed = sealed.propertyNames()
			.stream()
			.flatMap((name) -> difference(at + "/" + name, shown.path(name), sealed.path(name), around.of(name))
				.stream());
		Stream<String> added = shown.propertyNames()
			.stream()
			.filter((name) -> !sealed.has(name) && !mayStand(name, shown, sealed, around))
			.map((name) -> at + "/" + name);
		return Stream.concat(changed, added).findFirst();
	}

	// The one text among them is the words of another, without markup.
	private static boolean mayStand(String name, JsonNode shown, JsonNode sealed, Around around) {
		return around.members().contains(name)
				&& (!name.equals("bodyText") || isPlain(shown.path(name), sealed.path("body")));
	}

	private static boolean isPlain(JsonNode plain, JsonNode html) {
		return plain.size() == html.size() && html.propertyNames()
			.stream()
			.allMatch((language) -> seen(plain.path(language).asString(""))
				.equals(seen(read(html.path(language).asString("")))));
	}

	/** What is read of markup, with the marks before the points of a list. */
	private static String read(String html) {
		Element body = Jsoup.parseBodyFragment(html).body();
		for (Element list : body.select("> ul, > ol")) {
			int number = 1;
			for (Element point : list.children()) {
				point.prependText(list.is("ol") ? number++ + "." : "–");
			}
		}
		return body.text();
	}

	private static String seen(String text) {
		return UNSEEN.matcher(text).replaceAll("");
	}

}
