package vn.noibat.document;

import java.util.regex.Pattern;

import vn.noibat.text.Bilingual;

/**
 * A body that proposes, agrees, decides or issues.
 */
public record Body(String id, Bilingual name) {

	private static final Pattern PARTY = Pattern.compile(
			"(?<!\\p{L})(?:đảng|bộ chính trị|ban bí thư|tổng bí thư"
					+ "|(?:thành|tỉnh|huyện|quận|thị|khu|đảng) (?:ủy|uỷ)(?! ban))(?!\\p{L})",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern PLACELESS = Pattern.compile("(?:ủy ban|uỷ ban|hội đồng) nhân dân (?:thành phố|tỉnh)$",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	/**
	 * The name of a body as it stands at the head of a paper: a register of one place
	 * leaves its name out, a letterhead does not.
	 * @param name as the register has it, in Vietnamese
	 * @param place e.g. {@code Hải Phòng}
	 */
	public static String atTheHead(String name, String place) {
		return PLACELESS.matcher(name).find() ? name + " " + place : name;
	}

	// "Bộ Chỉ huy Quân sự" and "Bộ đội Biên phòng" are of the place.
	private static final Pattern NATIONAL = Pattern.compile(
			"^(?:(?:văn phòng|phó) )?(?:chính phủ|thủ tướng|quốc hội|chủ tịch nước|ủy ban thường vụ quốc hội"
					+ "|uỷ ban thường vụ quốc hội|chủ tịch quốc hội)(?!\\p{L})|^bộ (?!chỉ huy|đội|máy)|trung ương",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	/** Whether its papers may be laid out, signed and issued here. */
	public boolean issuesHere() {
		return !belongsToParty() && !actsForTheNation();
	}

	/**
	 * Whether it is a body of the whole country, by what it is called: its papers are
	 * received and registered here, never issued.
	 */
	public boolean actsForTheNation() {
		return NATIONAL.matcher(this.name.vi()).find();
	}

	/**
	 * Whether it is a body of the Party, by what it is called: its papers are received
	 * and registered here, never issued.
	 */
	public boolean belongsToParty() {
		return PARTY.matcher(this.name.vi()).find();
	}

}
