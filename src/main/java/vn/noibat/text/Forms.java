package vn.noibat.text;

/**
 * The forms of State and Party documents (Nghị định 30/2020/NĐ-CP, Điều 7; Quy định
 * 66-QĐ/TW) as they are named before a number.
 */
final class Forms {

	private static final Phrases ALL = Phrases
		.of("""
				nghị quyết|nghị quyết liên tịch|quyết định|chỉ thị|kết luận|thông báo kết luận|công văn|văn bản
				văn bản hợp nhất|thông báo|thông cáo|tờ trình|kế hoạch|kế hoạch hành động|báo cáo|nghị định|thông tư
				thông tư liên tịch|thông tri|luật|bộ luật|pháp lệnh|lệnh|sắc lệnh|hướng dẫn|quy định|quy chế|chương trình
				chương trình hành động|đề án|phương án|công điện|công điện khẩn|biên bản|giấy mời|công thư|hợp đồng|bản ghi nhớ
				giấy ủy quyền|nq|qđ|ct|kl|cv|vb|tb|nđ|kh|ctr""");

	// Named by their number alone in everyday words: "Nghị quyết 57", "Đề án 06".
	private static final Phrases BY_NUMBER = Phrases
		.of("nghị quyết|chỉ thị|kết luận|nghị định|thông tư|đề án|quyết định|quy định|nq|nđ|qđ");

	private Forms() {
	}

	static int startAt(Tokens tokens, int index) {
		return ALL.startAt(tokens, index);
	}

	static int endAt(Tokens tokens, int index) {
		return ALL.endAt(tokens, index);
	}

	/** Whether a form ends at the index that is named without "số" too. */
	static boolean isNamedByNumber(Tokens tokens, int index) {
		int words = BY_NUMBER.endAt(tokens, index);
		return words > 0 && tokens.at(index - words + 1).capital();
	}

}
