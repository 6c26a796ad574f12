package vn.noibat.account;

/**
 * What comes of a name and a password.
 */
sealed interface Admission {

	/**
	 * The session may begin.
	 */
	record Admitted(String account, int epoch) implements Admission {
	}

	/**
	 * Name, password or code are not right; which of them is nobody's business.
	 */
	record Refused() implements Admission {
	}

}
