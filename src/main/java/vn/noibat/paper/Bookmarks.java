package vn.noibat.paper;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * Bookmarks of a sheet: its headings, each below the one it belongs to.
 */
final class Bookmarks {

	private Bookmarks() {
	}

	/** The sheet with a bookmark for each heading. */
	static String added(String xhtml) {
		Document sheet = Jsoup.parse(xhtml, Parser.xmlParser());
		sheet.outputSettings()
			.syntax(Document.OutputSettings.Syntax.xml)
			.escapeMode(Entities.EscapeMode.xhtml)
			.prettyPrint(false);
		Element head = sheet.selectFirst("head");
		if (head == null || sheet.selectFirst("bookmarks") != null) {
			return xhtml;
		}
		Element bookmarks = new Element("bookmarks");
		Element parent = bookmarks;
		int number = 0;
		for (Element heading : sheet.select("h1, h2, h3, h4")) {
			if (heading.id().isEmpty()) {
				heading.attr("id", "heading-" + ++number);
			}
			int level = level(heading);
			while (parent != bookmarks && Integer.parseInt(parent.attr("level")) >= level) {
				parent = (parent.parent() != null) ? parent.parent() : bookmarks;
			}
			parent = parent.appendElement("bookmark")
				.attr("name", heading.text())
				.attr("href", "#" + heading.id())
				.attr("level", String.valueOf(level));
		}
		if (number > 0 || bookmarks.childrenSize() > 0) {
			bookmarks.select("bookmark").removeAttr("level");
			head.appendChild(bookmarks);
		}
		return sheet.outerHtml();
	}

	private static int level(Element heading) {
		return heading.tagName().charAt(1) - '0';
	}

}
