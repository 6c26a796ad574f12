package vn.noibat.paper;

import java.text.BreakIterator;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;

import vn.noibat.text.Language;

/**
 * Says where a line may end: never inside the number of a document or a date, nor before
 * the mark of the end.
 */
final class LineBreaker implements FSTextBreaker {

	private static final Pattern WHOLE = Pattern
		.compile("(?<![\\p{L}\\p{N}/])(?:\\d{1,6}(?:/\\d{4})?[-/]\\p{Lu}[\\p{L}\\d]{0,30}(?:[-/][\\p{L}\\d]{1,30}){0,5}"
				+ "|\\d{1,2}/\\d{1,2}/\\d{4}|SHA-256)|[^\\s\\u00A0]{1,40}\\./\\.$");

	private final FSTextBreaker breaks = new UrlAwareLineBreakIterator(
			BreakIterator.getLineInstance(Language.VI.locale()));

	private final BitSet inside = new BitSet();

	@Override
	public void setText(String text) {
		this.breaks.setText(text);
		this.inside.clear();
		Matcher whole = WHOLE.matcher(text);
		while (whole.find()) {
			this.inside.set(whole.start() + 1, whole.end());
		}
	}

	@Override
	public int next() {
		int at = this.breaks.next();
		while (at != BreakIterator.DONE && this.inside.get(at)) {
			at = this.breaks.next();
		}
		return at;
	}

}
