package vn.noibat.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses addresses that are too long or are not UTF-8, before anything reads them.
 */
class QueryGuard extends OncePerRequestFilter {

	static final int LONGEST_QUERY = 4096;

	static final String REASON = QueryGuard.class.getName() + ".reason";

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String reason = refusal(request.getRequestURI(), request.getQueryString());
		if (reason == null) {
			chain.doFilter(request, response);
			return;
		}
		request.setAttribute(REASON, reason);
		response.sendError(HttpStatus.BAD_REQUEST.value());
	}

	private static @Nullable String refusal(String path, @Nullable String query) {
		if (query != null && query.length() > LONGEST_QUERY) {
			return "error.query.long";
		}
		return (isUtf8(path) && (query == null || isUtf8(query))) ? null : "error.query.encoding";
	}

	private static boolean isUtf8(String coded) {
		byte[] bytes = new byte[coded.length()];
		int length = 0;
		for (int i = 0; i < coded.length(); i++) {
			char character = coded.charAt(i);
			if (character != '%') {
				// Tomcat hands on raw bytes of a request line as ISO 8859-1.
				bytes[length++] = (byte) character;
				continue;
			}
			int value = (i + 2 < coded.length()) ? hex(coded.charAt(i + 1)) * 16 + hex(coded.charAt(i + 2)) : -1;
			if (value < 0) {
				return false;
			}
			bytes[length++] = (byte) value;
			i += 2;
		}
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

	private static int hex(char character) {
		int digit = Character.digit(character, 16);
		return (digit >= 0) ? digit : -4096;
	}

}
