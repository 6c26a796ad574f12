package vn.noibat.web;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The request without what only the store of answers decides: conditions, ranges,
 * codings, origin. Always a GET, so that HEAD finds the same answer.
 */
class UnconditionalRequest extends HttpServletRequestWrapper {

	private static final Set<String> HIDDEN = Set.of("if-none-match", "if-modified-since", "if-match",
			"if-unmodified-since", "if-range", "range", "accept-encoding", "origin", "accept", "accept-language",
			"cookie");

	UnconditionalRequest(HttpServletRequest request) {
		super(request);
	}

	@Override
	public String getMethod() {
		return "GET";
	}

	@Override
	public @Nullable String getHeader(String name) {
		return isHidden(name) ? null : super.getHeader(name);
	}

	@Override
	public Enumeration<String> getHeaders(String name) {
		return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
	}

	@Override
	public long getDateHeader(String name) {
		return isHidden(name) ? -1 : super.getDateHeader(name);
	}

	@Override
	public Enumeration<String> getHeaderNames() {
		return Collections
			.enumeration(Collections.list(super.getHeaderNames()).stream().filter((name) -> !isHidden(name)).toList());
	}

	private static boolean isHidden(String name) {
		return HIDDEN.contains(name.toLowerCase(Locale.ROOT));
	}

}
