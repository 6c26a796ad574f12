package vn.noibat.edition;

/**
 * Refuses an edition that says what the one before says.
 */
public class NothingNew extends RuntimeException {

	NothingNew(String yearId, int number) {
		super("Edition " + number + " of " + yearId + " already says this");
	}

}
