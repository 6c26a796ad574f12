package vn.noibat.text;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives the words by which figures, dates and documents are known their accents again in
 * a text that was typed wholly without. Every letter stays where it stands.
 */
final class Untoned {

	// Alone some would be other words as well: "thu", "so", "nam".
	private static final String WORDS = """
			nghìn tỷ|triệu|tỷ đồng|tỷ|nghìn|ngàn|đồng|tỷ lệ|tỷ trọng|tăng|giảm|đạt|vượt|bằng|gấp|hơn|gần|khoảng|trên|ước|ước đạt
			ước tính|dự kiến|ít nhất|so với năm|so năm|so với|so cùng kỳ|cùng kỳ|năm trước|kế hoạch|kế hoạch năm|dự toán|chỉ tiêu|mục tiêu|điểm phần trăm
			điểm|lượt khách|lượt|khách|người|hộ dân|hộ nghèo|hộ|xã|huyện|tỉnh|thành phố|tỉnh, thành phố|dự án|doanh nghiệp|lao động|căn nhà|học sinh
			giải|huy chương vàng|huy chương bạc|huy chương đồng|huy chương|tấn|lần|bậc|tháng|ngày|cả nước|toàn quốc|xếp thứ|đứng thứ|vị trí thứ
			quyết định số|quyết định|nghị quyết số|nghị quyết|chỉ thị số|chỉ thị|công văn số|công văn|nghị định số|nghị định|kế hoạch số
			kết luận số|thông báo số|tờ trình số|văn bản số|thông tư số|của|và|Thủ tướng Chính phủ|Chính phủ|Bộ Chính trị|Ban Bí thư
			Ban Chấp hành Trung ương|Quốc hội|Ủy ban Thường vụ Quốc hội|Ủy ban nhân dân tỉnh|UBND tỉnh|HĐND tỉnh|Hội đồng nhân dân tỉnh
			Ban Thường vụ Tỉnh ủy|Tỉnh ủy|Thành ủy|ngày mùng|khởi công|khánh thành|sự kiện|kết quả|thành tựu""";

	private static final Map<String, String> ACCENTED = Stream.of(WORDS.split("[|\\n]"))
		.map((words) -> words.strip().toLowerCase(Locale.ROOT))
		.distinct()
		.collect(Collectors.toMap(Untoned::bare, Function.identity(), (one, other) -> one));

	private static final Pattern KNOWN = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + ACCENTED.keySet()
		.stream()
		.sorted((one, other) -> other.length() - one.length())
		.map(Pattern::quote)
		.collect(Collectors.joining("|")) + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE);

	private static final int LATIN = 0x80;

	private Untoned() {
	}

	/** The text as it is where any letter of it has an accent. */
	static String spelled(String text) {
		if (text.codePoints().anyMatch((letter) -> letter >= LATIN && Character.isLetter(letter))) {
			return text;
		}
		return KNOWN.matcher(text).replaceAll((words) -> accented(words.group()));
	}

	private static String accented(String bare) {
		String accented = ACCENTED.getOrDefault(bare.toLowerCase(Locale.ROOT), bare);
		StringBuilder spelled = new StringBuilder(accented);
		for (int i = 0; i < bare.length(); i++) {
			if (Character.isUpperCase(bare.charAt(i))) {
				spelled.setCharAt(i, Character.toUpperCase(accented.charAt(i)));
			}
		}
		return spelled.toString();
	}

	private static String bare(String words) {
		return Folding.fold(words);
	}

}
