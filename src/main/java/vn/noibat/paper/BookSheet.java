package vn.noibat.paper;

/**
 * A book as the XHTML and CSS that the layout engine reads: A4, bound on the left.
 */
final class BookSheet {

	private static final String STYLE = """
			@page { size: A4; margin: 28mm 20mm 24mm 30mm;
				@top-left { content: element(head); vertical-align: top; padding-top: 14mm; width: 100%; }
				@bottom-center { content: counter(page); font-family: 'Liberation Serif'; font-size: 10pt; } }
			@page cover { @top-left { content: none; } @bottom-center { content: none; } }
			body { font-family: 'Liberation Serif'; font-size: 11.5pt; line-height: 1.42; margin: 0; }
			h1, h2, h3, h4 { line-height: 1.2; page-break-after: avoid; }
			h3 { font-size: 13pt; margin: 14pt 0 5pt; }
			h4 { font-size: 12pt; font-style: italic; margin: 10pt 0 4pt; }
			""" + BlockMarkup.STYLE
			+ """
					div.head { position: running(head); font-size: 9pt; color: #444; border-bottom: 0.5pt solid #777;
						padding-bottom: 1mm; }
					div.cover { page: cover; page-break-after: always; }
					div.cover p { text-align: left; }
					p.above { font-size: 15pt; letter-spacing: 0.4pt; margin-bottom: 62mm; }
					p.numeral { font-size: 118pt; font-weight: 700; line-height: 1; letter-spacing: -4pt; color: ACCENT; margin: 0; }
					h1 { font-size: 27pt; margin: 8mm 0 6mm; }
					p.notice { font-size: 11pt; border-left: 2pt solid ACCENT; padding-left: 8pt; margin-bottom: 6pt; }
					div.imprint { margin-top: 14mm; }
					div.imprint table { font-size: 10.5pt; }
					div.imprint th { width: 28%; }
					div.contents p { text-align: left; margin-bottom: 7pt; page-break-inside: avoid; }
					div.contents a::after { content: leader('.') ' ' target-counter(attr(href), page); }
					div.contents .number { color: ACCENT; font-weight: 700; }
					div.chapter { margin-top: 12mm; }
					div.whole { page-break-inside: avoid; }
					li:first-child { page-break-after: avoid; }
					li:last-child { page-break-before: avoid; }
					h3 + p.note, h2 + p.note, p.quotation + p.note { page-break-after: avoid; }
					p.kicker { font-size: 10.5pt; color: #444; margin: 0; page-break-after: avoid; }
					h2 { font-size: 20pt; margin: 0 0 4mm; padding-bottom: 3mm; border-bottom: 1.5pt solid ACCENT;
						page-break-inside: avoid; }
					h2 .number { display: inline-block; width: 17mm; font-size: 40pt; line-height: 1; color: ACCENT;
						letter-spacing: -2pt; }
					h2 .named { display: inline-block; width: 141mm; }
					p.lead { font-size: 12.5pt; line-height: 1.4; text-align: left; margin-bottom: 4mm; }
					p.quotation { font-size: 10.5pt; font-style: italic; text-align: left; page-break-after: avoid; }
					div.figures { margin: 2mm 0 2mm; }
					div.row { page-break-inside: avoid; }
					div.figure { display: inline-block; vertical-align: top; width: 50mm; margin: 0 3.2mm 3mm 0; padding-top: 1.2mm;
						border-top: 0.5pt solid #777; }
					div.figure p { text-align: left; margin: 0; }
					p.label { font-size: 9.5pt; line-height: 1.25; }
					p.value { font-size: 10.5pt; line-height: 1.25; }
					p.value b { font-size: 19pt; letter-spacing: -0.5pt; }
					p.comparison { font-size: 9pt; line-height: 1.25; color: #444; }
					div.small-bar { height: 4.2mm; margin-top: 1mm; font-size: 9pt; position: relative; }
					div.small-bar span { position: absolute; left: 0; top: -0.4mm; }
					div.untracked { position: absolute; left: 9mm; top: 0; width: 40mm; height: 3.6mm; }
					div.figure p.planned { margin-left: 9mm; font-size: 9pt; }
					div.chart { margin: 5mm 0; page-break-inside: avoid; }
					p.chart-title { font-weight: 700; margin: 0; text-align: left; }
					div.bar { margin-top: 2.5mm; page-break-inside: avoid; }
					p.bar-label { margin: 0 0 0.8mm; text-align: left; }
					p.bar-label span { float: right; font-weight: 700; }
					div.track { position: relative; width: 160mm; height: 5mm; background: #e3e3e3; }
					div.now, div.past, div.range, div.tick { position: absolute; top: 0; height: 3.6mm; }
					div.track div { height: 5mm; }
					div.now { background-color: ACCENT; }
					div.past { background-color: #8a8a8a; }
					div.range { background-color: #bbb; }
					div.tick { border-left: 1.4pt solid #000; }
					div.untracked div.tick, div.untracked div.range { top: -0.6mm; height: 4.8mm; }
					div.track div.tick, div.track div.range { top: -0.8mm; height: 6.6mm; }
					p.planned { font-size: 9.5pt; color: #444; margin: 1.2mm 0 0; text-align: left; }
					div.picture { margin: 4mm 0; page-break-inside: avoid; }
					div.picture p { font-size: 9.5pt; color: #444; text-align: left; margin-top: 1.5mm; }
					div.trail { margin: 2mm 0 4mm; }
					div.stop { border-left: 1.5pt solid #000; padding: 0 0 5mm 6mm; margin-left: 2mm; page-break-inside: avoid; }
					div.stop p { text-align: left; margin: 0; }
					div.stop.missing { border-left: 1.5pt dashed #555; font-style: italic; }
					p.date { font-size: 10pt; color: #444; }
					p.stop-title { font-weight: 700; }
					span.urgent { border: 1.2pt solid #b3131c; color: #b3131c; font-size: 9pt; padding: 0.5pt 4pt; text-transform: uppercase; }
					ol.sources { font-size: 10pt; line-height: 1.3; }
					ol.sources li { text-align: left; margin-bottom: 3pt; page-break-inside: avoid; }
					a.address { font-size: 9.5pt; color: #444; word-wrap: break-word; }
					table { font-size: 10pt; line-height: 1.3; }
					th, td { border: none; border-bottom: 0.5pt solid #777; padding: 3pt 6pt 3pt 0; }
					thead th { border-bottom: 1pt solid #000; }
					table.sized { table-layout: fixed; font-size: 9pt; }
					table.labelled { margin-bottom: 4mm; page-break-inside: avoid; }
					table.labelled th, table.labelled td { padding: 2pt 5pt 2pt 0; }
					""";

	private BookSheet() {
	}

	static String xhtml(Book book) {
		BlockMarkup html = new BlockMarkup(book.sourced());
		html.raw("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + book.language().code() + "\"><head>");
		html.raw("<title>" + BlockMarkup.escape(book.title()) + "</title>");
		html.raw("<meta name=\"subject\" content=\"" + BlockMarkup.escape(book.subject()) + "\"/>");
		html.raw("<style>" + STYLE.replace("ACCENT", book.accent()) + "</style>");
		bookmarks(html, book);
		html.raw("</head><body>");
		cover(html, book.cover());
		html.element("div", " class=\"head\"", book.head());
		contents(html, book);
		for (int i = 0; i < book.chapters().size(); i++) {
			chapter(html, book.chapters().get(i), anchor(i), i == book.chapters().size() - 1);
		}
		return html.raw("</body></html>").toString();
	}

	private static void bookmarks(BlockMarkup html, Book book) {
		html.raw("<bookmarks>");
		bookmark(html, book.contents(), "contents");
		for (int i = 0; i < book.chapters().size(); i++) {
			bookmark(html, name(book.chapters().get(i)), anchor(i));
		}
		html.raw("</bookmarks>");
	}

	private static void bookmark(BlockMarkup html, String name, String anchor) {
		html.raw("<bookmark name=\"%s\" href=\"#%s\"/>".formatted(BlockMarkup.escape(name), anchor));
	}

	private static void cover(BlockMarkup html, Book.Cover cover) {
		html.raw("<div class=\"cover\">");
		html.element("p", " class=\"above\"", cover.above());
		html.element("p", " class=\"numeral\"", cover.numeral());
		html.element("h1", "", cover.title());
		cover.notices().forEach((notice) -> html.element("p", " class=\"notice\"", notice));
		html.raw("<div class=\"imprint\">");
		html.append(new Block.Labelled(cover.imprint()));
		html.raw("</div></div>");
	}

	private static void contents(BlockMarkup html, Book book) {
		html.raw("<div class=\"contents\" id=\"contents\">");
		html.element("h2", "", book.contents());
		for (int i = 0; i < book.chapters().size(); i++) {
			Book.Chapter chapter = book.chapters().get(i);
			html.raw("<p><a href=\"#%s\" title=\"%s\">".formatted(anchor(i), BlockMarkup.escape(name(chapter))));
			if (chapter.number() != null) {
				html.element("span", " class=\"number\"", chapter.number() + ".");
				html.raw(" ");
			}
			html.raw(BlockMarkup.escape(chapter.title()) + "</a></p>");
		}
		html.raw("</div>");
	}

	private static void chapter(BlockMarkup html, Book.Chapter chapter, String anchor, boolean whole) {
		html.raw("<div class=\"chapter%s\" id=\"%s\">".formatted(whole ? " whole" : "", anchor));
		if (chapter.kicker() != null) {
			html.element("p", " class=\"kicker\"", chapter.kicker());
		}
		html.raw("<h2>");
		if (chapter.number() != null) {
			html.element("span", " class=\"number\"", chapter.number());
			html.element("span", " class=\"named\"", chapter.title());
		}
		else {
			html.raw(BlockMarkup.escape(chapter.title()));
		}
		html.raw("</h2>");
		chapter.blocks().forEach(html::append);
		html.raw("</div>");
	}

	private static String anchor(int chapter) {
		return "chapter-" + (chapter + 1);
	}

	private static String name(Book.Chapter chapter) {
		return (chapter.number() != null) ? chapter.number() + ". " + chapter.title() : chapter.title();
	}

}
