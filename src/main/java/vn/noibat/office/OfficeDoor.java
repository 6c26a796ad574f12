package vn.noibat.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;

import vn.noibat.account.NotAllowed;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.web.ReaderLanguage;

/**
 * Lets in who acts for a press office, and speaks the office's language.
 */
class OfficeDoor implements HandlerInterceptor {

	static final String OFFICE = OfficeDoor.class.getName() + ".office";

	private final ObjectProvider<OfficeKeeping> keeping;

	OfficeDoor(ObjectProvider<OfficeKeeping> keeping) {
		this.keeping = keeping;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		boolean signedIn = SecurityContextHolder.getContext().getAuthentication() != null;
		Object principal = signedIn ? SecurityContextHolder.getContext().getAuthentication().getPrincipal() : null;
		if (!(principal instanceof Person person) || !person.has(Role.PRESS)) {
			throw new NotAllowed();
		}
		PressOffice office = this.keeping.getObject().officeOf(person).orElseThrow(NoOffice::new);
		request.setAttribute(OFFICE, office);
		ReaderLanguage.set(request, office.language());
		return true;
	}

}
