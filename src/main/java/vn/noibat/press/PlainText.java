package vn.noibat.press;

import java.util.regex.Pattern;

import org.springframework.web.util.HtmlUtils;

import vn.noibat.text.Bilingual;

/**
 * Takes the markup out of paragraphs.
 */
final class PlainText {

	private static final Pattern END_OF_PARAGRAPH = Pattern.compile("\\s*</p>\\s*");

	private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]*>");

	private PlainText() {
	}

	static Bilingual of(Bilingual html) {
		return Bilingual.of(of(html.vi()), (html.en() != null) ? of(html.en()) : null);
	}

	/** The text with an empty line between paragraphs. */
	static String of(String html) {
		String paragraphs = END_OF_PARAGRAPH.matcher(html).replaceAll("\n\n");
		return HtmlUtils.htmlUnescape(TAG.matcher(paragraphs).replaceAll("")).strip();
	}

}
