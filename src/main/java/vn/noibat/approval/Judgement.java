package vn.noibat.approval;

import org.jspecify.annotations.Nullable;

import vn.noibat.account.Person;
import vn.noibat.account.Role;

/**
 * What the reader of a submitted text may do at the step that is asked next.
 *
 * @param answer speak for the body
 * @param register enter the paper by which the body answered
 * @param confirm say that a registered paper answers this text
 * @param own the reader submitted the text and may do none of these
 */
record Judgement(int position, boolean answer, boolean register, boolean confirm, boolean own,
		@Nullable String onBehalfOf) {

	static @Nullable Judgement of(Progress progress, Person person) {
		Submission submission = progress.submission();
		if (submission == null || progress.next().isEmpty()) {
			return null;
		}
		int position = progress.next().getAsInt();
		RouteStep step = progress.round().step(position);
		boolean own = submission.isOf(person);
		boolean speaks = person.capacity(Role.APPROVER, step.body()).isPresent();
		return new Judgement(position, !own && speaks && !step.byPaper(),
				!own && step.byPaper() && person.has(Role.CLERK),
				!own && step.byPaper() && person.has(Role.SECRETARY, Role.CLERK, Role.APPROVER), own,
				person.capacity(Role.APPROVER, step.body()).map((capacity) -> capacity.onBehalfOf()).orElse(null));
	}

}
