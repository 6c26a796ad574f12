package vn.noibat.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses addresses that are too long, are not UTF-8 or spell a plain one in another way,
 * before anything reads them: one page has one address.
 */
class QueryGuard extends OncePerRequestFilter {

	static final int LONGEST_QUERY = 4096;

	private static final Pattern CODED_ASCII = Pattern.compile("%[0-7]");

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
		if (!isUtf8(path) || (query != null && !isUtf8(query))) {
			return "error.query.encoding";
		}
		return isPlain(path) ? null : "error.path.spelling";
	}

	/**
	 * Neither path parameters nor percent-coded ASCII, which would be a second spelling.
	 */
	private static boolean isPlain(String path) {
		return path.indexOf(';') < 0 && !CODED_ASCII.matcher(path).find();
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
