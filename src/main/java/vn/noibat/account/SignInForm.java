package vn.noibat.account;

import org.jspecify.annotations.Nullable;

/**
 * What somebody gives to sign in.
 */
record SignInForm(@Nullable String name, @Nullable String password) {

	/** Longer than any password needs, so that none costs more time than another. */
	private static final int LONGEST = 512;

	String typedName() {
		return (this.name != null) ? this.name.strip().toLowerCase(java.util.Locale.ROOT) : "";
	}

	String typedPassword() {
		String typed = (this.password != null) ? this.password : "";
		return (typed.length() <= LONGEST) ? typed : "";
	}

}
