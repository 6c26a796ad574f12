package vn.noibat.delivery;

import java.util.List;

/**
 * How a message stands with all offices to which it was sent.
 */
public record MessageBoard(PressMessage message, List<OfficeRow> offices) {

	public MessageBoard {
		offices = List.copyOf(offices);
	}

	/** How many offices answered and did not refuse it. */
	public long answered() {
		return this.offices.stream().filter((row) -> row.answer() != null && !row.isRefused()).count();
	}

	/** How many offices' programs said that it arrived, and nobody anything yet. */
	public long arrived() {
		return this.offices.stream().filter(OfficeRow::isOnlyArrived).count();
	}

	/** How many offices refused it. */
	public long refused() {
		return this.offices.stream().filter(OfficeRow::isRefused).count();
	}

	/** How many offices it reached by any way. */
	public long reached() {
		return this.offices.stream().filter(OfficeRow::isReached).count();
	}

}
