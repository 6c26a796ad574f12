package vn.noibat.approval;

import org.jspecify.annotations.Nullable;

import vn.noibat.document.Body;
import vn.noibat.text.Bilingual;

/**
 * A step of the trail; without a document it is a gap.
 *
 * @param act what the body did, in the words of its paper
 * @param documentId id of the registered document
 */
public record TrailStep(StepRole role, @Nullable Body body, Bilingual act, @Nullable String documentId) {
}
