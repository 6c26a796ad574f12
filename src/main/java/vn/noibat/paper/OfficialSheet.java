package vn.noibat.paper;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

import vn.noibat.paper.OfficialPaper.Annex;
import vn.noibat.paper.OfficialPaper.Check;
import vn.noibat.paper.OfficialPaper.Letter;
import vn.noibat.paper.OfficialPaper.Part;
import vn.noibat.paper.OfficialPaper.Signing;
import vn.noibat.paper.OfficialPaper.UrgencyMark;

/**
 * An official paper as the XHTML and CSS that the layout engine reads.
 */
final class OfficialSheet {

	static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

	static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

	private static final String STYLE = """
			@page { size: A4; margin: 22mm 18mm 22mm 32mm;
				@top-center { content: counter(page); font-family: 'Liberation Serif'; font-size: 13pt; } }
			@page :first { @top-center { content: none; } }
			body { font-family: 'Liberation Serif'; font-size: 14pt; line-height: 1.22; margin: 0; color: #000; }
			p, h1, h2, h3, ul, ol, li { margin: 0; padding: 0; font-size: 1em; font-weight: 400; }
			.left, .right { display: inline-block; vertical-align: top; text-align: center; font-size: 13pt; }
			.left { width: 64mm; }
			.right { width: 93mm; margin-left: 2mm; }
			.ruled { display: inline-block; }
			.issuer { font-weight: 700; }
			.rule { border-top: 0.75pt solid #000; width: 40%; margin: 1.5pt auto 0; height: 1pt; }
			.nation { font-weight: 700; font-size: 12.5pt; }
			.motto { font-weight: 700; font-size: 13.5pt; }
			.motto span { display: inline-block; border-bottom: 0.75pt solid #000; padding-bottom: 1pt; }
			.given { margin-top: 8pt; }
			.given .right { font-style: italic; font-size: 13.5pt; }
			.about { margin-top: 3pt; }
			.urgency { box-sizing: border-box; height: 8mm; line-height: 7.4mm; margin: 6pt auto 0; color: #f00;
				border: 1pt solid #f00; font-weight: 700; font-size: 13pt; text-align: center; }
			.form { text-align: center; margin-top: 18pt; page-break-inside: avoid; page-break-after: avoid; }
			.form h1 { font-weight: 700; }
			.form .ruled .rule { width: 36%; margin-top: 3pt; }
			.to { margin-top: 16pt; }
			.to p { text-align: center; page-break-after: avoid; }
			.to li, .below li { page-break-inside: avoid; }
			.to li:first-child { page-break-after: avoid; }
			.to li:last-child, .below li:last-child { page-break-before: avoid; }
			.to.many p { text-align: left; margin-left: 30mm; }
			.to ul { list-style: none; margin-left: 48mm; margin-top: 3pt; }
			.text { margin-top: 12pt; }
			.text p { text-align: justify; text-indent: 10mm; margin-bottom: 6pt; orphans: 2; widows: 2; }
			.text p.ground { font-style: italic; }
			.text p.command { text-align: center; text-indent: 0; font-weight: 700; margin: 8pt 0;
				page-break-after: avoid; }
			.text p.article b { font-weight: 700; }
			.text h2, .text h3 { font-weight: 700; text-align: justify; text-indent: 10mm; margin: 8pt 0 5pt;
				page-break-after: avoid; page-break-inside: avoid; }
			.text h3 { font-style: italic; }
			.text ul, .text ol { margin: 0 0 6pt; padding-left: 17mm; }
			.text ul { list-style: none; }
			.text ul li .dash { display: inline-block; width: 7mm; margin-left: -7mm; }
			.text li { text-align: justify; margin-bottom: 3pt; orphans: 2; widows: 2; }
			.text p.last { widows: 3; margin-bottom: 0; page-break-before: auto; }
			.text .before-last { page-break-after: avoid; }
			.closing { display: inline-block; width: 100%; padding-top: 12pt; text-indent: 0; text-align: left;
				font-style: normal; font-weight: 400; page-break-inside: avoid; line-height: 1.15; }
			div.closing { display: block; page-break-before: avoid; }
			.copies, .signs { display: inline-block; vertical-align: top; }
			.copies { width: 76mm; font-size: 11pt; }
			.signs { width: 81mm; margin-left: 2mm; text-align: center; }
			.copies.below { display: block; line-height: 1.15; }
			.closing p, .closing li, .below p, .below li { text-indent: 0; text-align: left; margin: 0; }
			.closing .copies .label { font-size: 12pt; font-weight: 700; font-style: italic; }
			.closing .copies ul, .below ul { list-style: none; margin: 0; padding: 0; }
			.closing .signs p { text-align: center; font-weight: 700; }
			.closing .signs .name { margin-top: 30mm; }
			.check { margin-top: 8pt; page-break-inside: avoid; }
			.check object { display: inline-block; width: 24mm; height: 24mm; }
			.check p, .closing .check p, .below .check p { font-size: 9pt; line-height: 1.15; text-align: left; }
			.annex { page-break-before: always; }
			.annex.alone { page-break-before: auto; }
			.annex .head { text-align: center; page-break-after: avoid; }
			.annex .head p.label, .annex .head h1 { font-weight: 700; }
			.annex .head p.attached { font-style: italic; margin-top: 2pt; }
			""";

	/** Characters that a line holds, about. */
	private static final int LINE = 95;

	private final Document page = Document.createShell("");

	private OfficialSheet() {
		this.page.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(false);
		this.page.outputSettings().escapeMode(Entities.EscapeMode.xhtml);
	}

	static String xhtml(OfficialPaper paper) {
		OfficialSheet sheet = new OfficialSheet();
		Element html = sheet.page.selectFirst("html");
		html.attr("xmlns", "http://www.w3.org/1999/xhtml").attr("lang", "vi");
		sheet.page.head().appendElement("title").text(paper.title());
		sheet.page.head().appendElement("meta").attr("name", "subject").attr("content", paper.subject());
		sheet.page.head().appendElement("style").appendChild(new DataNode(STYLE));
		if (paper.letter() != null) {
			sheet.letter(paper.letter(), paper.check());
		}
		for (Annex annex : paper.annexes()) {
			sheet.annex(annex, annex == paper.firstPage(), paper.endOf(annex));
		}
		if (paper.letter() == null) {
			check(sheet.page.body(), paper.check());
		}
		return sheet.page.outerHtml();
	}

	private void letter(Letter letter, @Nullable Check check) {
		Element body = this.page.body();
		head(body, letter);
		if (letter.form() != null) {
			Element form = block(body, "div", "form");
			Element title = form.appendElement("h1");
			title.appendText(Texts.clean(OfficialPaper.capitals(letter.form())));
			title.appendElement("br");
			Element ruled = block(title, "span", "ruled");
			ruled.appendText(Texts.clean(letter.subject()));
			block(ruled, "div", "rule");
		}
		to(body, letter.addressees());
		Element text = text(letter.body(), Texts::ended);
		body.appendChild(text);
		closing(text, letter, check);
	}

	private static void head(Element body, Letter letter) {
		Element names = block(body, "div", "names");
		Element left = block(names, "div", "left");
		String parent = letter.shownParent();
		if (parent != null) {
			lines(left, "parent", parent);
		}
		Element issuer = block(left, "div", "ruled");
		lines(issuer, "issuer", letter.shownIssuer());
		block(issuer, "div", "rule");
		Element right = block(names, "div", "right");
		paragraph(right, "nation", NATION);
		block(right, "p", "motto").appendElement("span").appendText(MOTTO);
		Element given = block(body, "div", "given");
		Element under = block(given, "div", "left");
		paragraph(under, "number", "Số: " + letter.shownNumber());
		if (letter.form() == null) {
			block(under, "h1", "about").appendText(Texts.clean("V/v " + letter.subject()));
		}
		if (letter.urgency() != UrgencyMark.NORMAL) {
			paragraph(under, "urgency", letter.urgency().words()).attr("style",
					String.format(Locale.ROOT, "width: %dmm", letter.urgency().width()));
		}
		paragraph(block(given, "div", "right"), "when", letter.shownDate());
	}

	private static void lines(Element parent, String kind, String name) {
		Element paragraph = block(parent, "p", kind);
		List<String> lines = Texts.nameLines(name);
		for (int place = 0; place < lines.size(); place++) {
			if (place > 0) {
				paragraph.appendElement("br");
			}
			paragraph.appendText(lines.get(place));
		}
	}

	private static void to(Element body, List<String> addressees) {
		List<String> lines = Lines.addressees(addressees);
		if (lines.isEmpty()) {
			return;
		}
		Element to = block(body, "div", (lines.size() == 1) ? "to" : "to many");
		if (lines.size() == 1) {
			paragraph(to, "", "Kính gửi: " + lines.get(0));
			return;
		}
		paragraph(to, "", "Kính gửi:");
		list(to, lines);
	}

	private static void list(Element parent, List<String> lines) {
		Element list = parent.appendElement("ul");
		lines.forEach((line) -> list.appendElement("li").appendText(Texts.clean("- " + line)));
	}

	// The signature stays with the last two lines: it is the last line of their
	// paragraph, of which three stand together.
	private static void closing(Element text, Letter letter, @Nullable Check check) {
		Element last = text.lastElementChild();
		Element closing;
		if (last != null && last.tagName().equals("p")) {
			last.addClass("last");
			if (last.previousElementSibling() != null && last.text().length() < LINE) {
				last.previousElementSibling().addClass("before-last");
			}
			last.appendElement("br");
			closing = block(last, "span", "closing");
		}
		else {
			closing = block(text, "div", "closing");
		}
		Copies copies = Copies.of(letter);
		Element left = block(closing, "div", "copies");
		if (!copies.isEmpty()) {
			paragraph(left, "label", "Nơi nhận:");
			list(left, copies.beside());
		}
		if (!copies.below().isEmpty()) {
			left = block(text, "div", "copies below");
			list(left, copies.below());
		}
		check(left, check);
		Element signs = block(closing, "div", "signs");
		Signing signing = letter.signing();
		signing.lines().forEach((line) -> paragraph(signs, "", line));
		paragraph(signs, "name", signing.name());
	}

	private void annex(Annex annex, boolean first, UnaryOperator<String> end) {
		Element section = block(this.page.body(), "div", first ? "annex alone" : "annex");
		Element head = block(section, "div", "head");
		if (!annex.label().isBlank()) {
			paragraph(head, "label", annex.label());
		}
		head.appendElement("h1").appendText(Texts.clean(OfficialPaper.capitals(annex.title())));
		if (!annex.attachedTo().isBlank()) {
			paragraph(head, "attached", "(Kèm theo " + annex.attachedTo() + ")");
		}
		section.appendChild(text(annex.body(), end));
	}

	private static Element text(List<Part> parts, UnaryOperator<String> end) {
		Element text = Texts.body(parts, end).attr("class", "text");
		text.select("ul > li").forEach((point) -> point.prependElement("span").addClass("dash").text("–"));
		return text;
	}

	private static void check(Element parent, @Nullable Check check) {
		if (check == null) {
			return;
		}
		Element block = block(parent, "div", "check");
		block.appendElement("object")
			.attr("type", QrDrawer.TYPE)
			.attr("title", check.address())
			.attr("alt", Texts.clean(check.caption()));
		paragraph(block, "", check.caption());
	}

	private static Element paragraph(Element parent, String kind, String text) {
		Element paragraph = block(parent, "p", kind);
		return paragraph.appendText(Texts.clean(text));
	}

	private static Element block(Element parent, String name, String kind) {
		Element element = parent.appendElement(name);
		return kind.isEmpty() ? element : element.attr("class", kind);
	}

}
