package vn.noibat.selection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import vn.noibat.text.Typed;

/**
 * Totals of the table as they were typed.
 *
 * @param votes in the order of the candidates
 */
record TotalsForm(String present, String papers, String invalid, List<String> votes) {

	TotalsForm(@Nullable String present, @Nullable String papers, @Nullable String invalid,
			@Nullable List<String> votes) {
		this.present = Typed.text(present);
		this.papers = Typed.text(papers);
		this.invalid = Typed.text(invalid);
		this.votes = (votes == null) ? new ArrayList<>() : new ArrayList<>(votes.stream().map(Typed::text).toList());
	}

	static TotalsForm of(BallotRecord ballot, @Nullable Totals totals) {
		return (totals == null) ? new TotalsForm("", "", "0", ballot.candidates().stream().map((one) -> "").toList())
				: new TotalsForm(String.valueOf(totals.present()), String.valueOf(totals.papers()),
						String.valueOf(totals.invalid()),
						ballot.candidates()
							.stream()
							.map((candidate) -> String.valueOf(totals.votes().get(candidate.nominationId())))
							.toList());
	}

	void check(BallotRecord ballot, Errors errors) {
		number(this.present, "present", errors);
		number(this.papers, "papers", errors);
		number(this.invalid, "invalid", errors);
		for (int row = 0; row < ballot.candidates().size(); row++) {
			if (row >= this.votes.size()) {
				errors.reject("selection.totals.candidates");
			}
			else {
				number(this.votes.get(row), "votes[" + row + "]", errors);
			}
		}
	}

	/** The totals typed, once they were checked. */
	Totals totals(BallotRecord ballot) {
		Map<String, Integer> counted = new LinkedHashMap<>();
		for (int row = 0; row < ballot.candidates().size(); row++) {
			counted.put(ballot.candidates().get(row).nominationId(), Integer.valueOf(this.votes.get(row)));
		}
		return new Totals(Integer.parseInt(this.present), Integer.parseInt(this.papers), Integer.parseInt(this.invalid),
				counted);
	}

	private static void number(String typed, String name, Errors errors) {
		if (Typed.number(typed, 0, 9999) == null) {
			errors.rejectValue(name, "selection.form.number");
		}
	}

}
