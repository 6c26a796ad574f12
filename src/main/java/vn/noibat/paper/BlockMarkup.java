package vn.noibat.paper;

import java.util.Base64;
import java.util.List;
import java.util.Locale;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes blocks as the XHTML that the layout engine reads.
 */
final class BlockMarkup {

	/** How blocks look, on any paper. */
	static final String STYLE = """
			p { margin: 0 0 6pt; text-align: justify; orphans: 2; widows: 2; }
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
			div.break { page-break-before: always; }
			span.whole { display: inline-block; text-indent: 0; }
			sup { font-size: 0.65em; line-height: 0; }
			a { color: inherit; text-decoration: none; }
			""";

	private static final double MM_PER_PIXEL = 25.4 / 150;

	private static final double TEXT_WIDTH = 160;

	private static final double TALLEST = 120;

	private static final int FIGURES_IN_A_ROW = 3;

	private static final double TRACK_OF_CHART = 160;

	private static final double TRACK_OF_FIGURE = 40;

	private final StringBuilder html = new StringBuilder();

	private final String sourced;

	BlockMarkup(String sourced) {
		this.sourced = sourced;
	}

	/** What was written so far. */
	@Override
	public String toString() {
		return this.html.toString();
	}

	/** Writes what is markup already. */
	BlockMarkup raw(String markup) {
		this.html.append(markup);
		return this;
	}

	BlockMarkup append(Block block) {
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
		else {
			appendOfBook(block);
		}
		return this;
	}

	private void appendOfBook(Block block) {
		if (block instanceof Block.Lead lead) {
			element("p", " class=\"lead\"", lead.text());
		}
		else if (block instanceof Block.Cited cited) {
			cited("p", cited);
		}
		else if (block instanceof Block.Points points) {
			this.html.append("<ul>");
			points.points().forEach((point) -> cited("li", point));
			this.html.append("</ul>");
		}
		else if (block instanceof Block.Quotation quotation) {
			this.html.append("<p class=\"quotation\">").append(escape(quotation.label())).append(' ');
			element("q", " lang=\"" + quotation.language().code() + "\"", quotation.text());
			this.html.append("</p>");
		}
		else if (block instanceof Block.Prose prose) {
			this.html.append("<div class=\"prose\" lang=\"")
				.append(prose.language().code())
				.append("\">")
				.append(xml(prose.html()))
				.append("</div>");
		}
		else if (block instanceof Block.Picture picture) {
			picture(picture);
		}
		else if (block instanceof Block.Figures figures) {
			figures(figures.figures());
		}
		else if (block instanceof Block.Chart chart) {
			chart(chart);
		}
		else if (block instanceof Block.Trail trail) {
			this.html.append("<div class=\"trail\">");
			trail.stops().forEach(this::stop);
			this.html.append("</div>");
		}
		else if (block instanceof Block.Sources sources) {
			sources(sources.sources());
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
		this.html.append(table.widths().isEmpty() ? "<table><thead><tr>" : "<table class=\"sized\"><thead><tr>");
		for (int i = 0; i < table.head().size(); i++) {
			String width = table.widths().isEmpty() ? "" : " style=\"width: " + table.widths().get(i) + "%\"";
			element("th", " scope=\"col\"" + width, table.head().get(i));
		}
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

	private void cited(String name, Block.Cited cited) {
		this.html.append('<').append(name).append('>');
		marked(cited.text(), cited.sources());
		this.html.append("</").append(name).append('>');
	}

	// The numbers stay with the last word.
	private void marked(String text, List<Integer> sources) {
		if (sources.isEmpty()) {
			this.html.append(lines(text));
			return;
		}
		int last = text.stripTrailing().lastIndexOf(' ') + 1;
		this.html.append(lines(text.substring(0, last)))
			.append("<span class=\"whole\">")
			.append(lines(text.substring(last).stripTrailing()))
			.append("<sup>");
		for (int i = 0; i < sources.size(); i++) {
			this.html.append((i > 0) ? ", " : "")
				.append("<a href=\"#source-%1$d\" title=\"%2$s %1$d\">%1$d</a>".formatted(sources.get(i),
						escape(this.sourced)));
		}
		this.html.append("</sup></span>");
	}

	// At 150 dots an inch a picture is still sharp on paper.
	private void picture(Block.Picture picture) {
		double width = Math.min(TEXT_WIDTH, picture.width() * MM_PER_PIXEL);
		double height = width * picture.height() / Math.max(1, picture.width());
		if (height > TALLEST) {
			width *= TALLEST / height;
		}
		this.html.append("<div class=\"picture\"><img src=\"data:")
			.append(picture.mediaType())
			.append(";base64,")
			.append(Base64.getEncoder().encodeToString(picture.bytes()))
			.append("\" alt=\"")
			.append(escape(picture.alt()))
			.append("\" style=\"width: ")
			.append(mm(width))
			.append("\"/>");
		if (picture.caption() != null) {
			element("p", "", picture.caption());
		}
		this.html.append("</div>");
	}

	// A row moves to the next page as one.
	private void figures(List<Block.Figure> figures) {
		this.html.append("<div class=\"figures\">");
		for (int first = 0; first < figures.size(); first += FIGURES_IN_A_ROW) {
			this.html.append("<div class=\"row\">");
			figures.subList(first, Math.min(first + FIGURES_IN_A_ROW, figures.size())).forEach(this::figure);
			this.html.append("</div>");
		}
		this.html.append("</div>");
	}

	private void figure(Block.Figure figure) {
		this.html.append("<div class=\"figure\"><p class=\"label\">");
		marked(figure.label(), figure.sources());
		this.html.append("</p><p class=\"value\">");
		if (figure.qualifier() != null) {
			element("span", "", figure.qualifier() + " ");
		}
		element("b", "", figure.value());
		if (figure.unit() != null) {
			element("span", "", figure.unit());
		}
		this.html.append("</p>");
		if (figure.comparison() != null) {
			element("p", " class=\"comparison\"", figure.comparison());
		}
		figure.bars().forEach(this::smallBar);
		this.html.append("</div>");
	}

	private void smallBar(Block.Bar bar) {
		this.html.append("<div class=\"small-bar\">");
		element("span", "", bar.label());
		drawn(bar, TRACK_OF_FIGURE, false);
		this.html.append("</div>");
		if (bar.plan() != null) {
			element("p", " class=\"planned\"", bar.plan().label());
		}
	}

	private void chart(Block.Chart chart) {
		this.html.append("<div class=\"chart\">");
		element("p", " class=\"chart-title\"", chart.title());
		element("p", " class=\"note\"", chart.sentence());
		for (Block.Bar bar : chart.bars()) {
			this.html.append("<div class=\"bar\"><p class=\"bar-label\">");
			element("b", "", bar.label());
			if (bar.value() != null) {
				element("span", "", bar.value());
			}
			this.html.append("</p>");
			drawn(bar, TRACK_OF_CHART, true);
			if (bar.plan() != null) {
				element("p", " class=\"planned\"", bar.plan().label());
			}
			this.html.append("</div>");
		}
		this.html.append("</div>");
	}

	private void drawn(Block.Bar bar, double track, boolean tracked) {
		this.html.append(tracked ? "<div class=\"track\">" : "<div class=\"untracked\">");
		if (bar.share() != null) {
			part(bar.newest() ? "now" : "past", 0, bar.share(), track);
		}
		if (bar.plan() != null) {
			Block.Mark plan = bar.plan();
			if (plan.to() > plan.from()) {
				part("range", plan.from(), plan.to() - plan.from(), track);
				part("tick", plan.to(), 0, track);
			}
			part("tick", plan.from(), 0, track);
		}
		this.html.append("</div>");
	}

	private void part(String name, double from, double share, double track) {
		this.html.append("<div class=\"%s\" style=\"left: %s; width: %s\"></div>".formatted(name,
				mm(from / 100 * track), mm(share / 100 * track)));
	}

	private void stop(Block.Stop stop) {
		this.html.append("<div class=\"stop%s\">".formatted((stop.missing() != null) ? " missing" : ""));
		if (stop.date() != null) {
			element("p", " class=\"date\"", stop.date());
		}
		if (stop.missing() != null) {
			element("p", " class=\"date\"", stop.missing());
		}
		this.html.append("<p class=\"stop-title\">").append(escape(stop.title()));
		if (stop.urgency() != null) {
			this.html.append(' ');
			element("span", " class=\"urgent\"", stop.urgency());
		}
		this.html.append("</p>");
		if (stop.text() != null) {
			element("p", "", stop.text());
		}
		this.html.append("</div>");
	}

	private void sources(List<Block.Source> sources) {
		this.html.append("<ol class=\"sources\">");
		for (int i = 0; i < sources.size(); i++) {
			Block.Source source = sources.get(i);
			this.html.append("<li id=\"source-%d\">".formatted(i + 1)).append(lines(source.text()));
			if (source.address() != null) {
				this.html.append("<br/>");
				link(source.address());
			}
			this.html.append("</li>");
		}
		this.html.append("</ol>");
	}

	private void link(String address) {
		this.html.append("<a class=\"address\" href=\"%1$s\" title=\"%1$s\">%1$s</a>".formatted(escape(address)));
	}

	void element(String name, String attributes, String text) {
		this.html.append('<')
			.append(name)
			.append(attributes)
			.append('>')
			.append(lines(text))
			.append("</")
			.append(name)
			.append('>');
	}

	private static String lines(String text) {
		return escape(text).replace("\n", "<br/>");
	}

	private static String mm(double millimetres) {
		return String.format(Locale.ROOT, "%.2fmm", millimetres);
	}

	// A heading is at most one level below the one before it, the first of the third.
	private static String xml(String html) {
		Document document = Jsoup.parseBodyFragment(html);
		document.outputSettings()
			.prettyPrint(false)
			.syntax(Document.OutputSettings.Syntax.xml)
			.escapeMode(Entities.EscapeMode.xhtml);
		int above = 2;
		for (Element heading : document.body().select("h2, h3, h4")) {
			above = Math.min(above + 1, Math.max(3, heading.tagName().charAt(1) - '0'));
			heading.tagName("h" + above);
		}
		document.body().select("a").forEach((link) -> link.attr("title", link.attr("href")));
		return Texts.clean(document.body().html());
	}

	static String escape(String text) {
		return HtmlUtils.htmlEscape(Texts.clean(text), "UTF-8");
	}

}
