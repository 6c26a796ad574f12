package vn.noibat.account;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives every page of the desk a token for its form, and says who reads it.
 */
@ControllerAdvice
class OnceAdvice {

	@ModelAttribute("once")
	@Nullable String once(HttpServletRequest request) {
		if (!StaffPaths.contains(request.getRequestURI())) {
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
		return StaffPaths.contains(request.getRequestURI()) ? PersonArgument.signedIn() : null;
	}

}
