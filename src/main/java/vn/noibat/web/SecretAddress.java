package vn.noibat.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

/**
 * An address that only whoever was given it may know, as it acts or shows by itself.
 */
public final class SecretAddress {

	private SecretAddress() {
	}

	/** Has nobody keep the answer, list its address or pass it on to where links lead. */
	public static void keepNowhere(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
		response.setHeader("Referrer-Policy", "no-referrer");
	}

}
