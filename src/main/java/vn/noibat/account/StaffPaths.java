package vn.noibat.account;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which paths are the staff's and the press offices' own, with sessions.
 */
final class StaffPaths {

	static final String[] PATTERNS = { "/sign-in", "/sign-in/**", "/sign-out", "/desk", "/desk/**", "/toa-soan",
			"/toa-soan/**" };

	/** Behind the sign-in. */
	static final String[] WITHIN = { "/desk", "/desk/**", "/toa-soan", "/toa-soan/**" };

	private StaffPaths() {
	}

	static boolean contains(String path) {
		return path.equals("/sign-in") || path.startsWith("/sign-in/") || path.equals("/sign-out") || isWithin(path);
	}

	/** Where somebody with these roles goes who asked for nothing else. */
	static String home(Stream<Role> roles) {
		Set<Role> held = roles.collect(Collectors.toSet());
		if (held.stream().anyMatch(Role::isStaff)) {
			return "/desk";
		}
		return held.contains(Role.PRESS) ? "/toa-soan" : "/desk/account";
	}

	/** Whether the path lies behind the sign-in: the desk's, or the press offices'. */
	static boolean isWithin(String path) {
		return path.equals("/desk") || path.startsWith("/desk/") || path.equals("/toa-soan")
				|| path.startsWith("/toa-soan/");
	}

}
