package vn.noibat.year;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

import org.springframework.validation.Errors;

import vn.noibat.text.Typed;

/**
 * Until when each stage should be over, as it was typed in the time of Viet Nam.
 */
record DeadlinesForm(String nominating, String voting, String editing, String approving, String approved) {

	DeadlinesForm {
		nominating = Typed.text(nominating);
		voting = Typed.text(voting);
		editing = Typed.text(editing);
		approving = Typed.text(approving);
		approved = Typed.text(approved);
	}

	static DeadlinesForm of(Map<Stage, Instant> deadlines) {
		return new DeadlinesForm(Typed.field(deadlines.get(Stage.NOMINATING)), Typed.field(deadlines.get(Stage.VOTING)),
				Typed.field(deadlines.get(Stage.EDITING)), Typed.field(deadlines.get(Stage.APPROVING)),
				Typed.field(deadlines.get(Stage.APPROVED)));
	}

	void check(Errors errors) {
		Instant before = null;
		for (Map.Entry<Stage, String> typed : typed().entrySet()) {
			if (typed.getValue().isEmpty()) {
				continue;
			}
			Instant due = Typed.moment(typed.getValue());
			if (due == null) {
				errors.rejectValue(typed.getKey().code(), "year.form.moment.wrong");
			}
			else if (before != null && due.isBefore(before)) {
				errors.rejectValue(typed.getKey().code(), "year.form.deadline.order");
			}
			before = (due != null) ? due : before;
		}
	}

	Map<Stage, Instant> deadlines() {
		Map<Stage, Instant> deadlines = new EnumMap<>(Stage.class);
		typed().forEach((stage, typed) -> {
			Instant due = Typed.moment(typed);
			if (due != null) {
				deadlines.put(stage, due);
			}
		});
		return deadlines;
	}

	private Map<Stage, String> typed() {
		return new EnumMap<>(Map.of(Stage.NOMINATING, this.nominating, Stage.VOTING, this.voting, Stage.EDITING,
				this.editing, Stage.APPROVING, this.approving, Stage.APPROVED, this.approved));
	}

}
