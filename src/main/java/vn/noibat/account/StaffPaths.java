package vn.noibat.account;

/**
 * Which paths are the staff's, with sessions.
 */
final class StaffPaths {

	static final String[] PATTERNS = { "/sign-in", "/sign-in/**", "/sign-out", "/desk", "/desk/**" };

	private StaffPaths() {
	}

	static boolean contains(String path) {
		return path.equals("/sign-in") || path.startsWith("/sign-in/") || path.equals("/sign-out")
				|| path.equals("/desk") || path.startsWith("/desk/");
	}

}
