package vn.noibat.text;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Typesetting of running text that keeps each number with its unit.
 */
public final class Typography {

	static final char NO_BREAK_SPACE = '\u00A0';

	private static final String GAP = "[ \\u00A0]";

	// Bounded, as an endless row of groups would overflow the matcher's stack.
	private static final String NUMBER = "\\d+(?:[.,]\\d+){0,9}";

	private static final Map<Language, Pattern> QUANTITIES = new EnumMap<>(Map.of(Language.VI,
			quantities("gần|trên|hơn|ước|khoảng|vượt", "trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ",
					"đồng|đô la Mỹ|đô la|lượt|người|căn hộ|căn|hộ|huyện|xã|quận|phường|tỉnh|dự án|tấn|lần|ca|điểm %"
							+ "|điểm phần trăm|năm|tháng|ngày|giờ|phút|tiêu chí|nhiệm vụ|phương tiện|huy chương|bảo vật"
							+ "|học sinh|địa phương|kết quả|sự kiện"),
			Language.EN,
			quantities("nearly|almost|over|about|some|around", "hundred|thousand|million|billion|trillion",
					"dong|dollars|people|visitors|arrivals|units|homes|households|districts|communes|wards|provinces"
							+ "|projects|tonnes|times|percentage points|per cent|percent|years|months|days|hours|minutes"
							+ "|criteria|tasks|vehicles|medals|treasures|localities|highlights|events")));

	private Typography() {
	}

	/**
	 * Turns the spaces inside a quantity (qualifier, number, magnitude, unit) into
	 * no-break spaces; no other character changes and none is added.
	 */
	public static String nonBreaking(String text, Language language) {
		return QUANTITIES.get(language)
			.matcher(text)
			.replaceAll((quantity) -> quantity.group().replace(' ', NO_BREAK_SPACE));
	}

	private static Pattern quantities(String qualifiers, String magnitudes, String words) {
		String currency = "USD|VND|EUR|US\\$";
		String unit = "(?:" + words + "|%|‰|" + currency + "|km²|km2|km|m²|m2|m³|ha|kWh|MW|TEU)";
		String magnitude = "(?:" + magnitudes + ")";
		String tail = GAP + magnitude + "(?:" + GAP + magnitude + ")?(?:" + GAP + unit + ")?|" + GAP + unit + "|[%‰]";
		String head = "(?:(?:" + qualifiers + ")" + GAP + ")?";
		String range = NUMBER + "(?:[–/-]" + NUMBER + ")?";
		// A unit before another number is part of a date: "05 tháng 3 năm 2023".
		String end = "(?![\\p{L}\\p{M}\\p{N}])(?!" + GAP + "\\d)";
		return Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}.,/])" + head + "(?:(?:" + currency + ")" + GAP + range + "(?:"
				+ GAP + magnitude + ")?|" + range + "(?:" + tail + "))" + end);
	}

}
