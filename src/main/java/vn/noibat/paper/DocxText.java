package vn.noibat.paper;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamException;

import org.jspecify.annotations.Nullable;

import vn.noibat.paper.DocxStyles.Look;
import vn.noibat.paper.DocxStyles.NumberedAs;
import vn.noibat.text.LegacyEncoding;

/**
 * The text of a DOCX as a reader sees it: changes accepted, what is hidden left out, what
 * Word numbers by itself numbered, boxes and cells in their order, notes at the end.
 */
final class DocxText {

	private static final int MOST_CHARACTERS = 2_000_000;

	private static final int MOST_PARAGRAPHS = 30_000;

	private static final Pattern LINK = Pattern.compile("(?i)\\s*HYPERLINK\\s+(?:\\\\[a-z]\\s+)*\"([^\"]*)\".*",
			Pattern.DOTALL);

	private static final Pattern METRE = Pattern.compile("(?<!\\p{L})[kdc]?m$");

	private static final Pattern COUNT = Pattern.compile("(?i)\\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\\b.*", Pattern.DOTALL);

	private final DocxStyles styles = new DocxStyles();

	private final DocxNumbering numbering = new DocxNumbering();

	private final Map<String, String> addresses = new HashMap<>();

	private final Map<String, List<DocxParagraph>> notes = new LinkedHashMap<>();

	private final Map<String, Integer> noted = new LinkedHashMap<>();

	private final Deque<Field> fields = new ArrayDeque<>();

	private int characters;

	private int paragraphs;

	private @Nullable DocxParagraph joined;

	private DocxText() {
	}

	/** The paragraphs of the running text, and behind them those of the notes. */
	static List<DocxParagraph> paragraphs(byte[] docx) throws IOException, XMLStreamException {
		try (DocxArchive archive = new DocxArchive(docx)) {
			DocxText text = new DocxText();
			text.furnish(archive);
			List<DocxParagraph> story = text.story(archive, "word/document.xml");
			text.readNotes(archive);
			text.notes.values().forEach(story::addAll);
			return story;
		}
	}

	static void read(byte[] docx, ReadLines lines) throws IOException, XMLStreamException {
		try (DocxArchive archive = new DocxArchive(docx)) {
			new DocxText().read(archive, lines);
		}
	}

	private void read(DocxArchive archive, ReadLines lines) throws IOException, XMLStreamException {
		furnish(archive);
		readNotes(archive);
		story(archive, "word/document.xml").forEach((paragraph) -> add(lines, paragraph));
		this.noted.forEach((id, number) -> {
			String mark = "[" + number + "] ";
			for (DocxParagraph paragraph : this.notes.getOrDefault(id, List.of())) {
				lines.add(mark + paragraph.text().strip());
				mark = "";
			}
		});
		for (String margin : archive.names("word/(?:header|footer)\\d*\\.xml")) {
			story(archive, margin).forEach((paragraph) -> lines.addMargin(paragraph.text()));
		}
	}

	private void readNotes(DocxArchive archive) throws IOException, XMLStreamException {
		archive.read("word/footnotes.xml", (xml) -> notes(xml, "footnote"));
		archive.read("word/endnotes.xml", (xml) -> notes(xml, "endnote"));
	}

	private static void add(ReadLines lines, DocxParagraph paragraph) {
		if (!paragraph.isBlank()) {
			lines.add(paragraph.text());
		}
	}

	private void furnish(DocxArchive archive) throws IOException, XMLStreamException {
		archive.read("word/styles.xml", this.styles::read);
		archive.read("word/numbering.xml", this.numbering::read);
		archive.read("word/_rels/document.xml.rels", this::addresses);
	}

	private void addresses(Xml xml) throws XMLStreamException {
		xml.child(0);
		while (xml.child(1)) {
			String id = xml.attribute("Id");
			String target = xml.attribute("Target");
			if (id != null && target != null && "External".equals(xml.attribute("TargetMode"))) {
				this.addresses.put(id, target);
			}
		}
	}

	private void notes(Xml xml, String kind) throws XMLStreamException {
		xml.child(0);
		while (xml.child(1)) {
			String id = xml.attribute("id");
			String type = xml.attribute("type");
			List<DocxParagraph> note = new ArrayList<>();
			blocks(xml, note);
			// The others are the rules that part notes from the text.
			if (id != null && (type == null || type.equals("normal"))) {
				note.removeIf(DocxParagraph::isBlank);
				this.notes.put(kind + id, note);
			}
		}
	}

	private List<DocxParagraph> story(DocxArchive archive, String part) throws IOException, XMLStreamException {
		List<DocxParagraph> story = new ArrayList<>();
		this.fields.clear();
		this.joined = null;
		archive.read(part, (xml) -> {
			xml.child(0);
			blocks(xml, story);
		});
		return story;
	}

	private void blocks(Xml xml, List<DocxParagraph> story) throws XMLStreamException {
		int depth = xml.depth();
		while (xml.child(depth)) {
			switch (xml.name()) {
				case "p" -> paragraph(xml, story);
				case "tr" -> row(xml, story);
				case "body", "tbl", "tc", "sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag" ->
					blocks(xml, story);
				case "AlternateContent" -> choice(xml, story, this::blocks);
				default -> {
				}
			}
		}
	}

	private void row(Xml xml, List<DocxParagraph> story) throws XMLStreamException {
		List<DocxParagraph> cells = new ArrayList<>();
		boolean shown = true;
		int depth = xml.depth();
		while (xml.child(depth)) {
			switch (xml.name()) {
				case "trPr" -> {
					int properties = xml.depth();
					while (xml.child(properties)) {
						shown &= !xml.name().equals("del") && !xml.name().equals("hidden");
					}
				}
				case "tc" -> blocks(xml, cells);
				case "sdt", "customXml" -> cells(xml, cells);
				default -> {
				}
			}
		}
		if (shown) {
			cells.forEach(DocxParagraph::tabled);
			story.addAll(cells);
		}
	}

	private void cells(Xml xml, List<DocxParagraph> cells) throws XMLStreamException {
		int depth = xml.depth();
		while (xml.child(depth)) {
			if (xml.name().equals("tc")) {
				blocks(xml, cells);
			}
			else if (xml.name().equals("sdtContent") || xml.name().equals("sdt") || xml.name().equals("customXml")) {
				cells(xml, cells);
			}
		}
	}

	// Two programs' ways to say the same: the first is taken.
	private <T> void choice(Xml xml, T into, Walk<T> walk) throws XMLStreamException {
		boolean taken = false;
		int depth = xml.depth();
		while (xml.child(depth)) {
			if (!taken) {
				walk.through(xml, into);
				taken = true;
			}
		}
	}

	private void paragraph(Xml xml, List<DocxParagraph> story) throws XMLStreamException {
		if (++this.paragraphs > MOST_PARAGRAPHS) {
			throw new PaperUnread("paper.unread.long", MOST_CHARACTERS);
		}
		Typed typed = new Typed(this.styles.ordinary());
		inline(xml, typed);
		DocxParagraph paragraph = typed.paragraph;
		DocxParagraph before = this.joined;
		if (before != null) {
			before.join(paragraph);
		}
		else {
			paragraph.style(this.styles.name(typed.style));
			number(typed);
			story.add(paragraph);
		}
		this.joined = typed.parted ? null : ((before != null) ? before : paragraph);
		story.addAll(typed.boxes);
	}

	private void number(Typed typed) {
		NumberedAs as = (typed.numbering != null) ? typed.numbering : this.styles.numbering(typed.style);
		if (as != null && as.list() > 0) {
			typed.paragraph.list(this.numbering.kind(as), this.numbering.label(as, this.styles));
		}
	}

	private void inline(Xml xml, Typed typed) throws XMLStreamException {
		int depth = xml.depth();
		while (xml.child(depth)) {
			switch (xml.name()) {
				case "pPr" -> properties(xml, typed);
				case "r" -> run(xml, typed);
				case "hyperlink" -> {
					String outer = typed.address;
					String id = xml.attribute("id");
					typed.address = (id != null) ? this.addresses.get(id) : null;
					inline(xml, typed);
					typed.address = outer;
				}
				case "fldSimple" -> {
					String command = xml.attribute("instr");
					this.fields.push(new Field((command != null) ? command : ""));
					this.fields.element().shown = true;
					inline(xml, typed);
					this.fields.pop();
				}
				case "bookmarkStart" -> {
					String name = xml.attribute("name");
					if (name != null) {
						typed.paragraph.bookmark(name);
					}
				}
				case "ins", "moveTo", "sdt", "sdtContent", "smartTag", "customXml", "dir", "bdo" -> inline(xml, typed);
				case "AlternateContent" -> choice(xml, typed, this::inline);
				case "oMath", "oMathPara" -> formula(xml, typed);
				default -> {
				}
			}
		}
	}

	// Formulas have elements of their own around their runs; what is in them is told in a
	// line.
	private void formula(Xml xml, Typed typed) throws XMLStreamException {
		int depth = xml.depth();
		while (xml.child(depth)) {
			if (xml.name().equals("r")) {
				run(xml, typed);
			}
			else if (!xml.name().endsWith("Pr")) {
				formula(xml, typed);
			}
		}
	}

	private void properties(Xml xml, Typed typed) throws XMLStreamException {
		int depth = xml.depth();
		while (xml.child(depth)) {
			switch (xml.name()) {
				case "pStyle" -> {
					String style = xml.value();
					typed.style = (style != null) ? style : typed.style;
				}
				case "numPr" -> {
					NumberedAs as = NumberedAs.read(xml);
					typed.numbering = as;
				}
				case "rPr" -> {
					int mark = xml.depth();
					while (xml.child(mark)) {
						typed.parted &= !xml.name().equals("del") && !xml.name().equals("moveFrom");
					}
				}
				default -> {
				}
			}
		}
	}

	private void run(Xml xml, Typed typed) throws XMLStreamException {
		Look look = new Look();
		int depth = xml.depth();
		while (xml.child(depth)) {
			switch (xml.name()) {
				case "rPr" -> look = Look.read(xml);
				case "t" -> say(decoded(xml.text(), look, typed), look, typed);
				case "tab", "ptab" -> say("\t", look, typed);
				case "br", "cr" -> say("\n", look, typed);
				case "noBreakHyphen" -> say("-", look, typed);
				case "sym" -> say(symbol(xml.attribute("char")), look, typed);
				case "fldChar" -> field(xml.attribute("fldCharType"));
				case "instrText" -> {
					if (!this.fields.isEmpty()) {
						this.fields.element().command += xml.text();
					}
				}
				case "footnoteReference", "endnoteReference" -> {
					String note = xml.name().substring(0, xml.name().length() - "Reference".length())
							+ xml.attribute("id");
					if (this.notes.containsKey(note)) {
						int number = this.noted.computeIfAbsent(note, (id) -> this.noted.size() + 1);
						say("[" + number + "]", look, typed);
					}
				}
				case "AlternateContent" -> choice(xml, typed.boxes, this::boxes);
				case "drawing", "pict", "object" -> boxes(xml, typed.boxes);
				default -> {
				}
			}
		}
	}

	private void boxes(Xml xml, List<DocxParagraph> boxes) throws XMLStreamException {
		int depth = xml.depth();
		while (xml.child(depth)) {
			if (xml.name().equals("txbxContent")) {
				DocxParagraph outer = this.joined;
				this.joined = null;
				blocks(xml, boxes);
				this.joined = outer;
			}
			else if (xml.name().equals("AlternateContent")) {
				choice(xml, boxes, this::boxes);
			}
			else {
				boxes(xml, boxes);
			}
		}
	}

	private void field(@Nullable String type) {
		if ("begin".equals(type)) {
			this.fields.push(new Field(""));
		}
		else if ("separate".equals(type) && !this.fields.isEmpty()) {
			this.fields.element().shown = true;
		}
		else if ("end".equals(type) && !this.fields.isEmpty()) {
			this.fields.pop();
		}
	}

	private String decoded(String text, Look look, Typed typed) {
		String font = this.styles.font(look, typed.style);
		if (font.startsWith(".Vn")) {
			String decoded = LegacyEncoding.TCVN3.decode(text);
			// These fonts draw small letters as capitals.
			return font.endsWith("H") ? decoded.toUpperCase(Locale.ROOT) : decoded;
		}
		return font.startsWith("VNI-") ? LegacyEncoding.VNI.decode(text) : text;
	}

	private void say(String text, Look look, Typed typed) {
		String address = typed.address;
		for (Field field : this.fields) {
			if (!field.shown || COUNT.matcher(field.command).matches()) {
				return;
			}
			Matcher link = LINK.matcher(field.command);
			if (address == null && link.matches()) {
				address = link.group(1);
			}
		}
		if (this.styles.isHidden(look, typed.style)) {
			return;
		}
		this.characters += text.length();
		if (this.characters > MOST_CHARACTERS) {
			throw new PaperUnread("paper.unread.long", MOST_CHARACTERS);
		}
		String shown = this.styles.isCapital(look, typed.style) ? text.toUpperCase(Locale.ROOT) : text;
		if (look.isRaised() && METRE.matcher(typed.paragraph.text()).find()) {
			shown = shown.replace('2', '²').replace('3', '³');
		}
		typed.paragraph.append(shown, this.styles.isBold(look), this.styles.isItalic(look), address);
	}

	private static String symbol(@Nullable String code) {
		if (code == null || !code.matches("[0-9A-Fa-f]{4}")) {
			return "";
		}
		int sign = Integer.parseInt(code, 16);
		return (sign >= 0xE000 && sign <= 0xF8FF || Character.isSurrogate((char) sign)) ? "•"
				: String.valueOf((char) sign);
	}

	/** A way through a part. */
	private interface Walk<T> {

		void through(Xml xml, T into) throws XMLStreamException;

	}

	/** A paragraph while it is read. */
	private static final class Typed {

		private final DocxParagraph paragraph = new DocxParagraph();

		private final List<DocxParagraph> boxes = new ArrayList<>();

		private String style;

		private @Nullable NumberedAs numbering;

		private @Nullable String address;

		// Whether the next one is another, or this one goes on.
		private boolean parted = true;

		private Typed(String style) {
			this.style = style;
		}

	}

	/** A field: its command, and whether what follows is what it shows. */
	private static final class Field {

		private String command;

		private boolean shown;

		private Field(String command) {
			this.command = command;
		}

	}

}
