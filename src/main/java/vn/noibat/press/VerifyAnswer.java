package vn.noibat.press;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * Whether something in somebody's hand is what was released.
 *
 * @param subject {@code edition}, {@code document}, {@code text}, {@code json} or
 * {@code file}
 * @param state of all findings together: {@code current}, {@code corrected},
 * {@code withdrawn}, {@code different} or {@code unknown}
 * @param note that the papers' own wording is not kept here, where that may matter
 * @param findings none where it is not known
 * @param documents registered documents that an unknown text names
 */
record VerifyAnswer(String subject, String state, @Nullable Bilingual note, List<FindingEntry> findings,
		List<DocumentEntry> documents, @JsonUnwrapped Terms terms) {
}
