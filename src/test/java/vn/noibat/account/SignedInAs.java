package vn.noibat.account;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Sends a request of a test as an account of the database, with a session of its own and
 * the token of a form:
 * {@code mvc.post().uri("/desk").with(SignedInAs.account("secretary"))}. Kept and used
 * again, it stays in that session.
 */
public final class SignedInAs implements RequestPostProcessor {

	/** Of a session. */
	public static final String COOKIE = "noibat";

	private final String account;

	private final boolean withToken;

	private @Nullable String session;

	private SignedInAs(String account, boolean withToken) {
		this.account = account;
		this.withToken = withToken;
	}

	/** As the account of that name, whose forms are the portal's own. */
	public static SignedInAs account(String name) {
		return new SignedInAs(name, true);
	}

	/** As the account of that name, by a form from elsewhere. */
	public static SignedInAs withoutToken(String name) {
		return new SignedInAs(name, false);
	}

	/** The cookie of a new session of the account, for a client over HTTP. */
	public static String cookie(ApplicationContext context, String account) {
		return COOKIE + "=" + session(context, account);
	}

	@Override
	public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
		WebApplicationContext context = WebApplicationContextUtils
			.getRequiredWebApplicationContext(request.getServletContext());
		if (this.session == null) {
			this.session = session(context, this.account);
		}
		request.setCookies(new Cookie(COOKIE, this.session));
		return this.withToken ? SecurityMockMvcRequestPostProcessors.csrf().postProcessRequest(request) : request;
	}

	/** A new session of an account, as the cookie's value. */
	public static String session(ApplicationContext node, String account) {
		SessionRepository<?> sessions = node.getBean(SessionRepository.class);
		String id = begin(sessions, node.getBean(Accounts.class).findByName(account).orElseThrow());
		return Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
	}

	private static <S extends Session> String begin(SessionRepository<S> sessions, Account found) {
		S session = sessions.createSession();
		session.setAttribute(StaffSession.ACCOUNT, found.name());
		session.setAttribute(StaffSession.EPOCH, String.valueOf(found.sessionEpoch()));
		sessions.save(session);
		return session.getId();
	}

}
