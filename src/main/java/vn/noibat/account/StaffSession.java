package vn.noibat.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * What a session knows: an account and the epoch in which it signed in, as plain strings,
 * so that no later build stumbles over an earlier one's sessions.
 */
@Component
class StaffSession implements SecurityContextRepository {

	static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

	static final String EPOCH = "epoch";

	/** The account whose password was right and whose code is still asked for. */
	private static final String HALFWAY = "halfway";

	private static final String HALFWAY_UNTIL = "halfway-until";

	/** The address that somebody asked for before signing in. */
	private static final String TARGET = "target";

	private final People people;

	private final Clock clock;

	StaffSession(People people, Clock clock) {
		this.people = people;
		this.clock = clock;
	}

	/** Begins the session of an account under a new id, which nobody else can know. */
	void begin(HttpServletRequest request, String account, int epoch) {
		HttpSession session = renewed(request);
		session.removeAttribute(HALFWAY);
		session.removeAttribute(HALFWAY_UNTIL);
		session.setAttribute(ACCOUNT, account);
		session.setAttribute(EPOCH, String.valueOf(epoch));
	}

	/** Remembers, until an instant, whose password was right. */
	void beginHalfway(HttpServletRequest request, String account, int epoch, Instant until) {
		HttpSession session = renewed(request);
		session.removeAttribute(ACCOUNT);
		session.setAttribute(HALFWAY, account);
		session.setAttribute(EPOCH, String.valueOf(epoch));
		session.setAttribute(HALFWAY_UNTIL, until.toString());
	}

	/** Whose password was right a moment ago. */
	Optional<Admission.Halfway> halfway(HttpServletRequest request, Instant now) {
		String account = attribute(request, HALFWAY);
		String epoch = attribute(request, EPOCH);
		String until = attribute(request, HALFWAY_UNTIL);
		return (account != null && epoch != null && until != null && now.isBefore(Instant.parse(until)))
				? Optional.of(new Admission.Halfway(account, Integer.parseInt(epoch))) : Optional.empty();
	}

	/** Remembers where somebody wanted to go. */
	void rememberTarget(HttpServletRequest request, String address) {
		request.getSession().setAttribute(TARGET, address);
	}

	/** Where somebody wanted to go before signing in, once. */
	Optional<String> target(HttpServletRequest request) {
		Optional<String> target = Optional.ofNullable(attribute(request, TARGET));
		request.getSession().removeAttribute(TARGET);
		return target.filter((address) -> StaffPaths.contains(address.replaceFirst("\\?.*", "")));
	}

	private static HttpSession renewed(HttpServletRequest request) {
		HttpSession session = request.getSession();
		request.changeSessionId();
		session.removeAttribute(SessionCsrfTokens.TOKEN);
		return session;
	}

	void end(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
	}

	@Override
	public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
		return new Deferred(request);
	}

	@Override
	@SuppressWarnings("deprecation")
	public SecurityContext loadContext(HttpRequestResponseHolder holder) {
		return loadDeferredContext(holder.getRequest()).get();
	}

	/** Nothing to save: {@link #begin} and {@link #end} say all there is. */
	@Override
	public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
	}

	@Override
	public boolean containsContext(HttpServletRequest request) {
		return attribute(request, ACCOUNT) != null;
	}

	private Optional<SignedIn> signedIn(HttpServletRequest request) {
		String account = attribute(request, ACCOUNT);
		String epoch = attribute(request, EPOCH);
		if (account == null || epoch == null) {
			return Optional.empty();
		}
		Optional<SignedIn> found = this.people.of(account, Integer.parseInt(epoch),
				LocalDate.ofInstant(this.clock.instant(), this.clock.getZone()));
		found.ifPresent((signedIn) -> request.setAttribute(PersonArgument.READER, signedIn.getPrincipal()));
		return found;
	}

	private static @Nullable String attribute(HttpServletRequest request, String name) {
		HttpSession session = request.getSession(false);
		return (session != null && session.getAttribute(name) instanceof String text) ? text : null;
	}

	/** Asks the database when somebody asks who it is, and once. */
	private final class Deferred implements DeferredSecurityContext {

		private final HttpServletRequest request;

		private @Nullable SecurityContext context;

		Deferred(HttpServletRequest request) {
			this.request = request;
		}

		@Override
		public SecurityContext get() {
			if (this.context == null) {
				SecurityContext made = SecurityContextHolder.createEmptyContext();
				signedIn(this.request).ifPresent(made::setAuthentication);
				this.context = made;
			}
			return this.context;
		}

		@Override
		public boolean isGenerated() {
			return get().getAuthentication() == null;
		}

	}

}
