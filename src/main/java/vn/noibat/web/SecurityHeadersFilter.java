package vn.noibat.web;

import java.io.IOException;
import java.util.Map;

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

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HEADERS.forEach(response::setHeader);
		response.setHeader("Cross-Origin-Resource-Policy",
				PublicPaths.isOpenToOtherOrigins(request.getRequestURI()) ? "cross-origin" : "same-origin");
		if (request.isSecure()) {
			response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
		}
		chain.doFilter(request, response);
	}

}
