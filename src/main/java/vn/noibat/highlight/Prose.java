package vn.noibat.highlight;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The running text of a highlight: paragraphs, headings of two levels, lists, bold,
 * italics and links; nothing else gets through, whatever was typed or pasted.
 */
public final class Prose {

	/** The most that is read of what somebody sends, in characters. */
	static final int LONGEST = 200_000;

	// What the editor may write. Only web addresses: a "javascript:" link would act as
	// the reader.
	private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
		.allowElements("p", "h2", "h3", "ul", "ol", "li", "strong", "em", "br", "a")
		.allowElements((element, attributes) -> "strong", "b")
		.allowElements((element, attributes) -> "em", "i")
		.allowElements((element, attributes) -> "h2", "h1")
		.allowElements((element, attributes) -> "h3", "h4", "h5", "h6")
		.allowElements((element, attributes) -> "p", "div", "blockquote", "section", "article", "tr")
		.allowUrlProtocols("http", "https")
		.allowAttributes("href")
		.onElements("a")
		.toFactory();

	private static final Set<String> BLOCKS = Set.of("p", "h2", "h3", "ul", "ol");

	private static final Pattern MARKED_UP = Pattern.compile("</?[a-zA-Z][^>]*>");

	private static final Pattern PARAGRAPHS = Pattern.compile("\\n[ \\t]*\\n\\s*");

	private Prose() {
	}

	static Words clean(Words body) {
		return new Words(clean(body.vi()), clean(body.en()));
	}

	/**
	 * The text as a fragment of blocks, each on its own; plain text becomes paragraphs,
	 * parted by empty lines. Cleaning twice is cleaning once.
	 */
	static String clean(String typed) {
		String seen = Words.clean(typed.substring(0, Math.min(typed.length(), LONGEST)));
		String html = MARKED_UP.matcher(seen).find() ? seen : paragraphs(seen);
		Document document = Jsoup.parseBodyFragment(POLICY.sanitize(html));
		document.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
		Element body = document.body();
		plainSpaces(body);
		List<Element> blocks = blocks(body);
		blocks.forEach(Prose::tidy);
		return blocks.stream().filter(Element::hasText).map(Element::outerHtml).collect(Collectors.joining());
	}

	/**
	 * What is read of a fragment, a line for each block: what is compared and searched.
	 */
	public static String plain(String html) {
		Document document = Jsoup.parseBodyFragment(html);
		return document.body()
			.children()
			.stream()
			.flatMap((block) -> block.is("ul, ol") ? block.children().stream().map((item) -> "• " + line(item))
					: Stream.of(block.is("h2, h3") ? "# " + line(block) : line(block)))
			.collect(Collectors.joining("\n"));
	}

	// Bold and the address of a link are part of what was approved.
	private static String line(Element block) {
		StringBuilder line = new StringBuilder();
		block.childNodes().forEach((node) -> append(line, node));
		return line.toString().strip();
	}

	private static void append(StringBuilder line, Node node) {
		if (node instanceof TextNode text) {
			line.append(text.getWholeText());
		}
		else if (node instanceof Element element) {
			String mark = switch (element.tagName()) {
				case "strong" -> "**";
				case "em" -> "_";
				default -> "";
			};
			line.append(element.tagName().equals("br") ? " " : mark);
			element.childNodes().forEach((child) -> append(line, child));
			line.append(mark);
			if (element.tagName().equals("a")) {
				line.append(" <").append(element.attr("href")).append('>');
			}
		}
	}

	private static String paragraphs(String text) {
		return PARAGRAPHS.splitAsStream(text)
			.map((paragraph) -> "<p>" + Entities.escape(paragraph.strip()).replace("\n", "<br>") + "</p>")
			.collect(Collectors.joining());
	}

	// The page itself joins a number to its unit; a pasted no-break space would break
	// searches and comparisons.
	private static void plainSpaces(Element body) {
		body.traverse((NodeVisitor) (node, depth) -> {
			if (node instanceof TextNode text) {
				text.text(text.getWholeText().replaceAll("[\\s\\u00A0\\u2000-\\u200A\\u202F]+", " "));
			}
		});
	}

	// Text outside a block, and a block within another, as Word and careless pages have
	// them.
	private static List<Element> blocks(Element body) {
		List<Element> blocks = new ArrayList<>();
		gather(body, blocks, new Element[1]);
		return blocks;
	}

	private static void gather(Element parent, List<Element> blocks, Element[] open) {
		for (Node node : List.copyOf(parent.childNodes())) {
			if (node instanceof Element element && BLOCKS.contains(element.tagName())) {
				open[0] = null;
				if (element.children().stream().anyMatch((child) -> BLOCKS.contains(child.tagName()))
						&& !element.is("ul, ol")) {
					gather(element, blocks, open);
				}
				else {
					blocks.add(element);
				}
				open[0] = null;
			}
			else if (node instanceof Element || node instanceof TextNode text && !text.isBlank()) {
				if (open[0] == null) {
					open[0] = new Element("p");
					blocks.add(open[0]);
				}
				open[0].appendChild(node);
			}
		}
	}

	private static void tidy(Element block) {
		if (block.is("ul, ol")) {
			// A list holds points and nothing else; what stands in it without one is one.
			for (Node node : List.copyOf(block.childNodes())) {
				if (node instanceof Element child && child.tagName().equals("li")) {
					child.select("p, h2, h3").forEach(Element::unwrap);
					flatten(child);
				}
				else if (node instanceof TextNode text && text.isBlank()) {
					node.remove();
				}
				else {
					node.replaceWith(new Element("li").appendChild(node.clone()));
				}
			}
			block.children().stream().filter((child) -> !child.hasText()).toList().forEach(Element::remove);
			block.children().forEach(Prose::trim);
			return;
		}
		block.select("li, ul, ol").forEach(Element::unwrap);
		if (block.is("h2, h3")) {
			block.select("strong, em, br").forEach(Element::unwrap);
		}
		trim(block);
	}

	// Lists within lists become points of the one list.
	private static void flatten(Element point) {
		Element after = point;
		for (Element inner : List.copyOf(point.children().select("li"))) {
			inner.remove();
			after.after(inner);
			after = inner;
		}
		point.select("ul, ol").forEach(Element::remove);
	}

	private static void trim(Element block) {
		block.select("strong, em, a")
			.stream()
			.filter((element) -> !element.hasText())
			.toList()
			.forEach(Element::remove);
		// Also an address without a host: it would lead somewhere else on each page.
		block.select("a:not([href~=(?i)^https?://.])").forEach(Element::unwrap);
		while (block.firstChild() instanceof Element first && first.tagName().equals("br")) {
			first.remove();
		}
		while (block.lastChild() instanceof Element last && last.tagName().equals("br")) {
			last.remove();
		}
		if (block.firstChild() instanceof TextNode first) {
			first.text(first.getWholeText().stripLeading());
		}
		if (block.lastChild() instanceof TextNode last) {
			last.text(last.getWholeText().stripTrailing());
		}
	}

}
