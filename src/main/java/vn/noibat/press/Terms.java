package vn.noibat.press;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * On what terms an answer may be used and who answers for it.
 *
 * @param contact null while none is named
 * @param publisher null while nobody answers for this installation
 */
record Terms(Bilingual licence, Bilingual credit, @JsonInclude @Nullable String contact,
		@JsonInclude @Nullable String publisher) {
}
