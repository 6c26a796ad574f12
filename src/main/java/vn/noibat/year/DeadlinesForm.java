package vn.noibat.year;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

import org.springframework.validation.Errors;

/**
 * Until when each stage should be over, as it was typed in the time of Viet Nam.
 */
record DeadlinesForm(String nominating, String voting, String editing, String approving, String approved) {

	DeadlinesForm {
		nominating = TypedText.of(nominating);
		voting = TypedText.of(voting);
		editing = TypedText.of(editing);
		approving = TypedText.of(approving);
		approved = TypedText.of(approved);
	}

	static DeadlinesForm of(Map<Stage, Instant> deadlines) {
		return new DeadlinesForm(TypedText.moment(deadlines.get(Stage.NOMINATING)),
				TypedText.moment(deadlines.get(Stage.VOTING)), TypedText.moment(deadlines.get(Stage.EDITING)),
				TypedText.moment(deadlines.get(Stage.APPROVING)), TypedText.moment(deadlines.get(Stage.APPROVED)));
	}

	void check(Errors errors) {
		Instant before = null;
		for (Map.Entry<Stage, String> typed : typed().entrySet()) {
			if (typed.getValue().isEmpty()) {
				continue;
			}
			Instant due = TypedText.moment(typed.getValue());
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
			Instant due = TypedText.moment(typed);
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
