package vn.noibat.highlight;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import vn.noibat.paper.ReadPiece;
import vn.noibat.paper.ReadPiece.Kind;
import vn.noibat.text.Language;

/**
 * A highlight as a file has it that came back from a word processor.
 *
 * @param marks of its beginning
 * @param body as {@link Prose} let it through
 * @param notes its small lines, which tell the figures
 * @param tabled whether some of it stood in a table and came as paragraphs
 */
record ReturnedHighlight(List<String> marks, String title, String officialTitle, String summary, String body,
		List<String> notes, boolean tabled) {

	static ReturnedHighlight of(List<ReadPiece> pieces) {
		List<String> marks = pieces.stream().flatMap((piece) -> piece.marks().stream()).toList();
		List<ReadPiece> rest = new ArrayList<>(pieces);
		ReadPiece first = rest.remove(0);
		return new ReturnedHighlight(marks, Words.clean(first.text()), text(rest, Kind.OFFICIAL_TITLE, " "),
				text(rest, Kind.STANDFIRST, "\n"), Prose.clean(html(rest)),
				rest.stream()
					.filter((piece) -> piece.kind() == Kind.NOTE && !piece.text().isEmpty())
					.map(ReadPiece::text)
					.toList(),
				pieces.stream().anyMatch((piece) -> piece.tabled() && !piece.text().isEmpty()));
	}

	private static String text(List<ReadPiece> pieces, Kind kind, String between) {
		return Words.clean(pieces.stream()
			.filter((piece) -> piece.kind() == kind && !piece.text().isEmpty())
			.map(ReadPiece::text)
			.collect(Collectors.joining(between)));
	}

	private static String html(List<ReadPiece> pieces) {
		StringBuilder html = new StringBuilder();
		String list = "";
		for (ReadPiece piece : pieces) {
			String inside = switch (piece.kind()) {
				case BULLET -> "ul";
				case NUMBERED -> "ol";
				default -> "";
			};
			String block = block(piece.kind());
			if (block.isEmpty() || piece.text().isEmpty()) {
				continue;
			}
			if (!inside.equals(list)) {
				html.append(list.isEmpty() ? "" : "</" + list + ">").append(inside.isEmpty() ? "" : "<" + inside + ">");
				list = inside;
			}
			html.append('<').append(block).append('>').append(piece.html()).append("</").append(block).append('>');
		}
		return html.append(list.isEmpty() ? "" : "</" + list + ">").toString();
	}

	private static String block(Kind kind) {
		return switch (kind) {
			case BULLET, NUMBERED -> "li";
			case HEADING_2 -> "h2";
			case HEADING_3 -> "h3";
			case TEXT, TITLE, HEADING_1 -> "p";
			default -> "";
		};
	}

	/**
	 * What was changed in the file, done to the text as it is now: what the file left as
	 * it was taken out stays as it is now.
	 * @param base the text that was taken out
	 */
	Draft over(Draft base, Draft now, Language language) {
		return now.with(changed(base.title(), now.title(), this.title, language),
				changed(base.officialTitle(), now.officialTitle(), this.officialTitle, language),
				changed(base.summary(), now.summary(), this.summary, language),
				shape(base.body().in(language)).equals(shape(this.body)) ? now.body()
						: now.body().with(language, this.body));
	}

	/**
	 * The small lines that were changed in the file; where lines are only gone, those.
	 * @param taken the lines that were taken out
	 */
	List<String> changedNotes(List<String> taken) {
		List<String> changed = without(this.notes, taken);
		return changed.isEmpty() ? without(taken, this.notes) : changed;
	}

	private static List<String> without(List<String> lines, List<String> others) {
		List<String> left = new ArrayList<>(lines.stream().map(ReturnedHighlight::oneSpace).toList());
		others.forEach((line) -> left.remove(oneSpace(line)));
		return left;
	}

	private static Words changed(Words base, Words now, String text, Language language) {
		return oneSpace(base.in(language)).equals(oneSpace(text)) ? now : now.with(language, text);
	}

	private static String oneSpace(String text) {
		return text.replaceAll("\\h+", " ").strip();
	}

	/**
	 * A text block by block and letter by letter, each with its look, whichever way its
	 * markup is nested: a word processor knows runs, not elements. Spaces look alike.
	 */
	private static List<String> shape(String html) {
		List<String> shape = new ArrayList<>();
		for (Element block : Jsoup.parseBodyFragment(html).body().children()) {
			for (Element line : block.is("ul, ol") ? block.children() : List.of(block)) {
				StringBuilder looks = new StringBuilder();
				line.childNodes().forEach((node) -> append(node, "", looks));
				shape.add(block.tagName() + ":" + looks.toString().replaceAll("\\s+", " ").strip());
			}
		}
		return shape;
	}

	private static void append(Node node, String look, StringBuilder looks) {
		if (node instanceof TextNode text) {
			text.getWholeText()
				.chars()
				.forEach((letter) -> looks.append((char) letter).append(Character.isWhitespace(letter) ? "" : look));
		}
		else if (node instanceof Element element) {
			String inside = switch (element.tagName()) {
				case "strong" -> look + "*";
				case "em" -> look + "_";
				case "a" -> look + "<" + element.attr("href") + ">";
				default -> look;
			};
			// In which order looks were put on does not matter.
			String sorted = inside.equals(look) ? look : sorted(inside);
			looks.append(element.tagName().equals("br") ? " / " : "");
			element.childNodes().forEach((child) -> append(child, sorted, looks));
		}
	}

	private static String sorted(String look) {
		String address = look.contains("<") ? look.substring(look.indexOf('<'), look.lastIndexOf('>') + 1) : "";
		String rest = look.replace(address, "");
		return (rest.contains("*") ? "*" : "") + (rest.contains("_") ? "_" : "") + address;
	}

}
