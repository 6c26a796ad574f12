package vn.noibat.intake;

import org.jspecify.annotations.Nullable;

import vn.noibat.figure.SourcePlace;
import vn.noibat.text.Span;

/**
 * A stretch of a paper that says something.
 *
 * @param words as they stand there
 * @param page null where the file knows no pages
 */
record Found(int from, int until, String words, @Nullable Integer page, int paragraph) {

	static Found of(Span span, String text, Sheets sheets) {
		return new Found(span.from(), span.until(), span.in(text), sheets.page(span.from()),
				sheets.paragraph(span.from()));
	}

	/** The place as readers are told it, with the sentence around the words. */
	SourcePlace place(String quoted) {
		return new SourcePlace(this.page, this.paragraph, quoted);
	}

	Span span() {
		return new Span(this.from, this.until);
	}

}
