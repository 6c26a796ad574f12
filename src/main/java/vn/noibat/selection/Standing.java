package vn.noibat.selection;

import java.util.ArrayList;
import java.util.List;

/**
 * How the rounds held so far fill the seats.
 *
 * @param rounds with a result
 * @param elected in the order of their election
 * @param tied who goes to the next run-off
 */
record Standing(int rounds, List<String> elected, List<String> tied, int seatsLeft) {

	static final Standing NONE = new Standing(0, List.of(), List.of(), 0);

	Standing {
		elected = List.copyOf(elected);
		tied = List.copyOf(tied);
	}

	Standing after(Outcome outcome) {
		List<String> next = new ArrayList<>(this.elected);
		next.addAll(outcome.elected());
		return new Standing(this.rounds + 1, next, outcome.tied(), outcome.seatsLeft());
	}

	/** Whether there is a result and nothing is left to decide. */
	public boolean isSettled() {
		return this.rounds > 0 && this.seatsLeft == 0;
	}

}
