package vn.noibat.web;

import java.util.regex.Pattern;

/**
 * Which paths are public reads.
 */
final class PublicPaths {

	// As the client wrote it: "/nhung/../desk" is no card.
	private static final Pattern CARD = Pattern.compile("/(?:nhung|en/embed)/[0-9A-Za-z_-]+");

	private PublicPaths() {
	}

	/** Whether answers at the path are the same for everybody and may be kept. */
	static boolean contains(String path) {
		return !(path.startsWith("/desk") || path.startsWith("/sign-") || path.startsWith("/actuator")
				|| path.startsWith("/xem-truoc") || path.startsWith("/phieu/") || path.startsWith("/toa-soan")
				|| isForPressOffices(path) || path.startsWith("/bao-loi") || path.startsWith("/en/report-error")
				|| path.startsWith("/phan-hoi/") || path.startsWith("/en/answer/") || path.equals("/error"));
	}

	/** Whether failures at the path are told in the frame of the desk. */
	static boolean isStaffs(String path) {
		return path.equals("/desk") || path.startsWith("/desk/");
	}

	/** Whether scripts of other origins may read answers at the path. */
	static boolean isOpenToOtherOrigins(String path) {
		return path.startsWith("/api/v1/") && !isForPressOffices(path) || path.startsWith("/.well-known/")
				|| path.equals("/oembed") || isFeed(path);
	}

	/** Whether others may show the answer at the path in their pages. */
	static boolean isCard(String path) {
		return CARD.matcher(path).matches();
	}

	/** Whether failures at the path are told as problem details, not as a page. */
	static boolean isForMachines(String path) {
		return path.startsWith("/api/") || path.equals("/oembed");
	}

	/** Whether the path is answered to press offices' programs alone. */
	private static boolean isForPressOffices(String path) {
		return path.equals("/api/v1/press") || path.startsWith("/api/v1/press/");
	}

	private static boolean isFeed(String path) {
		return path.startsWith("/feed.") || path.startsWith("/en/feed.");
	}

}
