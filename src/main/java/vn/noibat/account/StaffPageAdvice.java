package vn.noibat.account;

import java.util.UUID;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives every page of the staff a token for its form, and says who reads it and how long
 * the session lasts.
 */
@ControllerAdvice
class StaffPageAdvice {

	@ModelAttribute("once")
	@Nullable String once(HttpServletRequest request) {
		if (!isStaffs(request)) {
			return null;
		}
		// Before the page is on its way: then no session could begin for the token.
		if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
			token.getToken();
		}
		return UUID.randomUUID().toString();
	}

	@ModelAttribute("person")
	@Nullable Person person(HttpServletRequest request) {
		if (!isStaffs(request)) {
			return null;
		}
		Person signedIn = PersonArgument.signedIn();
		return (signedIn != null) ? signedIn : (Person) request.getAttribute(PersonArgument.READER);
	}

	/** After how many seconds without a request the session ends. */
	@ModelAttribute("sessionSeconds")
	@Nullable Integer sessionSeconds(HttpServletRequest request) {
		if (person(request) == null) {
			return null;
		}
		HttpSession session = request.getSession(false);
		return (session != null) ? session.getMaxInactiveInterval() : null;
	}

	/** Whether the page is the staff's, or tells why one of theirs failed. */
	private static boolean isStaffs(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return StaffPaths.contains((failed != null) ? failed.toString() : request.getRequestURI());
	}

}
