package vn.noibat.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Catches what the page says so that it can be kept.
 */
class CapturedResponse extends ContentCachingResponseWrapper {

	private static final Set<String> OURS = Set.of("etag", "last-modified", "content-length", "vary", "set-cookie",
			"date", "accept-ranges");

	private boolean failed;

	CapturedResponse(HttpServletResponse response) {
		super(response);
	}

	@Override
	public void sendError(int status) throws IOException {
		this.failed = true;
		super.sendError(status);
	}

	@Override
	public void sendError(int status, String message) throws IOException {
		this.failed = true;
		super.sendError(status, message);
	}

	boolean isKept() {
		return !this.failed && getStatus() == HttpServletResponse.SC_OK;
	}

	boolean isFailed() {
		return this.failed;
	}

	Map<String, List<String>> pageHeaders() {
		Map<String, List<String>> headers = new LinkedHashMap<>();
		for (String name : getHeaderNames()) {
			if (!OURS.contains(name.toLowerCase(Locale.ROOT)) && !SecurityHeadersFilter.sets(name)) {
				headers.put(name, List.copyOf(getHeaders(name)));
			}
		}
		String type = getContentType();
		if (type != null) {
			headers.put("Content-Type", List.of(type));
		}
		return headers;
	}

}
