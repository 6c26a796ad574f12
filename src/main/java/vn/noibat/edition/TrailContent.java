package vn.noibat.edition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import vn.noibat.approval.TrailStep;
import vn.noibat.text.Bilingual;

/**
 * A step of the document trail as sealed; without a document it is a gap.
 *
 * @param role {@code proposal}, {@code agreement}, {@code decision} or {@code dispatch}
 * @param act what the body did, or what is missing
 * @param document id of one of the year's documents
 */
public record TrailContent(String role, @Nullable Bilingual body, Bilingual act, @Nullable String document) {

	static TrailContent of(TrailStep step) {
		return new TrailContent(step.role().code(), (step.body() != null) ? step.body().name() : null, step.act(),
				step.documentId());
	}

	/** Whether the paper of this step is missing from the file. */
	@JsonIgnore
	public boolean isGap() {
		return this.document == null;
	}

}
