package vn.noibat.account;

/**
 * What a signed-in person must do before anything else.
 */
enum FirstDuty {

	/** The password was given by somebody who knows it. */
	PASSWORD("/desk/account/password"),

	/** A role of the person asks for a second factor. */
	SECOND_FACTOR("/desk/account/second-factor");

	private final String address;

	FirstDuty(String address) {
		this.address = address;
	}

	/** Where it is done. */
	String address() {
		return this.address;
	}

}
