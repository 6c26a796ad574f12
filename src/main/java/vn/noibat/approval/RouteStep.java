package vn.noibat.approval;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * One step of a route: which body, with which act and paper, by when.
 *
 * @param role a code of {@link StepRole}
 * @param bodyId null until the secretary names the body
 * @param form the kind of paper that comes with the act; null where none does
 * @param act what the body does, in the words of its paper
 * @param byPaper whether the body answers by paper because it has no account
 * @param due the last day for it; null where none is set
 */
@Embeddable
public record RouteStep(String role, @Nullable String bodyId, @Nullable Bilingual form, Bilingual act, boolean byPaper,
		@Nullable LocalDate due) {

	/** What the step does with the list. */
	StepRole stepRole() {
		return StepRole.of(this.role);
	}

	/** The body of the step. Every step has one once the route is frozen. */
	String body() {
		if (this.bodyId == null) {
			throw new IllegalStateException("The step has no body yet");
		}
		return this.bodyId;
	}

}
