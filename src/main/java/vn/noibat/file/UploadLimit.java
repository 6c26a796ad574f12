package vn.noibat.file;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers an upload that is larger than any may be with the reason. Later nobody could:
 * the container throws its fields away, the token of the form first.
 */
class UploadLimit extends OncePerRequestFilter {

	private final long mostBytes;

	UploadLimit(DataSize most) {
		this.mostBytes = most.toBytes();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String type = request.getContentType();
		boolean upload = type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
		if (upload && request.getContentLengthLong() > this.mostBytes) {
			response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
			return;
		}
		chain.doFilter(request, response);
	}

}
