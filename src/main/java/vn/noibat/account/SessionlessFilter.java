package vn.noibat.account;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hides sessions from everything but the staff's paths: a public answer is the same for
 * everybody, whoever is signed in, and never costs a look at the sessions.
 */
class SessionlessFilter extends OncePerRequestFilter {

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return StaffPaths.contains(request.getRequestURI());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		chain.doFilter(new Sessionless(request), response);
	}

	/** A request without a session, and without the chance to begin one. */
	private static final class Sessionless extends HttpServletRequestWrapper {

		Sessionless(HttpServletRequest request) {
			super(request);
		}

		@Override
		public @Nullable HttpSession getSession(boolean create) {
			if (create) {
				throw new IllegalStateException("A public path has no session");
			}
			return null;
		}

		@Override
		@SuppressWarnings("NullAway")
		public @Nullable HttpSession getSession() {
			return getSession(true);
		}

	}

}
