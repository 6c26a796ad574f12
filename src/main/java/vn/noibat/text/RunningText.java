package vn.noibat.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Running text in the forms in which others take it over: without markup, and with
 * nothing but the markup of its structure.
 */
public final class RunningText {

	/** What stays in clean markup; whatever else there is leaves its words behind. */
	private static final Set<String> STRUCTURE = Set.of("p", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "br",
			"a", "blockquote");

	private static final Map<String, String> LOWER = Map.of("h2", "h3", "h3", "h4");

	// Soft hyphens, and what has no width at all.
	private static final Pattern UNSEEN = Pattern.compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]");

	private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F]+");

	private RunningText() {
	}

	/**
	 * What is read of a fragment of HTML: an empty line between paragraphs, a line for
	 * each point of a list. Spaces are plain ones, as many systems neither search nor
	 * count across a no-break space.
	 */
	public static String plain(String html) {
		List<String> blocks = new ArrayList<>();
		StringBuilder open = new StringBuilder();
		for (Node node : Jsoup.parseBodyFragment(html).body().childNodes()) {
			if (node instanceof Element block && block.isBlock()) {
				close(open, blocks);
				blocks.add(block(block));
			}
			else {
				append(open, node);
			}
		}
		close(open, blocks);
		return blocks.stream().filter((block) -> !block.isEmpty()).collect(Collectors.joining("\n\n"));
	}

	/** The same in each language there is. */
	public static Bilingual plain(Bilingual html) {
		return Bilingual.of(plain(html.vi()), (html.en() != null) ? plain(html.en()) : null);
	}

	/** A line of text with plain spaces alone, and nothing in it that is not seen. */
	public static String line(String text) {
		return SPACES.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ").strip();
	}

	/**
	 * The fragment with the markup of its structure and the addresses of its links, a
	 * line for each block; numbers are joined to their units by no-break spaces.
	 * @param below whether its headings go one level down, under the heading of a part
	 */
	public static String clean(String html, boolean below, Language language) {
		Document document = Jsoup.parseBodyFragment(html);
		document.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.base);
		Element body = document.body();
		body.select("script, style").remove();
		for (Element element : body.select("*")) {
			if (element == body) {
				continue;
			}
			if (!STRUCTURE.contains(element.tagName())) {
				element.unwrap();
				continue;
			}
			String address = element.tagName().equals("a") ? element.attr("href") : "";
			element.clearAttributes();
			if (!address.isEmpty()) {
				element.attr("href", address);
			}
			if (below && LOWER.containsKey(element.tagName())) {
				element.tagName(String.valueOf(LOWER.get(element.tagName())));
			}
		}
		body.traverse((NodeVisitor) (node, depth) -> {
			if (node instanceof TextNode text) {
				String plain = SPACES.matcher(UNSEEN.matcher(text.getWholeText()).replaceAll("")).replaceAll(" ");
				text.text(Typography.nonBreaking(plain, language));
			}
		});
		return body.childNodes()
			.stream()
			.map(Node::outerHtml)
			.filter((block) -> !block.isBlank())
			.collect(Collectors.joining("\n"));
	}

	/** A text as markup shows it, its numbers joined to their units. */
	public static String escape(String text, Language language) {
		return Typography.nonBreaking(line(text), language)
			.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("\"", "&quot;")
			.replace("\u00A0", "&nbsp;");
	}

	private static void close(StringBuilder open, List<String> blocks) {
		blocks.add(lines(open));
		open.setLength(0);
	}

	private static String block(Element block) {
		if (block.is("ul, ol")) {
			List<String> points = new ArrayList<>();
			for (Element point : block.children()) {
				String mark = block.is("ol") ? (points.size() + 1) + ". " : "– ";
				points.add(mark + text(point));
			}
			return String.join("\n", points);
		}
		return text(block);
	}

	private static String text(Element block) {
		StringBuilder text = new StringBuilder();
		block.childNodes().forEach((node) -> append(text, node));
		return lines(text);
	}

	private static void append(StringBuilder text, Node node) {
		if (node instanceof TextNode words) {
			text.append(SPACES.matcher(words.getWholeText()).replaceAll(" "));
		}
		else if (node instanceof Element element) {
			text.append(element.tagName().equals("br") ? "\n" : "");
			element.childNodes().forEach((child) -> append(text, child));
		}
	}

	private static String lines(StringBuilder text) {
		return text.toString().lines().map(RunningText::line).collect(Collectors.joining("\n")).strip();
	}

}
