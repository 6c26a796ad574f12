package vn.noibat.approval;

import java.util.regex.Pattern;

import vn.noibat.document.Body;

/**
 * Tells the bodies of the Party from those of the State, by what they are called.
 */
final class PartyBodies {

	private static final Pattern PARTY = Pattern.compile(
			"(?<!\\p{L})(?:đảng|bộ chính trị|ban bí thư|tổng bí thư"
					+ "|(?:thành|tỉnh|huyện|quận|thị|khu|đảng) (?:ủy|uỷ)(?! ban))(?!\\p{L})",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private PartyBodies() {
	}

	static boolean has(Body body) {
		return PARTY.matcher(body.name().vi()).find();
	}

}
