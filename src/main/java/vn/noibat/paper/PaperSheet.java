package vn.noibat.paper;

import java.util.List;

import org.springframework.web.util.HtmlUtils;

/**
 * A paper as the XHTML and CSS that the layout engine reads.
 */
final class PaperSheet {

	private static final String STYLE = """
			@page { size: A4; margin: 22mm 18mm 22mm 32mm;
				@top-center { content: counter(page); font-family: 'Liberation Serif'; font-size: 13pt; } }
			@page :first { @top-center { content: none; } }
			body { font-family: 'Liberation Serif'; font-size: 14pt; line-height: 1.35; margin: 0; }
			body.large { font-size: 18pt; line-height: 1.5; }
			h1, h2, h3, h4 { line-height: 1.25; margin: 14pt 0 6pt; page-break-after: avoid; }
			h1 { font-size: 1.25em; text-align: center; margin-top: 0; }
			h2 { font-size: 1.1em; }
			h3, h4 { font-size: 1em; }
			h4 { font-style: italic; }
			p { margin: 0 0 6pt; text-align: justify; orphans: 2; widows: 2; }
			.large p { text-align: left; }
			p.note { font-size: 0.82em; text-align: left; }
			table { width: 99.7%; border-collapse: collapse; margin: 6pt 0 10pt; -fs-table-paginate: paginate; }
			tr { page-break-inside: avoid; }
			th, td { border: 0.5pt solid #000; padding: 3pt 5pt; text-align: left; vertical-align: top; }
			table.labelled th, table.labelled td { border: none; border-bottom: 0.5pt solid #999; padding-left: 0; }
			table.labelled th { width: 32%; font-weight: 400; font-style: italic; }
			table.signatures { page-break-inside: avoid; table-layout: fixed; margin-top: 18pt; }
			table.signatures td { border: none; text-align: center; font-weight: 700; }
			table.signatures tr.hand td { height: 60pt; }
			ul, ol { margin: 0 0 6pt; padding-left: 20pt; }
			li { margin-bottom: 4pt; }
			hr { border: none; border-top: 0.75pt solid #000; margin: 10pt 0; }
			div.code { text-align: center; margin: 10pt 0; page-break-inside: avoid; }
			div.code object { display: inline-block; width: 34mm; height: 34mm; }
			div.code p { text-align: center; font-size: 0.82em; word-wrap: break-word; }
			body > *:last-child { margin-bottom: 0; }
			div.break { page-break-before: always; }
			""";

	private final StringBuilder html = new StringBuilder();

	private PaperSheet() {
	}

	static String xhtml(Paper paper) {
		PaperSheet sheet = new PaperSheet();
		sheet.html.append("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
			.append(escape(paper.lang()))
			.append("\"><head><title>")
			.append(escape(paper.title()))
			.append("</title><meta name=\"subject\" content=\"")
			.append(escape(paper.title()))
			.append("\"/><style>")
			.append(STYLE)
			.append("</style></head><body class=\"")
			.append(paper.largePrint() ? "large" : "plain")
			.append("\">");
		paper.blocks().forEach(sheet::append);
		return sheet.html.append("</body></html>").toString();
	}

	private void append(Block block) {
		if (block instanceof Block.Heading heading) {
			element("h" + heading.level(), "", heading.text());
		}
		else if (block instanceof Block.Paragraph paragraph) {
			element("p", "", paragraph.text());
		}
		else if (block instanceof Block.Note note) {
			element("p", " class=\"note\"", note.text());
		}
		else if (block instanceof Block.Labelled labelled) {
			labelled(labelled.rows());
		}
		else if (block instanceof Block.Table table) {
			table(table);
		}
		else if (block instanceof Block.Listing listing) {
			String list = listing.numbered() ? "ol" : "ul";
			this.html.append('<').append(list).append('>');
			listing.entries().forEach((entry) -> element("li", "", entry));
			this.html.append("</").append(list).append('>');
		}
		else if (block instanceof Block.Signatures signatures) {
			signatures(signatures.signatories());
		}
		else if (block instanceof Block.Code code) {
			this.html.append("<div class=\"code\"><object type=\"")
				.append(QrDrawer.TYPE)
				.append("\" title=\"")
				.append(escape(code.content()))
				.append("\" alt=\"")
				.append(escape(code.caption()))
				.append("\"></object>");
			element("p", "", code.caption());
			this.html.append("</div>");
		}
		else if (block instanceof Block.Rule) {
			this.html.append("<hr/>");
		}
		else if (block instanceof Block.PageBreak) {
			this.html.append("<div class=\"break\"></div>");
		}
	}

	private void labelled(List<Block.Row> rows) {
		this.html.append("<table class=\"labelled\"><tbody>");
		rows.forEach((row) -> {
			this.html.append("<tr>");
			element("th", " scope=\"row\"", row.label());
			element("td", "", row.text());
			this.html.append("</tr>");
		});
		this.html.append("</tbody></table>");
	}

	private void table(Block.Table table) {
		this.html.append("<table><thead><tr>");
		table.head().forEach((cell) -> element("th", " scope=\"col\"", cell));
		this.html.append("</tr></thead><tbody>");
		table.rows().forEach((row) -> {
			this.html.append("<tr>");
			row.forEach((cell) -> element("td", "", cell));
			this.html.append("</tr>");
		});
		this.html.append("</tbody></table>");
	}

	private void signatures(List<Block.Row> signatories) {
		this.html.append("<table class=\"signatures\"><tbody><tr>");
		signatories.forEach((signatory) -> element("td", "", signatory.label()));
		this.html.append("</tr><tr class=\"hand\">");
		signatories.forEach((signatory) -> element("td", "", "\u00a0"));
		this.html.append("</tr><tr>");
		signatories.forEach((signatory) -> element("td", "", signatory.text()));
		this.html.append("</tr></tbody></table>");
	}

	private void element(String name, String attributes, String text) {
		this.html.append('<')
			.append(name)
			.append(attributes)
			.append('>')
			.append(escape(text).replace("\n", "<br/>"))
			.append("</")
			.append(name)
			.append('>');
	}

	// Control characters other than line breaks have no place in XML.
	private static String escape(String text) {
		return HtmlUtils.htmlEscape(text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", ""), "UTF-8");
	}

}
