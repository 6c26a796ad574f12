package vn.noibat.edition;

/**
 * Refuses a second original of a year.
 */
public class AlreadyReleased extends RuntimeException {

	AlreadyReleased(int year) {
		super("Year " + year + " is released already; correct it instead");
	}

}
