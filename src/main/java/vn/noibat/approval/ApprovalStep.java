package vn.noibat.approval;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import vn.noibat.document.Body;
import vn.noibat.document.Register;
import vn.noibat.text.Bilingual;

/**
 * One step of a year's approval route.
 */
@Entity
class ApprovalStep {

	@EmbeddedId
	private Place place;

	private String role;

	private @Nullable String bodyId;

	private Bilingual act;

	private @Nullable String documentId;

	ApprovalStep() {
	}

	TrailStep toRecord(Register register) {
		Body body = (this.bodyId != null) ? register.body(this.bodyId) : null;
		return new TrailStep(StepRole.of(this.role), body, this.act, this.documentId, null, null);
	}

	/** The step's place in the year's route. */
	@Embeddable
	record Place(String yearId, int position) {
	}

}
