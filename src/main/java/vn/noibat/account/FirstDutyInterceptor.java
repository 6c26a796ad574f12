package vn.noibat.account;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Leads whoever still has a given password, or no second factor where one is asked for,
 * there first.
 */
class FirstDutyInterceptor implements HandlerInterceptor {

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		FirstDuty duty = duty();
		if (duty == null || request.getRequestURI().equals(duty.address())) {
			return true;
		}
		response.setStatus(HttpStatus.SEE_OTHER.value());
		response.setHeader("Location", duty.address());
		return false;
	}

	/** What the person who asks must do before anything else. */
	static @Nullable FirstDuty duty() {
		return (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) ? signedIn.duty()
				: null;
	}

}
