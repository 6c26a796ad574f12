package vn.noibat.edition;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import vn.noibat.approval.TrailStep;
import vn.noibat.text.Bilingual;

/**
 * A step of the document trail as sealed; without a document and a basis it is a gap.
 *
 * @param role {@code proposal}, {@code agreement}, {@code decision} or {@code dispatch}
 * @param act what the body did, or what is missing
 * @param document id of one of the year's documents
 * @param basis {@code account} where the body spoke at the desk, {@code paper} where it
 * was recorded from its paper; absent in a trail from before the portal
 * @param actedOn the day in Viet Nam on which it was recorded
 * @param undisclosed true where there is a paper that is not public; else absent
 */
public record TrailContent(String role, @Nullable Bilingual body, Bilingual act, @Nullable String document,
		@Nullable String basis, @Nullable LocalDate actedOn, @Nullable Boolean undisclosed) {

	static TrailContent of(TrailStep step, Disclosure disclosure) {
		boolean undisclosed = step.documentId() != null && disclosure.hides(step.documentId());
		return new TrailContent(step.role().code(), (step.body() != null) ? step.body().name() : null, step.act(),
				undisclosed ? null : step.documentId(), step.basis(), step.actedOn(), undisclosed ? true : null);
	}

	/** Whether the paper of this step is missing from the file. */
	@JsonIgnore
	public boolean isGap() {
		return this.document == null && this.basis == null && this.undisclosed == null;
	}

}
