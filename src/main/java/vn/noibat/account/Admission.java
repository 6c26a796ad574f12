package vn.noibat.account;

/**
 * What comes of a name and a password, or of a code.
 */
sealed interface Admission {

	/**
	 * The session may begin.
	 *
	 * @param home where the person goes who asked for nothing else
	 */
	record Admitted(String account, int epoch, String home) implements Admission {
	}

	/**
	 * The password was right; the second factor is asked for.
	 */
	record Halfway(String account, int epoch) implements Admission {
	}

	/**
	 * Name, password or code are not right; which of them is nobody's business.
	 */
	record Refused() implements Admission {
	}

}
