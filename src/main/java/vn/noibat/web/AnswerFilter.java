package vn.noibat.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers public reads from the store of rendered answers, with strong validators in
 * every coding; what is not there yet is made further down the chain, once.
 */
class AnswerFilter extends OncePerRequestFilter {

	static final String CACHE_CONTROL = "public, max-age=10, s-maxage=1, stale-if-error=86400";

	// The store stands on the database, which must not be started from inside the
	// container's own start.
	private final SingletonSupplier<RenderedAnswers> answers;

	AnswerFilter(ObjectProvider<RenderedAnswers> answers) {
		this.answers = SingletonSupplier.of(answers::getObject);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String method = request.getMethod();
		return !(method.equals("GET") || method.equals("HEAD")) || !PublicPaths.contains(request.getRequestURI());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		CapturedResponse captured = new CapturedResponse(response);
		try {
			RenderedAnswer answer = this.answers.obtain()
				.get(address(request), (published) -> make(request, captured, chain, published));
			if (answer != null) {
				write(answer, request, response);
			}
			else if (!captured.isFailed()) {
				pass(captured, response);
			}
		}
		catch (UncheckedServletException ex) {
			throw ex.getCause();
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private @Nullable RenderedAnswer make(HttpServletRequest request, CapturedResponse captured, FilterChain chain,
			Publication published) {
		try {
			chain.doFilter(new UnconditionalRequest(request), captured);
			return captured.isKept()
					? this.answers.obtain().prepare(captured.pageHeaders(), captured.getContentAsByteArray(), published)
					: null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (ServletException ex) {
			throw new UncheckedServletException(ex);
		}
	}

	// A redirect, or an error that the page wrote itself.
	private void pass(CapturedResponse captured, HttpServletResponse response) throws IOException {
		if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
			boolean redirect = captured.getStatus() >= 300 && captured.getStatus() < 400;
			response.setHeader(HttpHeaders.CACHE_CONTROL, redirect ? CACHE_CONTROL : "no-store");
		}
		captured.copyBodyToResponse();
	}

	private void write(RenderedAnswer answer, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		Coding coding = answer.codingFor(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
		// What only holds for the one who made it: null takes a header away (Servlet
		// 6.1).
		response.setHeader(HttpHeaders.SET_COOKIE, null);
		response.setHeader(HttpHeaders.ACCEPT_RANGES, null);
		response.setHeader(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
		answer.headers().forEach((name, values) -> {
			response.setHeader(name, values.get(0));
			values.stream().skip(1).forEach((value) -> response.addHeader(name, value));
		});
		response.setHeader(HttpHeaders.ETAG, answer.etag(coding));
		response.setDateHeader(HttpHeaders.LAST_MODIFIED, answer.lastModified().toEpochMilli());
		response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
		if (PublicPaths.isOpenToOtherOrigins(request.getRequestURI())) {
			response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
			response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Last-Modified");
		}
		if (isUnchanged(answer, coding, request)) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			return;
		}
		byte[] bytes = answer.bytes(coding);
		if (coding != Coding.IDENTITY) {
			response.setHeader(HttpHeaders.CONTENT_ENCODING, coding.token());
		}
		response.setContentLength(bytes.length);
		if (request.getMethod().equals("GET")) {
			response.getOutputStream().write(bytes);
		}
	}

	// RFC 9110, section 13.2.2: If-Modified-Since counts only without If-None-Match.
	private boolean isUnchanged(RenderedAnswer answer, Coding coding, HttpServletRequest request) {
		List<String> tags = new ArrayList<>();
		request.getHeaders(HttpHeaders.IF_NONE_MATCH).asIterator().forEachRemaining(tags::add);
		if (!tags.isEmpty()) {
			String known = answer.etag(coding);
			return tags.stream()
				.flatMap((line) -> List.of(line.split(",")).stream())
				.map(String::strip)
				.map((tag) -> tag.startsWith("W/") ? tag.substring(2) : tag)
				.anyMatch((tag) -> tag.equals(known) || tag.equals("*"));
		}
		return isSince(answer.lastModified(), request);
	}

	private boolean isSince(Instant lastModified, HttpServletRequest request) {
		try {
			long since = request.getDateHeader(HttpHeaders.IF_MODIFIED_SINCE);
			return since >= 0 && lastModified.toEpochMilli() <= since;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/**
	 * Only these parameters change an answer; others must neither fill the store nor cost
	 * a rendering.
	 */
	private static Set<String> parametersOf(String path) {
		return switch (path) {
			case "/tim-kiem", "/en/search", "/api/v1/search" -> Set.of("q", "year", "field", "page", "size");
			case "/kiem-chung", "/en/verify" -> Set.of("q", "sha256");
			case "/api/v1/verify" -> Set.of("q", "sha256", "number");
			case "/oembed" -> Set.of("url", "maxwidth", "maxheight", "format");
			default -> path.endsWith("/ninjs") ? Set.of("lang")
					: path.startsWith("/api/v1/") ? Set.of("changedSince") : Set.of();
		};
	}

	static String address(HttpServletRequest request) {
		Set<String> parameters = parametersOf(request.getRequestURI());
		StringBuilder address = new StringBuilder(request.getRequestURI());
		request.getParameterMap()
			.entrySet()
			.stream()
			.filter((entry) -> parameters.contains(entry.getKey()))
			.sorted(java.util.Map.Entry.comparingByKey())
			.forEach((entry) -> address.append('\n')
				.append(entry.getKey())
				.append('=')
				.append(String.join("\r", entry.getValue())));
		return address.toString();
	}

	/** Carries a checked failure of the chain through the store. */
	private static final class UncheckedServletException extends RuntimeException {

		UncheckedServletException(ServletException cause) {
			super(cause);
		}

		@Override
		public synchronized ServletException getCause() {
			return (ServletException) super.getCause();
		}

	}

}
