package vn.noibat.selection;

import java.util.List;

/**
 * What a tally means for the seats.
 *
 * @param elected by votes, most first; among equals in the order of the ballot
 * @param tied those with as many votes as each other of whom not all have a seat
 * @param seatsLeft for the tied; 0 where none is
 */
public record Outcome(List<String> elected, List<String> tied, int seatsLeft) {

	public Outcome {
		elected = List.copyOf(elected);
		tied = List.copyOf(tied);
	}

	/** Whether nothing is left to decide. */
	public boolean isSettled() {
		return this.seatsLeft == 0;
	}

}
