package vn.noibat.highlight;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Language;
import vn.noibat.text.Typed;

/**
 * A comment as it is typed.
 *
 * @param part the part of the highlight it is on
 * @param language {@code vi} or {@code en}
 * @param quote the words it is on; empty for the whole part
 */
record CommentForm(@Nullable String part, @Nullable String language, @Nullable String quote, @Nullable String text) {

	Passage passage() {
		return new Passage(Typed.text(this.part), "en".equals(this.language) ? Language.EN : Language.VI, this.quote);
	}

}
