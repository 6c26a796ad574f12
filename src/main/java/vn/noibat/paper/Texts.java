package vn.noibat.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

import vn.noibat.paper.OfficialPaper.Part;
import vn.noibat.text.Language;
import vn.noibat.text.Typography;

/**
 * Texts of official papers as they are set.
 */
final class Texts {

	private static final Pattern COMMITTEE = Pattern.compile("^((?:ủy ban|uỷ ban|hội đồng) nhân dân)\\s+",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern OFFICE_OF = Pattern.compile(
			"^văn phòng\\s+((?:ủy ban|uỷ ban|hội đồng) nhân dân\\s.*)$",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

	/** What an office is called under the name of its body. */
	static final String OFFICE = "Văn phòng";

	private Texts() {
	}

	/** Without the control characters that have no place in XML. */
	static String clean(String text) {
		return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "");
	}

	/** Running text in one line, numbers joined to their units. */
	static String running(String text) {
		return Typography.nonBreaking(clean(text).strip().replaceAll("\\s*\\n\\s*", " "), Language.VI);
	}

	/**
	 * Running text as blocks: paragraphs, of their kinds as classes, headings of levels 2
	 * and 3, lists.
	 * @param end what becomes of the last words
	 */
	static Element body(List<Part> parts, UnaryOperator<String> end) {
		Element body = new Element("div");
		for (Part part : grounded(parts)) {
			if (part instanceof Part.Paragraph paragraph) {
				body.appendElement("p").appendText(running(paragraph.text()));
			}
			else if (part instanceof Part.Ground ground) {
				body.appendElement("p").addClass("ground").appendText(running(ground.text()));
			}
			else if (part instanceof Part.Command command) {
				body.appendElement("p").addClass("command").appendText(running(command.text()));
			}
			else if (part instanceof Part.Article article) {
				Element element = body.appendElement("p");
				element.appendElement("b").appendText(running(article.label()));
				element.appendText(" " + running(article.text()));
			}
			else if (part instanceof Part.Heading heading) {
				body.appendElement("h2").appendText(running(heading.text()));
			}
			else if (part instanceof Part.Prose prose) {
				blocks(prose.html()).forEach(body::appendChild);
			}
		}
		TextNode last = lastText(body);
		if (last != null) {
			last.text(end.apply(last.getWholeText()));
		}
		return body;
	}

	/** The blocks of a fragment: headings, paragraphs and lists, nothing else. */
	private static List<Element> blocks(String html) {
		List<Element> blocks = new ArrayList<>();
		for (Node node : Jsoup.parseBodyFragment(html).body().childNodes()) {
			if (node instanceof Element element && element.hasText()) {
				Element block = element.is("h2, h3, p, ul, ol") ? element.clone()
						: new Element("p").appendText(element.text());
				blocks.add(block);
			}
			else if (node instanceof TextNode text && !text.isBlank()) {
				blocks.add(new Element("p").appendText(text.text().strip()));
			}
		}
		blocks.forEach(Texts::settle);
		return blocks;
	}

	// An address leads nowhere on paper, and a heading of the text stands below that of
	// its highlight.
	private static void settle(Element block) {
		if (block.is("h2, h3")) {
			block.tagName("h3");
		}
		block.select("a").unwrap();
		block.clearAttributes();
		block.select("*").forEach(Element::clearAttributes);
		block.traverse((node, depth) -> {
			if (node instanceof TextNode text) {
				text.text(Typography.nonBreaking(clean(text.getWholeText()), Language.VI));
			}
		});
	}

	/** A text with the mark of its end (ô 6), once. */
	static String ended(String text) {
		return text.replaceFirst("[\\s./;,]+$", "") + "./.";
	}

	/** A text that ends with a full stop where it ended with the mark of the end. */
	static String closed(String text) {
		return text.replaceFirst("\\s*\\.?\\s*/\\s*\\.\\s*$", ".");
	}

	/**
	 * The name of a body in capitals, in its lines; that of a people's committee or
	 * council breaks before its place.
	 */
	static List<String> nameLines(String name) {
		String broken = name.contains("\n") ? name : COMMITTEE.matcher(name).replaceFirst("$1\n");
		return broken.lines()
			.map((line) -> OfficialPaper.capitals(clean(line).strip()))
			.filter((line) -> !line.isEmpty())
			.toList();
	}

	/** The people's committee or council whose office a body is by its name. */
	static Optional<String> officeOf(String name) {
		Matcher office = OFFICE_OF.matcher(name.strip());
		return office.matches() ? Optional.of(office.group(1)) : Optional.empty();
	}

	/**
	 * The parts with each ground ended by a semicolon, the last of a row by a full stop.
	 */
	private static List<Part> grounded(List<Part> parts) {
		List<Part> marked = new ArrayList<>(parts);
		for (int place = 0; place < parts.size(); place++) {
			if (parts.get(place) instanceof Part.Ground ground) {
				boolean last = place + 1 == parts.size() || !(parts.get(place + 1) instanceof Part.Ground);
				marked.set(place, new Part.Ground(
						ground.text().stripTrailing().replaceFirst("[\\s.,;]+$", "") + (last ? "." : ";")));
			}
		}
		return marked;
	}

	/** The last text in an element that says something; null for none. */
	private static @Nullable TextNode lastText(Element element) {
		TextNode[] last = new TextNode[1];
		NodeTraversor.traverse((node, depth) -> {
			if (node instanceof TextNode text && !text.isBlank()) {
				last[0] = text;
			}
		}, element);
		return last[0];
	}

}
