package vn.noibat.paper;

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
			""" + BlockMarkup.STYLE + """
			.large p { text-align: left; }
			body > *:last-child { margin-bottom: 0; }
			""";

	private PaperSheet() {
	}

	static String xhtml(Paper paper) {
		BlockMarkup html = new BlockMarkup("");
		html.raw("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + BlockMarkup.escape(paper.lang())
				+ "\"><head>");
		html.raw("<title>" + BlockMarkup.escape(paper.title()) + "</title>");
		html.raw("<meta name=\"subject\" content=\"" + BlockMarkup.escape(paper.title()) + "\"/>");
		html.raw(
				"<style>" + STYLE + "</style></head><body class=\"" + (paper.largePrint() ? "large" : "plain") + "\">");
		paper.blocks().forEach(html::append);
		return html.raw("</body></html>").toString();
	}

}
