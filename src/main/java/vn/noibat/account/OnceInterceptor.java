package vn.noibat.account;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

import vn.noibat.web.RefusedRequest;

/**
 * Lets a form act once: the same form sent again is led to where the first sending led; a
 * form that was refused may be sent again. An answer that is told only once says with
 * Content-Location where its form leads after that.
 */
class OnceInterceptor implements HandlerInterceptor {

	static final String PARAMETER = "_once";

	private static final String TAKEN = OnceInterceptor.class.getName() + ".taken";

	private static final long PATIENCE_MILLIS = 5_000;

	private static final long GLANCE_MILLIS = 100;

	private final ObjectProvider<FormSubmissions> submissions;

	private final ObjectProvider<Clock> clock;

	OnceInterceptor(ObjectProvider<FormSubmissions> submissions, ObjectProvider<Clock> clock) {
		this.submissions = submissions;
		this.clock = clock;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws InterruptedException {
		UUID token = token(request);
		Person person = PersonArgument.signedIn();
		if (token == null || person == null) {
			return true;
		}
		FormSubmissions forms = this.submissions.getObject();
		for (long waited = 0; waited <= PATIENCE_MILLIS; waited += GLANCE_MILLIS) {
			if (forms.take(token, person.account(), this.clock.getObject().instant())) {
				request.setAttribute(TAKEN, token);
				return true;
			}
			Optional<FormSubmissions.Submission> first = forms.find(token);
			if (first.isPresent() && !first.get().account().equals(person.account())) {
				throw new NotAllowed();
			}
			String address = first.map(FormSubmissions.Submission::address).orElse(null);
			if (address != null) {
				response.setStatus(HttpStatus.SEE_OTHER.value());
				response.setHeader(HttpHeaders.LOCATION, address);
				return false;
			}
			Thread.sleep(GLANCE_MILLIS);
		}
		throw RefusedRequest.conflict("account.once.pending");
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception failure) {
		if (!(request.getAttribute(TAKEN) instanceof UUID token)) {
			return;
		}
		request.removeAttribute(TAKEN);
		String address = response.getHeader(HttpHeaders.LOCATION);
		boolean redirected = response.getStatus() >= 300 && response.getStatus() < 400 && address != null;
		String toldOnce = (response.getStatus() == HttpStatus.OK.value())
				? response.getHeader(HttpHeaders.CONTENT_LOCATION) : null;
		if (failure == null && redirected) {
			this.submissions.getObject().finish(token, address);
		}
		else if (failure == null && toldOnce != null) {
			this.submissions.getObject().finish(token, toldOnce);
		}
		else {
			this.submissions.getObject().free(token);
		}
	}

	private static @Nullable UUID token(HttpServletRequest request) {
		String written = request.getMethod().equals("POST") ? request.getParameter(PARAMETER) : null;
		if (written == null || written.length() != 36) {
			return null;
		}
		try {
			return UUID.fromString(written);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
