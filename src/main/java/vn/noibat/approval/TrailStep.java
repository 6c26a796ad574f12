package vn.noibat.approval;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.noibat.document.Body;
import vn.noibat.text.Bilingual;

/**
 * A step of the trail; without a document and without a basis it is a gap.
 *
 * @param act what the body did, in the words of its paper
 * @param documentId id of the registered document
 * @param basis {@code account} where the body spoke at the desk, {@code paper} where it
 * was recorded from its paper; null in a trail taken over from before the portal
 * @param actedOn the day in Viet Nam on which it was recorded; null as above
 */
public record TrailStep(StepRole role, @Nullable Body body, Bilingual act, @Nullable String documentId,
		@Nullable String basis, @Nullable LocalDate actedOn) {
}
