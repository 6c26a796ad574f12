package vn.noibat.edition;

/**
 * Refuses to correct or take back what was never released.
 */
public class NotReleased extends RuntimeException {

	NotReleased(String yearId) {
		super(yearId + " is not released");
	}

}
