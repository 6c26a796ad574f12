package vn.noibat.account;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * What happens to those who may not come in: readers are led to the sign-in and back,
 * writers get what they typed shown, so that a lapsed session costs no text.
 */
class StaffDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

	static final String LAPSED = "/sign-in/lapsed";

	private final StaffSession session;

	StaffDoor(StaffSession session) {
		this.session = session;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException, ServletException {
		turnAway(request, response);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException, ServletException {
		turnAway(request, response);
	}

	private void turnAway(HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		String path = request.getRequestURI();
		boolean reading = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
		if (!reading && StaffPaths.isWithin(path)) {
			response.setStatus(HttpStatus.FORBIDDEN.value());
			request.getRequestDispatcher(LAPSED).forward(request, response);
			return;
		}
		// A page's script asks after the session; nobody wants to be led there.
		boolean page = !path.startsWith("/sign-") && !path.equals("/desk/session");
		if (reading && page) {
			String query = request.getQueryString();
			this.session.rememberTarget(request, (query != null) ? path + "?" + query : path);
		}
		response.sendRedirect("/sign-in");
	}

}
