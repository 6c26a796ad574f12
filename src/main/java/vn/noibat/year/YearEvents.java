package vn.noibat.year;

/**
 * A year without an official list on file: what the sources mention of it.
 */
public final class YearEvents implements Releasable {

	private final YearRecord year;

	YearEvents(YearRecord year) {
		if (year.stage() != Stage.UNLISTED) {
			throw new IllegalStateException("Year " + year.year() + " has a list: " + year.stage());
		}
		this.year = year;
	}

	@Override
	public YearRecord year() {
		return this.year;
	}

}
