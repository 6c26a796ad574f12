package vn.noibat.text;

import org.jspecify.annotations.Nullable;

/**
 * What stands behind a number: magnitude and unit. Units that everybody uses are known;
 * any other noun counts as one where nothing speaks against it.
 *
 * @param end index of the token behind it
 * @param magnitude in its usual spelling
 * @param known whether the unit or the magnitude is a known one
 */
record Measures(int end, @Nullable String magnitude, String unit, boolean known) {

	private static final Phrases MAGNITUDES = Phrases.of("""
			nghìn tỷ|ngàn tỷ|nghìn tỉ|ngàn tỉ|trăm tỷ|trăm tỉ|chục tỷ|triệu tỷ|trăm nghìn|trăm ngàn|chục nghìn|chục ngàn
			trăm triệu|chục triệu|nghìn triệu|nghìn|ngàn|vạn|triệu|tỷ|tỉ|trăm|chục""");

	private static final Phrases NOT_MAGNITUDES = Phrases.of("""
			tỷ lệ|tỷ trọng|tỷ suất|tỷ giá|tỷ phú|tỉ lệ|tỉ trọng|tỉ suất|triệu phú|triệu tập|triệu hồi|trăm năm|vạn ninh
			vạn phúc""");

	private static final Phrases SYMBOLS = Phrases.of("""
			%|‰|km|km²|km2|m|m²|m2|m³|m3|cm|mm|dm|ha|kg|g|mg|lít|ml|kw|mw|gw|kwh|mwh|gwh|kwp|mwp|kv|kva|mva|hz|mbps|gbps
			gb|tb|teu|teus|teus/năm|dwt|usd|vnd|vnđ|eur|euro|đ|đồng|đô la mỹ|đô la|đôla|đô-la|đô - la mỹ|us$|$|€
			nhân dân tệ|yên|won|bảng anh|oc|°c|độ c""");

	private static final Phrases WORDS = Phrases
		.of("""
				điểm %|điểm phần trăm|phần trăm|điểm|bậc|lần|lượt|lượt người|lượt khách|lượt khách quốc tế|lượt khách du lịch
				lượt hộ|lượt xe|lượt phương tiện|lượt tàu|lượt chuyến|lượt cán bộ|lượt đảng viên|lượt truy cập|khách|khách du lịch
				du khách|hành khách|người|thành viên|thành viên hội đồng|người dân|người lao động|lao động|công nhân|học sinh|sinh viên|học viên|giáo viên
				nhà giáo|bác sĩ|bác sỹ|y sĩ|bệnh nhân|vận động viên|huấn luyện viên|đại biểu|đồng chí|cán bộ|công chức|viên chức
				cán bộ , công chức|đảng viên|đoàn viên|hội viên|chiến sĩ|chiến sỹ|dân quân|thanh niên|phụ nữ|trẻ em|nông dân
				nghệ sĩ|nghệ nhân|chuyên gia|nhà khoa học|doanh nhân|cử tri|hộ|hộ dân|hộ nghèo|hộ cận nghèo|hộ gia đình|nhân khẩu
				khẩu|gia đình|dân|suất|suất quà|phần quà|suất học bổng|học bổng|căn|căn hộ|căn nhà|ngôi nhà|nhà|nhà tình nghĩa
				nhà đại đoàn kết|phòng học|phòng|giường|giường bệnh|trường|trường học|trường tiểu học|lớp|lớp học|bệnh viện
				trạm y tế|trạm|cơ sở|cơ quan|đơn vị|đơn vị hành chính|tổ chức|tổ chức đảng|tổ chức cơ sở đảng|chi bộ|đảng bộ
				doanh nghiệp|doanh nghiệp mới|công ty|tập đoàn|hợp tác xã|trang trại|nhà máy|xí nghiệp|nhà đầu tư|nhà thầu
				tỉnh|thành phố|tỉnh , thành phố|tỉnh , thành|tỉnh thành|tỉnh , thành phố trực thuộc trung ương|huyện|quận|thị xã
				thị trấn|xã|phường|xã , phường|xã , phường , thị trấn|huyện , quận|quận , huyện|thôn|bản|ấp|làng|khóm|khu phố
				khu dân cư|tổ dân phố|địa phương|quốc gia|nước|quốc gia và vùng lãnh thổ|vùng|khu|khu công nghiệp|cụm công nghiệp
				khu kinh tế|khu đô thị|khu du lịch|khu tái định cư|đô thị|di tích|di tích quốc gia|di tích cấp quốc gia
				di tích quốc gia đặc biệt|di sản|di sản văn hóa|di sản văn hóa phi vật thể|bảo vật|bảo vật quốc gia|hiện vật
				lễ hội|làng nghề|sản phẩm|sản phẩm ocop|sản phẩm du lịch|mặt hàng|thương hiệu|nhãn hiệu|dự án|dự án đầu tư
				dự án fdi|công trình|công trình trọng điểm|hạng mục|gói thầu|cây cầu|cầu|bến|bến cảng|cảng|tuyến|tuyến đường
				tuyến phố|đường|cây số|nút giao|chuyến|chuyến bay|chuyến tàu|tàu|tàu biển|tàu cá|ô tô|xe|xe máy|xe buýt|phương tiện
				container|chiếc|cái|con|cây|cây xanh|máy|thiết bị|bộ|cặp|chai|thùng|bao|cuốn|quyển|tác phẩm|ấn phẩm|bài|bài viết|bài báo
				tin|tin báo|tin , bài|tin bài|chương trình|đề án|kế hoạch|nghị quyết|quyết định|chỉ thị|văn bản|văn kiện|bản ghi nhớ
				biên bản|hợp đồng|thỏa thuận|hiệp định|giấy chứng nhận|chứng nhận|giấy phép|hồ sơ|thủ tục|thủ tục hành chính
				dịch vụ|dịch vụ công|nhiệm vụ|nhiệm vụ , giải pháp|nhóm nhiệm vụ|nhiệm vụ trọng tâm|giải pháp|nhóm giải pháp|nhóm|mục tiêu
				chỉ tiêu|chỉ số|tiêu chí|nội dung|vấn đề|lĩnh vực|khâu đột phá|đột phá|trụ cột|mũi nhọn|điểm nhấn|dấu ấn
				kết quả|kết quả nổi bật|sự kiện|sự kiện nổi bật|thành tựu|thành tích|danh hiệu|giải|giải thưởng|giải nhất|giải nhì
				giải ba|giải khuyến khích|giải quốc gia|giải quốc tế|huy chương|huy chương vàng|huy chương bạc|huy chương đồng|hcv|hcb|hcđ
				huân chương|huy hiệu|huy hiệu đảng|bằng khen|cờ thi đua|kỷ lục|sáng kiến|sáng chế|đề tài|mô hình|phong trào
				hoạt động|hội nghị|hội thảo|hội thi|cuộc|cuộc thi|cuộc họp|buổi|đợt|đợt kiểm tra|đoàn|đoàn công tác|đoàn khách
				đội|tổ|câu lạc bộ|phiên|phiên họp|kỳ họp|vòng|trận|ván|môn|môn thi|quy hoạch|đồ án|lô|lô đất|thửa|thửa đất
				mỏ|giếng|hồ|hồ chứa|sông|đảo|hòn đảo|tấn|tấn/năm|tạ|tạ/ha|yến|cân|thùng dầu|triệu tấn|mét|mét vuông|mét khối
				ki-lô-mét|kilômét|kilomet|hải lý|héc-ta|hecta|mẫu|sào|giờ|phút|giây|ngày|ngày đêm|tuần|tháng|quý|năm|năm liên tiếp
				thế kỷ|thập kỷ|tuổi|nhiệm kỳ|ca|ca bệnh|ca mắc|ca ghép|ca ghép thận|ca ghép giác mạc|ca ghép tạng|ca phẫu thuật|liều|liều vắc xin
				mũi|mũi tiêm|mũi vắc xin|vụ|vụ án|vụ việc|bị can|bị cáo|đối tượng|vụ tai nạn|tai nạn|trường hợp|đơn|đơn thư|lượt công dân
				ý kiến|kiến nghị|câu hỏi|phiếu|phiếu bầu|bước|đầu mối|khoản|tài khoản|thuê bao|trạm bts|máy chủ|camera|cổng|trang|website
				nền tảng|ứng dụng|phần mềm|cơ sở dữ liệu|bản|bộ tiêu chí|loại|loại hình|loài|giống|tầng|hướng|mặt|sân|sân bay
				cao tốc|tuyến cao tốc|tuyến đường cao tốc|công viên|công đoàn|công đoàn cơ sở|công dân|công trường|đầu sách|đầu việc
				đầu xe|đầu máy|thành phần|tổ hợp|tổ công nghệ số|tổ công nghệ số cộng đồng|ban chỉ đạo|ban quản lý|diễn viên|diễn đàn
				quy trình|quy chế|quy định|liên hoan|thông báo|thông tư|hoàn cảnh|phần thưởng|phần việc|gian hàng|giờ bay
				thẻ|thẻ căn cước|thẻ căn cước công dân|thẻ bảo hiểm y tế|viên|viên ma túy|bánh|bánh heroin|chỗ ngồi|làn xe|nhà ga|ga|bãi|kho|chợ|siêu thị|trung tâm|trung tâm thương mại|khách sạn|cơ sở lưu trú|phòng khách sạn|nhà hàng|điểm đến|điểm du lịch
				điểm trường|trọng điểm|địa điểm|vị trí|điểm cầu|điểm cao|cụm|mạng lưới|đường dây|trạm biến áp|tổ máy
				trung đoàn|đại đội|lữ đoàn|sư đoàn|đồng bào|già làng|mẹ|bà mẹ|thương binh|cá nhân|tập thể|tập thể , cá nhân|hộ , cá nhân|liệt sĩ|liệt sỹ|hài cốt|mộ|ngôi mộ""");

	// Function words, verbs and adverbs: what stands behind a number that counts nothing.
	private static final Phrases NO_NOUN = Phrases
		.of("""
				của|và|là|đã|được|đang|sẽ|tại|ở|trong|trên|dưới|với|cho|về|theo|từ|đến|tới|do|bởi|để|khi|nếu|thì|mà|như|có|không
				cũng|vẫn|còn|nên|vào|ra|lên|xuống|gồm|nằm|thuộc|đạt|vượt|tăng|giảm|so|hay|hoặc|gắn|nhằm|qua|sau|trước|cùng|này|đó
				kia|nối|kéo|liên|phục|hoàn|triển|tiếp|ban|ký|trao|diễn|sang|trở|thực|tổ|phê|thông|quy|công|khởi|khánh|cải|đầu
				cuối|giữa|nay|rồi|vừa|mới|chưa|chỉ|đều|rất|hết|lại|nhưng|tuy|vì|nhờ|bằng|giành|đứng|xếp|góp|phát|hỗ|nâng|đưa
				tạo|mở|đi|làm|xây|đầu|đón|dự|ngoài|ngay|hiện|thành|nhất|hơn|gần|khoảng|ước|mỗi|các|những|con số|chữ số|con|chữ
				rạng|cả|toàn|số|phần|chấm|phẩy|âm|khóa|chiều|sao|rưỡi|dài|rộng|cao|sâu|dày|nặng|lớn|nhỏ|to|g|k|s|x""");

	private static final Phrases NOT_MONEY = Phrases
		.of("""
				đồng chí|đồng bào|đồng bằng|đồng bộ|đồng đội|đồng loạt|đồng thời|đồng đều|đồng ý|đồng hành|đồng nghiệp|đồng hồ
				đồng lòng|đồng thuận|đồng nai|đồng tháp|đồng hới|đồng tiền|đồng ruộng|đồng phục""");

	private static final Phrases NOT_COUNTED = Phrases.of("con số|chữ số|số");

	private static final Phrases PLACES = Phrases
		.of("tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|thôn|khu|vùng|đường|cầu|phòng|trường|nhà");

	static final Measures NONE = new Measures(0, null, "", false);

	boolean isNone() {
		return this.magnitude == null && this.unit.isEmpty();
	}

	/** Whether a known measure begins at the index. */
	static boolean isMeasuredAt(Tokens tokens, int index) {
		return magnitudeAt(tokens, index) > 0 || knownAt(tokens, index) > 0;
	}

	/** Whether a power of ten, a percentage or a sign of a unit begins at the index. */
	static boolean isScaledAt(Tokens tokens, int index) {
		return magnitudeAt(tokens, index) > 0
				|| knownAt(tokens, index) > 0 && SYMBOLS.startAt(tokens, index) == knownAt(tokens, index);
	}

	/** Whether what begins at the index may also follow a name: "Quận 1 thành phố …". */
	static boolean isPlaceAt(Tokens tokens, int index) {
		return PLACES.startAt(tokens, index) > 0;
	}

	/**
	 * The measure that begins at the index, {@link #NONE} where none does.
	 * @param open whether any noun may be a unit
	 */
	static Measures at(String text, Tokens tokens, int index, boolean open) {
		int words = magnitudeAt(tokens, index);
		String magnitude = (words > 0) ? magnitude(tokens, index, words) : null;
		int start = index + words;
		int end = start + knownAt(tokens, start);
		boolean known = end > start || words > 0;
		if (end == start && open) {
			end = nounEnd(tokens, start);
		}
		if (end > start) {
			end = perEnd(tokens, end);
		}
		String unit = (end > start)
				? RunningText.line(text.substring(tokens.at(start).from(), tokens.at(end - 1).until())) : "";
		return (end > index) ? new Measures(end, magnitude, unit, known) : NONE;
	}

	private static int magnitudeAt(Tokens tokens, int index) {
		return (NOT_MAGNITUDES.startAt(tokens, index) > 0) ? 0 : MAGNITUDES.startAt(tokens, index);
	}

	private static String magnitude(Tokens tokens, int index, int words) {
		StringBuilder magnitude = new StringBuilder();
		for (int i = index; i < index + words; i++) {
			String word = tokens.at(i).word();
			magnitude.append((i > index) ? " " : "").append(switch (word) {
				case "ngàn" -> "nghìn";
				case "tỉ" -> "tỷ";
				default -> word;
			});
		}
		return magnitude.toString();
	}

	private static int knownAt(Tokens tokens, int index) {
		int symbol = SYMBOLS.startAt(tokens, index);
		Token first = tokens.at(index);
		boolean letter = first.isWord() && first.until() - first.from() == 1;
		// "5G" and "4M" are names.
		boolean unclear = letter && (first.capital() || !first.glued() && !first.word().equals("m"));
		int word = (NOT_COUNTED.startAt(tokens, index) > 0) ? 0 : WORDS.startAt(tokens, index);
		if (symbol >= word && symbol > 0 && !unclear && NOT_MONEY.startAt(tokens, index) == 0) {
			return symbol;
		}
		return word;
	}

	private static int nounEnd(Tokens tokens, int index) {
		if (!isNoun(tokens, index)) {
			return index;
		}
		return isNoun(tokens, index + 1) && !tokens.at(index + 1).glued() ? index + 2 : index + 1;
	}

	private static boolean isNoun(Tokens tokens, int index) {
		Token token = tokens.at(index);
		int words = NumberWords.at(tokens, index);
		boolean number = words > 0 && magnitudeAt(tokens, index + words) > 0;
		return token.isWord() && !token.capital() && !token.glued() && !number && NO_NOUN.startAt(tokens, index) == 0;
	}

	/** "triệu đồng/người/năm" */
	private static int perEnd(Tokens tokens, int index) {
		int end = index;
		while (tokens.at(end).is("/") && tokens.at(end + 1).isWord() && !tokens.at(end + 1).capital()) {
			int magnitude = magnitudeAt(tokens, end + 1);
			end += 1 + magnitude;
			end += (magnitude > 0 && !isNoun(tokens, end)) ? 0 : Math.max(1, knownAt(tokens, end));
		}
		return end;
	}

}
