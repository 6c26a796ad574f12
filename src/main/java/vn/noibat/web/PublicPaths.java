package vn.noibat.web;

/**
 * Which paths are public reads.
 */
final class PublicPaths {

	private PublicPaths() {
	}

	/** Whether answers at the path are the same for everybody and may be kept. */
	static boolean contains(String path) {
		return !(path.startsWith("/desk") || path.startsWith("/sign-") || path.startsWith("/actuator")
				|| path.startsWith("/xem-truoc") || path.startsWith("/phieu/") || path.startsWith("/toa-soan")
				|| path.startsWith("/api/v1/press") || path.startsWith("/bao-loi")
				|| path.startsWith("/en/report-error") || path.equals("/error"));
	}

	/** Whether failures at the path are told in the frame of the desk. */
	static boolean isStaffs(String path) {
		return path.equals("/desk") || path.startsWith("/desk/");
	}

	/** Whether scripts of other origins may read answers at the path. */
	static boolean isOpenToOtherOrigins(String path) {
		return path.startsWith("/api/v1/") || path.startsWith("/.well-known/") || isFeed(path);
	}

	/** Whether failures at the path are told as problem details, not as a page. */
	static boolean isForMachines(String path) {
		return path.startsWith("/api/");
	}

	private static boolean isFeed(String path) {
		return path.startsWith("/feed.") || path.startsWith("/en/feed.");
	}

}
