package vn.noibat.intake;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.jspecify.annotations.Nullable;

/**
 * A paper made up from a grammar of official papers, with what it holds: letters of
 * provinces and Party bodies, lists with and without headings, reports without a list,
 * and the dirt that real files have.
 */
final class TrialPaper {

	private static final String[] PROVINCES = { "Bắc Hư", "Nam Giả", "Đông Thử", "Tây Mẫu", "Hòa Định", "Quảng Ví",
			"Thái Dụ", "Lâm Giả Định", "Cà Thử", "Kiên Mẫu", "Yên Tưởng", "Sóc Hư Cấu", "Bà Thử - Vũng Mẫu", "Đắk Ví" };

	private static final String[] NAMES = { "Nguyễn Thị Thử", "Trần Văn Mẫu", "Lê Hoàng Giả", "Phạm Thị Tưởng Tượng",
			"Vũ Đình Ví Dụ", "Hoàng Minh Hư" };

	private static final String[] HEADINGS = { "Kinh tế phục hồi mạnh mẽ, nhiều lĩnh vực bứt phá",
			"Công tác quy hoạch đi trước một bước", "Khánh thành cầu vượt sông lớn nhất tỉnh",
			"Xây dựng nông thôn mới đạt kết quả toàn diện", "Di sản văn hóa được vinh danh",
			"Giáo dục mũi nhọn giữ vững vị thế", "Du lịch khởi sắc sau thời gian khó khăn",
			"Chuyển đổi số lan tỏa đến từng thôn, bản", "An sinh xã hội được bảo đảm",
			"Quốc phòng, an ninh được giữ vững; đối ngoại mở rộng", "Thu hút đầu tư lập kỷ lục mới",
			"Cải cách hành chính chuyển biến rõ nét", "Y tế cơ sở được củng cố" };

	private static final String[] SCRAPS = { "Chia sẻ", "0:00 / 1:32", "Đọc thêm", "3 giờ trước", "Xem thêm",
			"https://example.org/tin-1234.html", "- 2 -" };

	private static final String[] CAPTIONS = { "Một góc trung tâm hành chính tỉnh. (Ảnh: Minh Họa)",
			"Đại biểu dự hội nghị chụp ảnh lưu niệm. |", "Ảnh: Cổng thông tin điện tử tỉnh" };

	private static final String[] FOREIGN = {
			"Cùng ngày, Hội đồng nhân dân tỉnh Hư Vô khai mạc kỳ họp chuyên đề để xem xét nhiều tờ trình.",
			"Chiều nay, tỉnh Hư Vô tổ chức hội nghị tổng kết phong trào thi đua yêu nước.",
			"Nhân dân tỉnh Hư Vô chuẩn bị đón năm mới với nhiều hoạt động vui tươi." };

	private final TrialWriter out;

	private final TrialSentences sentences;

	private final String province;

	private final int year;

	private final List<String> letters = new ArrayList<>();

	private final List<String> highlights = new ArrayList<>();

	private @Nullable Integer listed;

	private TrialPaper(Random random) {
		this.out = new TrialWriter(random);
		this.year = 2015 + random.nextInt(12);
		this.province = this.out.any(PROVINCES);
		this.sentences = new TrialSentences(this.out, this.year);
	}

	static TrialPaper of(Random random) {
		TrialPaper paper = new TrialPaper(random);
		switch (random.nextInt(10)) {
			case 0 -> paper.report();
			case 1, 2 -> paper.letter();
			case 3, 4, 5 -> {
				paper.letter();
				paper.gap();
				paper.list();
			}
			default -> paper.list();
		}
		return paper;
	}

	/** The same with the accents typed apart, which moves every place. */
	String decomposed() {
		return Normalizer.normalize(text(), Normalizer.Form.NFD);
	}

	String text() {
		return this.out.text();
	}

	List<Described> findings() {
		return this.out.findings();
	}

	/** The fields of each letter, in their order. */
	List<String> letters() {
		return this.letters;
	}

	/** Place, heading and number of paragraphs of each highlight. */
	List<String> highlights() {
		return this.highlights;
	}

	@Nullable Integer listed() {
		return this.listed;
	}

	private void gap() {
		this.out.add(this.out.any("", "\n", "\n\n"));
	}

	/** A report, which has no list, though it may have numbers before its parts. */
	private void report() {
		this.out.add("Hội nghị tổng kết công tác năm của " + "tỉnh " + this.province).line();
		int paragraphs = this.out.number(3, 8);
		boolean numbered = this.out.chance(40);
		for (int i = 1; i <= paragraphs; i++) {
			if (this.out.chance(20)) {
				this.out.add(this.out.any(SCRAPS)).line();
			}
			if (this.out.chance(20)) {
				this.out.add(this.out.any(CAPTIONS)).line();
			}
			if (numbered) {
				this.out.add(i + ". " + this.out.any(HEADINGS)).line();
			}
			this.sentences.paragraph();
			this.out.line();
		}
	}

	private void letter() {
		boolean party = this.out.chance(35);
		boolean columns = this.out.chance(40);
		boolean gaps = this.out.chance(50);
		boolean strong = !columns && this.out.chance(15);
		String line = gaps ? "\n\n" : "\n";
		String upper = this.province.toUpperCase(Locale.forLanguageTag("vi"));
		String[] bodies = party
				? this.out.any(new String[] { "TỈNH ỦY " + upper, "VĂN PHÒNG" },
						new String[] { "TỈNH ỦY " + upper, "BAN TUYÊN GIÁO" }, new String[] { "", "TỈNH ỦY " + upper })
				: this.out.any(new String[] { "", "ỦY BAN NHÂN DÂN\nTỈNH " + upper },
						new String[] { "UBND TỈNH " + upper, "SỞ VĂN HÓA VÀ THỂ THAO" },
						new String[] { "", "UBND TỈNH " + upper }, new String[] { "UBND TỈNH " + upper, "VĂN PHÒNG" });
		LocalDate day = this.out.day(this.year + 1);
		int running = this.out.number(1, 9_000);
		boolean decision = !party && this.out.chance(30);
		String number = party ? running + "-CV/" + this.out.any("VPTU", "BTGTU", "TU")
				: running + (this.out.chance(20) ? " /" : "/")
						+ (decision ? "QĐ-UBND" : this.out.any("UBND-TH", "VP-KGVX", "SVHTT-VP"));
		String subject = this.out.any("tuyên truyền kết quả công tác năm", "báo cáo tình hình thực hiện nhiệm vụ",
				"triển khai kế hoạch truyền thông", "phối hợp tổ chức lễ công bố");
		String emblem = party ? "ĐẢNG CỘNG SẢN VIỆT NAM" : "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
		List<String> left = new ArrayList<>();
		if (!bodies[0].isEmpty()) {
			left.add(bodies[0]);
		}
		left.addAll(List.of(bodies[1].split("\n")));
		if (party && this.out.chance(60)) {
			left.add("*");
		}
		left.add((party ? "Số " : "Số: ") + number);
		if (!decision) {
			left.add("V/v " + subject);
		}
		List<String> right = new ArrayList<>(List.of(emblem));
		if (!party) {
			right.add("Độc lập - Tự do - Hạnh phúc");
		}
		String dated = "%s, ngày %02d tháng %s năm %d".formatted(this.province, day.getDayOfMonth(),
				(day.getMonthValue() < 3) ? "0" + day.getMonthValue() : String.valueOf(day.getMonthValue()),
				day.getYear());
		right.add(dated);
		if (columns) {
			String tab = this.out.any("\t", "          ");
			for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
				if (i < left.size()) {
					cell(left.get(i));
				}
				if (i < right.size()) {
					this.out.add(tab);
					cell(right.get(i));
				}
				this.out.line();
			}
		}
		else {
			for (String cell : this.out.chance(70) ? left : right) {
				if (strong && cell.equals(left.get(0))) {
					this.out.add("**");
				}
				cell(cell);
				this.out.add((strong && cell.equals(left.get(0)) ? "**" : "") + line);
			}
			for (String cell : this.out.text().contains(emblem) ? left : right) {
				cell(cell);
				this.out.add(line);
			}
		}
		String urgency = "normal";
		if (!decision && this.out.chance(25)) {
			String[] mark = this.out.any(new String[] { "HỎA TỐC", "most-urgent" }, new String[] { "KHẨN", "urgent" },
					new String[] { "THƯỢNG KHẨN", "very-urgent" });
			this.out.add(mark[0] + line);
			urgency = mark[1];
		}
		int addressees = 0;
		if (decision) {
			this.out.add("QUYẾT ĐỊNH\nVề việc " + subject + "\n" + (gaps ? "\n" : ""));
			this.out.add("Căn cứ Luật Tổ chức chính quyền địa phương;\n");
		}
		else if (this.out.chance(50)) {
			addressees = 1;
			this.out.add("Kính gửi: Các cơ quan báo chí của tỉnh" + line);
		}
		else {
			addressees = this.out.number(2, 4);
			this.out.add("Kính gửi:" + line);
			for (int i = 0; i < addressees; i++) {
				this.out
					.add("- " + this.out.any("Báo " + this.province, "Sở Nội vụ", "Đài Phát thanh và Truyền hình tỉnh")
							+ ((i + 1 < addressees) ? ";" : ".") + "\n");
			}
		}
		int paragraphs = this.out.number(1, 3);
		for (int i = 0; i < paragraphs; i++) {
			this.sentences.paragraph();
			this.out.add(line);
		}
		this.out.add(this.out.any("Đề nghị các cơ quan, đơn vị nghiêm túc thực hiện./.",
				"Trân trọng đề nghị quý cơ quan phối hợp thực hiện. /.") + line);
		String signatory = this.out.any(NAMES);
		String title = this.out.any("CHÁNH VĂN PHÒNG", "GIÁM ĐỐC", "CHỦ TỊCH", "PHÓ CHỦ TỊCH");
		String authority = this.out.any("", party ? "T/L BAN THƯỜNG VỤ" : "TM. ỦY BAN NHÂN DÂN",
				party ? "K/T TRƯỞNG BAN" : "KT. CHỦ TỊCH");
		int recipients = this.out.number(2, 4);
		boolean signedFirst = this.out.chance(30);
		if (signedFirst) {
			sign(authority, title, signatory, gaps);
		}
		this.out.add(this.out.any("Nơi nhận:", "**Nơi nhận:**", "Nơi nhận :") + "\n");
		for (int i = 1; i < recipients; i++) {
			this.out.add("- " + this.out.any("Như trên", "Thường trực Tỉnh ủy (để báo cáo)", "Các PCVP", "CT, các PCT")
					+ ";\n");
		}
		this.out.add("- Lưu: VT.\n");
		if (!signedFirst) {
			sign(authority, title, signatory, gaps);
		}
		String issuer = bodies[1].replace('\n', ' ');
		this.letters.addAll(List.of("parent " + bodies[0], "issuer " + issuer, "number " + number.replace(" ", ""),
				"place " + this.province, "date " + day, "subject " + subject, "urgency " + urgency,
				"addressees " + addressees, "recipients " + recipients, "authority " + authority, "title " + title,
				"signatory " + signatory));
	}

	private void sign(String authority, String title, String signatory, boolean gaps) {
		if (!authority.isEmpty()) {
			this.out.add(authority).line();
		}
		this.out.add(title).line().add(gaps ? "\n\n" : "");
		if (this.out.chance(15)) {
			this.out.add("(Đã ký)").line();
		}
		this.out.add(signatory).line();
	}

	private void cell(String words) {
		int from = this.out.place();
		this.out.add(words);
		if (words.startsWith("Số")) {
			int number = words.replaceFirst("^Số:? ", "").length();
			String key = words.replaceFirst("^Số:? ", "").replace(" ", "");
			String state = key.contains("-CV/") ? key.replace("-CV/", "/CV") : key;
			int slash = state.indexOf('/');
			this.out.note("reference", from + words.length() - number,
					state.substring(0, slash + 1) + state.substring(slash + 1).replace("-", "").replace('Đ', 'D'));
		}
		else if (words.contains(", ngày")) {
			String[] parts = words.split(" ");
			int n = parts.length;
			this.out.note("date", this.out.place(),
					"%s-%02d-%s".formatted(parts[n - 1], Integer.parseInt(parts[n - 3]), parts[n - 5]));
		}
	}

	private void list() {
		int many = this.out.any(10, 10, 10, 5, 8, 12);
		boolean headed = this.out.chance(60);
		boolean gaps = this.out.chance(30);
		String line = gaps ? "\n\n" : "\n";
		if (this.letters.isEmpty() && this.out.chance(20)) {
			this.out.add("1. " + this.out.any(HEADINGS)).line();
		}
		title(many, line);
		this.listed = this.year;
		if (this.out.chance(30)) {
			this.out.add("Năm qua, tỉnh giành nhiều kết quả trên các lĩnh vực." + line);
		}
		String style = this.out.any("%d. ", "%d. ", "%d. ", "%02d. ", "%d) ", "%d/ ", "Sự kiện %d: ", "**%d.** ", "%d.",
				"(%d) ", "Kết quả thứ %d: ", "%d - ", "%d- ", "%d-", "%d.- ", "[%d] ", "🔹 %d. ", "Sự kiện %d\n",
				"%d\n");
		boolean restarts = !style.contains(":") && !style.contains("\n") && many >= 8 && this.out.chance(10);
		for (int place = 1; place <= many; place++) {
			item(place, style.formatted((restarts && place > many / 2) ? place - many / 2 : place), headed, line,
					place == many);
		}
		ending(line);
	}

	private void title(int many, String line) {
		String said = this.out.any("kết quả nổi bật", "sự kiện tiêu biểu", "sự kiện nổi bật", "thành tựu nổi bật",
				"dấu ấn nổi bật", "sự kiện kinh tế - xã hội đáng nhớ", "thành tựu", "dấu ấn lớn nhất");
		String count = this.out.any(String.valueOf(many), "%02d".formatted(many));
		String words = count + " " + said
				+ this.out.any(" năm " + this.year + " của tỉnh " + this.province,
						" của tỉnh " + this.province + " năm " + this.year,
						" trong năm " + this.year + " của tỉnh " + this.province);
		boolean capitals = this.out.chance(35);
		String unit = said.split(" ")[0] + " " + said.split(" ")[1];
		int from = this.out.place();
		this.out.add(capitals ? words.toUpperCase(Locale.forLanguageTag("vi")) : words);
		if (capitals && this.out.chance(20)) {
			this.out.add("\n(Kèm theo văn bản của cơ quan thường trực)");
		}
		this.out.add(line);
		this.out.note("quantity", from,
				"as-stated " + many + " " + (capitals ? unit.toUpperCase(Locale.forLanguageTag("vi")) : unit));
	}

	private void item(int place, String label, boolean headed, String line, boolean last) {
		this.out.add(label);
		String heading = "-";
		int paragraphs = 0;
		if (headed) {
			heading = this.out.any(HEADINGS);
			this.out.add(heading + line);
		}
		else {
			this.sentences.paragraph();
			paragraphs++;
			this.out.add(line);
		}
		int more = headed ? this.out.number(1, 2) : this.out.chance(15) ? 1 : 0;
		for (int i = 0; i < more; i++) {
			if (this.out.chance(6)) {
				this.out.add(this.out.any(CAPTIONS)).line();
			}
			if (this.out.chance(4)) {
				this.out.add(this.out.any(SCRAPS)).line();
			}
			if (this.out.chance(10)) {
				this.out.add(this.out.any("- ", "+ ", "a) ", place + ".1. ", "• "));
			}
			this.sentences.paragraph();
			paragraphs++;
			this.out.add(line);
		}
		this.highlights.add(place + " " + heading + " " + paragraphs + (last ? " last" : ""));
	}

	private void ending(String line) {
		boolean closed = this.out.chance(40);
		if (!closed && this.out.chance(40)) {
			this.out.end(this.out.any("/.", " /."));
		}
		if (closed) {
			this.out.add(this.out.any("Câu kết: Toàn tỉnh quyết tâm thi đua lập thành tích mới",
					"Những kết quả trên là tiền đề để tỉnh vững bước",
					"Kết luận: Tỉnh tin tưởng vào chặng đường phía trước") + this.out.any("./.", ". /.", ".") + line);
		}
		if (this.out.chance(30)) {
			this.out.add(this.out.any(FOREIGN) + line);
			if (this.out.chance(50)) {
				this.out.add(this.out.any(FOREIGN) + line);
			}
		}
		else if (this.out.chance(20)) {
			this.out.add(this.out.any(SCRAPS)).line();
		}
	}

}
