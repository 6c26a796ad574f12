package vn.noibat.highlight;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SanitizingTests {

	private static final Set<String> ALLOWED = Set.of("p", "h2", "h3", "ul", "ol", "li", "strong", "em", "br", "a");

	/** Known ways to get a script past a filter. */
	private static final List<String> VECTORS = List.of("<script>alert(1)</script>",
			"<SCRIPT SRC=//x.example/x.js></SCRIPT>", "<img src=x onerror=alert(1)>", "<p onclick=alert(1)>a</p>",
			"<a href=\"javascript:alert(1)\">a</a>", "<a href=\"JaVaScRiPt:alert(1)\">a</a>",
			"<a href=\"java\tscript:alert(1)\">a</a>", "<a href=\" &#14; javascript:alert(1)\">a</a>",
			"<a href=\"&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)\">a</a>",
			"<a href=\"data:text/html,<script>alert(1)</script>\">a</a>", "<a href=\"vbscript:msgbox(1)\">a</a>",
			"<a href=\"//x.example/\" target=_top style=\"position:fixed\">a</a>", "<svg/onload=alert(1)>",
			"<svg><script>alert(1)</script></svg>",
			"<svg><a xlink:href=\"javascript:alert(1)\"><text>a</text></a></svg>",
			"<math><mtext></p><script>alert(1)</script></mtext></math>",
			"<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
			"<iframe srcdoc=\"<script>alert(1)</script>\">",
			"<object data=\"data:text/html;base64,PHNjcmlwdD4=\"></object>", "<embed src=x>", "<form action=x><input>",
			"<body onload=alert(1)>", "<base href=//x.example/>",
			"<meta http-equiv=refresh content=\"0;url=//x.example\">", "<link rel=stylesheet href=//x.example/x.css>",
			"<style>@import '//x.example/x.css';</style>", "<p style=\"background:url(javascript:alert(1))\">a</p>",
			"<<script>alert(1);//<</script>", "<scr<script>ipt>alert(1)</scr</script>ipt>",
			"<!--><script>alert(1)</script>-->", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
			"<template><script>alert(1)</script></template>", "<textarea><script>alert(1)</script></textarea>",
			"<title><img src=x onerror=alert(1)></title>", "<xmp><p title=\"</xmp><script>alert(1)</script>\">",
			"<p>a</p\u0000><script>alert(1)</script>", "<details open ontoggle=alert(1)>a</details>",
			"<video><source onerror=alert(1)></video>", "<p><b><i><u><script>x", "\u2028<script>alert(1)</script>",
			"&lt;script&gt;alert(1)&lt;/script&gt;", "<p>&lt;img src=x onerror=alert(1)&gt;</p>",
			"<a href=\"http://x.example/\" onmouseover=\"alert(1)\">a</a>",
			"<a href='http://x.example/\"><script>alert(1)</script>'>a</a>", "<![CDATA[<script>alert(1)</script>]]>",
			"<?xml version=\"1.0\"?><script>alert(1)</script>", "<p>\u202Etxt.exe</p>");

	@Test
	void whatLooksForHolesFindsAPlantedOne() {
		assertThat(holes(UnaryOperator.identity())).hasSizeGreaterThan(30);
		// A filter that knows only scripts by name.
		assertThat(holes((html) -> html.replaceAll("(?i)</?script[^>]*>", ""))).isNotEmpty();
	}

	@Test
	void letsNothingThroughThatActs() {
		assertThat(holes(Prose::clean)).isEmpty();
	}

	@Test
	void cleaningTwiceIsCleaningOnce() {
		for (String vector : VECTORS) {
			assertThat(Prose.clean(Prose.clean(vector))).isEqualTo(Prose.clean(vector));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					<p>Thu <b>gần</b> <i>103.000</i> tỷ</p>          | <p>Thu <strong>gần</strong> <em>103.000</em> tỷ</p>
					<h1>Một</h1><h4>Hai</h4>                         | <h2>Một</h2><h3>Hai</h3>
					<ul><li><p>một</p></li><li>hai</li></ul>         | <ul><li>một</li><li>hai</li></ul>
					một<p>hai</p>ba                                  | <p>một</p><p>hai</p><p>ba</p>
					<div><p>một</p><p>hai</p></div>                  | <p>một</p><p>hai</p>
					<p></p><p>&nbsp;</p><p>một&nbsp;&nbsp;hai </p>   | <p>một hai</p>
					<a href="https://haiphong.gov.vn/?a=1&b=2">x</a> | <p><a href="https://haiphong.gov.vn/?a=1&amp;b=2">x</a></p>
					<h2><b>Đậm</b></h2>                              | <h2>Đậm</h2>
					<table><tr><td>một</td></tr></table>             | <p>một</p>
					""")
	void keepsWhatTheEditorMayWrite(String typed, String kept) {
		assertThat(Prose.clean(typed)).isEqualTo(kept);
	}

	@Test
	void takesPlainTextAsParagraphs() {
		assertThat(Prose.clean("Tăng 10% so với 5 < 6 & 7.\r\ndòng hai\r\n\r\n\r\nđoạn hai"))
			.isEqualTo("<p>Tăng 10% so với 5 &lt; 6 &amp; 7.<br>dòng hai</p><p>đoạn hai</p>");
	}

	@Test
	void composesLettersAndDropsWhatCannotBeSeen() {
		assertThat(Prose.clean("<p>Ha\u0309i Pho\u0300ng\u200B\u00AD</p>")).isEqualTo("<p>Hải Phòng</p>");
	}

	@Test
	void keepsTheTextOfAWordDocument() {
		String word = """
				<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head>
				<body lang=VI><!--StartFragment--><p class=MsoNormal style='text-align:justify'><b><span
				style='font-size:14.0pt;font-family:"Times New Roman"'>Thu ngân sách<o:p></o:p></span></b></p>
				<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span>-<span>&nbsp; </span></span><![endif]>đạt
				<i>103.000</i> tỷ đồng</p><!--EndFragment--></body></html>
				""";

		assertThat(Prose.clean(word))
			.isEqualTo("<p><strong>Thu ngân sách</strong></p><p>- đạt <em>103.000</em> tỷ đồng</p>");
	}

	@Test
	void readsAsLines() {
		assertThat(Prose.plain("<h2>Một</h2><p>a <strong>b</strong></p><ul><li>c</li><li>d</li></ul>"))
			.isEqualTo("# Một\na **b**\n• c\n• d");
	}

	private static List<String> holes(UnaryOperator<String> filter) {
		return VECTORS.stream().map(filter).filter(SanitizingTests::acts).toList();
	}

	// Judged by another parser's eyes than the filter's own list.
	private static boolean acts(String html) {
		for (Element element : Jsoup.parseBodyFragment(html).select("*")) {
			if (Set.of("html", "head", "body", "#root").contains(element.tagName())) {
				if (element.attributesSize() > 0) {
					return true;
				}
				continue;
			}
			if (!ALLOWED.contains(element.tagName())) {
				return true;
			}
			for (Attribute attribute : element.attributes()) {
				boolean link = element.tagName().equals("a") && attribute.getKey().equals("href")
						&& attribute.getValue().matches("https?://.*");
				if (!link) {
					return true;
				}
			}
		}
		return html.contains("\u202E");
	}

}
