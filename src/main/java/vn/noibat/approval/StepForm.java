package vn.noibat.approval;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;
import vn.noibat.text.Typed;

/**
 * One step of a route as it is typed.
 */
record StepForm(@Nullable String role, @Nullable String body, @Nullable String formVi, @Nullable String formEn,
		@Nullable String actVi, @Nullable String actEn, @Nullable Boolean byPaper, @Nullable String due) {

	static final StepForm EMPTY = new StepForm(null, null, null, null, null, null, null, null);

	static StepForm of(RouteStep step) {
		Bilingual form = step.form();
		return new StepForm(step.role(), step.bodyId(), (form != null) ? form.vi() : null,
				(form != null) ? form.en() : null, step.act().vi(), step.act().en(), step.byPaper(),
				(step.due() != null) ? step.due().toString() : null);
	}

	/** Whether nothing was typed: the step is left out. */
	boolean isEmpty() {
		return isBlank(this.role) && isBlank(this.body) && isBlank(this.actVi);
	}

	/**
	 * The step.
	 * @throws RouteIncomplete when something is missing
	 */
	RouteStep toStep(int position) {
		if (isBlank(this.actVi) || isBlank(this.role)) {
			throw new RouteIncomplete("approval.route.act", position);
		}
		boolean paper = Boolean.TRUE.equals(this.byPaper);
		if (paper && isBlank(this.formVi)) {
			throw new RouteIncomplete("approval.route.form", position);
		}
		return new RouteStep(StepRole.of(this.role).code(), isBlank(this.body) ? null : this.body,
				isBlank(this.formVi) ? null : Bilingual.of(this.formVi.strip(), this.formEn),
				Bilingual.of(this.actVi.strip(), this.actEn), paper, day(position));
	}

	private @Nullable LocalDate day(int position) {
		if (isBlank(this.due)) {
			return null;
		}
		LocalDate day = Typed.day(this.due.strip());
		if (day == null) {
			throw new RouteIncomplete("approval.route.due.unreadable", position);
		}
		return day;
	}

	private static boolean isBlank(@Nullable String text) {
		return text == null || text.isBlank();
	}

}
