package vn.noibat.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The headers that every answer carries, errors included.
 */
class SecurityHeadersFilter extends OncePerRequestFilter {

	static final Map<String, String> HEADERS = Map.of("Content-Security-Policy",
			"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
					+ "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
					+ "object-src 'none'; frame-ancestors 'none'",
			"X-Content-Type-Options", "nosniff", "Referrer-Policy", "strict-origin-when-cross-origin",
			"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
			"Cross-Origin-Opener-Policy", "same-origin", "X-Frame-Options", "DENY");

	/** A card alone may be shown in other pages; it runs nothing and sends nothing. */
	private static final Map<String, String> OF_A_CARD = Map.of("Content-Security-Policy",
			"default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'none'; "
					+ "base-uri 'none'; object-src 'none'; frame-ancestors *");

	private static final String FRAMES = "X-Frame-Options";

	private static final Set<String> BY_REQUEST = Set.of("cross-origin-resource-policy", "strict-transport-security");

	/**
	 * Whether the header is set here, for each request anew.
	 */
	static boolean sets(String header) {
		return BY_REQUEST.contains(header.toLowerCase(Locale.ROOT))
				|| HEADERS.keySet().stream().anyMatch(header::equalsIgnoreCase);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String path = request.getRequestURI();
		boolean card = PublicPaths.isCard(path);
		HEADERS.forEach(response::setHeader);
		if (card) {
			OF_A_CARD.forEach(response::setHeader);
			response.setHeader(FRAMES, null);
		}
		response.setHeader("Cross-Origin-Resource-Policy",
				(card || PublicPaths.isOpenToOtherOrigins(path)) ? "cross-origin" : "same-origin");
		if (request.isSecure()) {
			response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
		}
		chain.doFilter(request, response);
	}

}
