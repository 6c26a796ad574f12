package vn.noibat.text;

/**
 * How the names of issuing bodies go on after their first word.
 */
final class BodyNames {

	// Known whole, so that no capital behind them is drawn in.
	private static final Phrases WHOLE = Phrases.of("""
			bộ chính trị|ban bí thư|ban bí thư trung ương|ban bí thư trung ương đảng|quốc hội|chính phủ|thủ tướng
			thủ tướng chính phủ|phó thủ tướng chính phủ|chủ tịch nước|ủy ban thường vụ quốc hội
			ban chấp hành trung ương|ban chấp hành trung ương đảng|trung ương|trung ương đảng|văn phòng chính phủ
			văn phòng trung ương đảng|văn phòng quốc hội""");

	// The small syllables in the names of committees, councils, ministries, departments.
	private static final Phrases SMALL = Phrases
		.of("""
				án|ban|bào|biên|bí|binh|bộ|bưu|cán|cáo|cảng|chấp|chí|chính|chức|công|cơ|cục|cứu|dân|dục|dựng|du|dưỡng|đai|đài
				đảng|đào|đạo|điện|điều|đoàn|đô|độ|đội|động|đồng|giám|giao|gia|giáo|hải|hành|hàng|hạn|hiệp|hiểm|hình|hoạch
				hòa|học|hội|huyện|hưu|hữu|kế|kho|khoa|khoáng|kiểm|kinh|kỹ|lao|lâm|lập|lệ|lịch|liên|liệu|lý|lượng|mặt|mại
				môi|mỹ|nam|nghệ|nghị|nghiệp|ngoại|nguyên|nhân|nhánh|nông|nội|nữ|phát|pháp|phòng|phố|phối|phủ|phụ|phường
				quan|quận|quản|quân|quốc|quyền|sản|sát|soạn|sóc|sở|sơn|sự|tài|tạo|tế|thành|thanh|thao|thần|thẩm|thế|thể
				thị|thống|thông|thôn|thuế|thuật|thư|thủy|thương|thường|thượng|tin|tỉnh|toán|toàn|tổ|tra|trận|trí|trị|triển
				trình|truyền|trung|trưởng|trường|tuyên|tuyển|tư|tướng|tử|tịch|ủy|ương|vận|vấn|văn|vật|vệ|viên|viện|viễn
				việt|vụ|vực|xã|xây|y|yếu""");

	// What a body does, in words that its name may have too.
	private static final Phrases ACTS = Phrases
		.of("ban hành|thông qua|công bố|thống nhất|chấp thuận|thành lập|phát động|triển khai|công nhận|điều chỉnh|giao cho");

	private static final Phrases WITH_AND = Phrases.of("bộ|sở|đài|ban|cục|phòng|ủy|hội|liên|tổng|viện|trung");

	private static final int LONGEST = 16;

	private static final int LONGEST_MEMBER = 8;

	private BodyNames() {
	}

	/**
	 * The index behind the name that begins at the index; the index itself where no name
	 * does.
	 */
	static int endAt(Tokens tokens, int index) {
		if (!tokens.at(index).isWord() || !tokens.at(index).capital() || Forms.startAt(tokens, index) > 0) {
			return index;
		}
		int whole = WHOLE.startAt(tokens, index);
		if (whole > 0) {
			return index + whole;
		}
		boolean joins = WITH_AND.has(tokens.at(index).word());
		int end = index + 1;
		while (end < index + LONGEST && continues(tokens, end, joins)) {
			end++;
		}
		return end;
	}

	/** "Bộ Văn hóa, Thể thao và Du lịch" */
	private static boolean isListed(Tokens tokens, int comma) {
		if (!tokens.at(comma + 1).capital()) {
			return false;
		}
		for (int i = comma + 1; i < comma + LONGEST_MEMBER; i++) {
			Token token = tokens.at(i);
			boolean again = token.capital()
					&& (WITH_AND.has(token.word()) || WHOLE.startAt(tokens, i) > 0 || Forms.startAt(tokens, i) > 0);
			if (!token.isWord() && !token.is(",") || again) {
				return false;
			}
			if (token.is("và")) {
				return tokens.at(i + 1).capital() && !WITH_AND.has(tokens.at(i + 1).word());
			}
			if (!token.is(",") && !token.capital() && !SMALL.has(token.word())) {
				return false;
			}
		}
		return false;
	}

	private static boolean continues(Tokens tokens, int index, boolean joins) {
		Token token = tokens.at(index);
		if (token.is(",")) {
			return joins && isListed(tokens, index);
		}
		if (!token.isWord() || Forms.startAt(tokens, index) > 0) {
			return token.is("-") && tokens.at(index + 1).capital();
		}
		if (token.is("và")) {
			return joins && tokens.at(index + 1).capital() && WHOLE.startAt(tokens, index + 1) == 0
					&& Forms.startAt(tokens, index + 1) == 0 && !WITH_AND.has(tokens.at(index + 1).word());
		}
		return token.capital() || SMALL.has(token.word()) && ACTS.startAt(tokens, index) == 0;
	}

}
