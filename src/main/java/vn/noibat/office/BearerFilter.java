package vn.noibat.office;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows a press office's program by the token in its {@code Authorization} (RFC 6750,
 * section 2.1), and takes a token from nowhere else.
 */
class BearerFilter extends OncePerRequestFilter {

	private static final String SCHEME = "bearer ";

	/** Nothing that a name server would be asked about. */
	private static final Pattern LITERAL = Pattern
		.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.%a-z]*");

	private final Tokens tokens;

	private final Clock clock;

	BearerFilter(Tokens tokens, Clock clock) {
		this.tokens = tokens;
		this.clock = clock;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<TokenBearer> bearer = token(request).flatMap((token) -> address(request)
			.flatMap((address) -> this.tokens.admit(token, address, this.clock.instant())));
		if (bearer.isPresent()) {
			SecurityContext context = SecurityContextHolder.createEmptyContext();
			context.setAuthentication(new Bearing(bearer.get()));
			SecurityContextHolder.setContext(context);
		}
		chain.doFilter(request, response);
	}

	private static Optional<String> token(HttpServletRequest request) {
		List<String> sent = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
		return (sent.size() == 1 && sent.get(0).toLowerCase(Locale.ROOT).startsWith(SCHEME))
				? Optional.of(sent.get(0).substring(SCHEME.length()).strip()) : Optional.empty();
	}

	/** Whence the request comes; behind proxies that are configured, as they say. */
	static Optional<InetAddress> address(HttpServletRequest request) {
		String address = request.getRemoteAddr();
		if (address == null || !LITERAL.matcher(address).matches()) {
			return Optional.empty();
		}
		try {
			return Optional.of(InetAddress.getByName(address));
		}
		catch (UnknownHostException ex) {
			return Optional.empty();
		}
	}

}
