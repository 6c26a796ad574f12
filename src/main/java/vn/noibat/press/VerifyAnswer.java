package vn.noibat.press;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import vn.noibat.edition.SignatureNote;
import vn.noibat.text.Bilingual;

/**
 * Whether something in somebody's hand is what was released.
 *
 * @param subject {@code edition}, {@code submission}, {@code document}, {@code text},
 * {@code paper}, {@code json} or {@code file}
 * @param state of all findings together: {@code current}, {@code corrected},
 * {@code withdrawn}, {@code different} or {@code unknown}
 * @param note that the papers' own wording is not kept here, where that may matter
 * @param findings none where it is not known
 * @param documents registered documents that an unknown text names
 * @param signatures what those in a PDF say, in the order in which they were made; left
 * out where there are none
 */
record VerifyAnswer(String subject, String state, @Nullable Bilingual note, List<FindingEntry> findings,
		List<DocumentEntry> documents, @Nullable List<SignatureNote> signatures, @JsonUnwrapped Terms terms) {
}
