package vn.noibat.intake;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Sentences as lists of highlights have them, with words of their own: what they mention
 * is noted where it stands.
 */
final class TrialSentences {

	private static final String[] MEASURED = { "Giá trị sản xuất nông nghiệp", "Doanh thu bán lẻ hàng hóa",
			"Tổng vốn đầu tư toàn xã hội", "Chi ngân sách địa phương", "Dư nợ tín dụng", "Kim ngạch nhập khẩu",
			"Vốn đầu tư công", "Doanh thu vận tải, kho bãi", "Thu thuế xuất nhập khẩu", "Vốn huy động tại chỗ" };

	private static final String[] RATES = { "Tỷ lệ che phủ rừng", "Tỷ lệ đô thị hóa", "Tỷ lệ giải ngân",
			"Tỷ lệ lao động qua đào tạo", "Tỷ lệ hồ sơ trực tuyến", "Tỷ lệ thu gom rác thải", "Tỷ lệ tốt nghiệp" };

	private static final String[] COUNTED = { "người", "hộ", "xã", "dự án", "doanh nghiệp", "học sinh", "lao động",
			"trường", "công trình", "sản phẩm", "hợp tác xã", "phòng học", "tấn", "km", "ha", "lượt", "căn hộ", "thôn",
			"trạm bơm", "cột điện", "tủ sách", "lồng bè", "máy cày", "giếng khoan", "bồn nước", "mẫu vật", "hầm biogas",
			"vườn ươm", "nhà văn hóa", "sân chơi" };

	private static final String[] VERBS = { "được đầu tư", "được hỗ trợ", "đã hoàn thành", "tham gia", "được công nhận",
			"đi vào hoạt động", "được bàn giao", "được sửa chữa" };

	private static final String[] BODIES = { "Bộ Chính trị", "Chính phủ", "Quốc hội", "Thủ tướng Chính phủ",
			"Ban Bí thư", "Hội đồng nhân dân tỉnh", "Ban Thường vụ Tỉnh ủy", "UBND tỉnh", "Bộ Tài chính",
			"Ban Chấp hành Đảng bộ tỉnh", "Ủy ban Thường vụ Quốc hội" };

	private static final String[] NAMELESS = { "Đại hội lần thứ XVIII đã thành công tốt đẹp.",
			"Công tác cán bộ được thực hiện chặt chẽ, dân chủ.",
			"Giai đoạn 2021-2025, tỉnh giữ vững ổn định chính trị.", "Mạng 5G phủ sóng khu vực trung tâm.",
			"Dịch Covid-19 được kiểm soát.", "Tuyến Quốc lộ 18 và đường tỉnh 398 được nâng cấp.",
			"Cơn bão số 3 gây thiệt hại lớn.", "Kỳ họp thứ 24 đã quyết nghị nhiều nội dung.",
			"Tăng trưởng giữ ở mức hai con số.", "Nhà ga T3 được khởi công.", "Trụ sở đặt tại số 25 đường Hòa Bình.",
			"Nhiệm kỳ 2020 - 2025 khép lại với nhiều dấu ấn.", "Đô thị loại II được công nhận.",
			"Quân khu 3 tặng bằng khen cho lực lượng vũ trang tỉnh.", "Tầm nhìn đến năm 2050 được xác định rõ.",
			"Sân bóng số 2 và số 4 được cải tạo.", "Vụ đông xuân được mùa, được giá.",
			"Các bến số 1,2 và số 7,8 đón tàu lớn.", "Năm học 2024-2025 bắt đầu đúng kế hoạch.", "Khóa XIV bế mạc.",
			"Trong 6 tháng đầu năm, kinh tế khởi sắc.", "Bệnh viện hạng I phục vụ người dân.",
			"Đường dây nóng hoạt động 24/7.", "Phiên bản 2.0 của cổng dịch vụ được vận hành.",
			"Vòng 2 diễn ra sôi nổi.", "Quận 1 và Phường 12 ký kết hợp tác.", "Điều 12 và khoản 3 được sửa đổi.",
			"Bản đồ tỷ lệ 1/500 được lập.", "Lúc 15 giờ 30 phút, lễ thượng cờ bắt đầu.",
			"Điện thoại liên hệ 0225.3822.123.", "Học sinh lớp 9 thi tuyển.", "SEA Games 31 để lại dấu ấn.",
			"Tiêu chuẩn ISO 9001:2015 được áp dụng.", "Sư đoàn 363 diễn tập.", "Hàng nghìn hộ dân phấn khởi.",
			"Công ty 19/5 đổi mới công nghệ.", "Khu phố 3 giữ vững danh hiệu.", "Đề án được triển khai bài bản.",
			"Nghị quyết Trung ương đi vào cuộc sống.", "Năm 2025 là năm bản lề.", "Top 5 địa phương dẫn đầu." };

	private final TrialWriter out;

	private final int year;

	TrialSentences(TrialWriter out, int year) {
		this.out = out;
		this.year = year;
	}

	/** Some sentences in one line. */
	void paragraph() {
		int sentences = this.out.number(1, 3);
		for (int i = 0; i < sentences; i++) {
			this.out.add((i > 0) ? " " : "");
			sentence();
		}
	}

	void sentence() {
		switch (this.out.number(0, 24)) {
			case 0, 1 -> measured();
			case 2 -> rate();
			case 3, 4 -> counted();
			case 5 -> share();
			case 6 -> rank();
			case 7, 8 -> reference();
			case 9 -> datedFirst();
			case 10 -> event();
			case 11 -> twoCounts();
			case 12 -> move();
			case 13 -> plan();
			case 14 -> ofAPlan();
			case 15 -> range();
			case 16 -> times();
			case 17 -> apart();
			case 18 -> negative();
			case 19 -> someReferences();
			case 20 -> inWords();
			case 21 -> perHead();
			default -> this.out.add(this.out.any(NAMELESS));
		}
	}

	private void measured() {
		this.out.add(this.out.any(MEASURED));
		this.out.add(this.out.any(" đạt ", " là ", " lên tới "));
		money();
		if (this.out.chance(50)) {
			this.out.add(", ");
			change();
		}
		this.out.add(".");
	}

	private void money() {
		String qualifier = qualifier();
		int from = this.out.place();
		boolean dollars = this.out.chance(25);
		if (dollars) {
			String value = this.out.number(1, 40) + "." + this.out.number(1, 9);
			this.out.add(this.out.decimal(value) + this.out.any(" tỷ ", " triệu "));
			String magnitude = this.out.text().endsWith("tỷ ") ? "tỷ" : "triệu";
			String unit = this.out.any("USD", "đô la Mỹ");
			this.out.add(unit);
			this.out.note("quantity", from, qualifier + " " + value + " " + magnitude + " " + unit);
		}
		else {
			long value = this.out.number(1_000, 99_999);
			String unit = this.out.any("tỷ đồng", "triệu đồng", "nghìn tỷ đồng", "tỉ đồng");
			String written = this.out.chance(80) ? this.out.grouped(value) : String.valueOf(value % 900 + 10);
			this.out.add(written + " " + unit);
			this.out.note("quantity", from,
					qualifier + " " + written.replace(".", "") + " " + unit.replace("tỉ", "tỷ"));
		}
	}

	private String qualifier() {
		if (this.out.chance(55)) {
			return "as-stated";
		}
		String[] words = this.out.any(new String[] { "gần", "nearly" }, new String[] { "hơn", "over" },
				new String[] { "trên", "over" }, new String[] { "khoảng", "approximately" },
				new String[] { "xấp xỉ", "approximately" }, new String[] { "ước", "estimated" },
				new String[] { "ít nhất", "at-least" }, new String[] { "tối thiểu", "at-least" });
		this.out.add(words[0] + " ");
		return words[1];
	}

	private String percent() {
		String value = this.out.chance(70) ? this.out.number(1, 98) + "." + this.out.number(1, 9)
				: String.valueOf(this.out.number(2, 99));
		this.out.add(this.out.decimal(value) + this.out.any("%", "%", " %"));
		return value + " %";
	}

	private void change() {
		String[] direction = this.out.any(new String[] { "tăng ", "up" }, new String[] { "giảm ", "down" },
				new String[] { "vượt ", "beyond" });
		this.out.add(direction[0]);
		int from = this.out.place();
		String value = percent();
		String[] base = this.out.any(new String[] { " so với năm " + (this.year - 1), "earlier" },
				new String[] { " so với cùng kỳ", "earlier" }, new String[] { " so với kế hoạch năm", "plan" },
				new String[] { " so với dự toán", "plan" }, new String[] { " so với chỉ tiêu đề ra", "plan" },
				new String[] { " kế hoạch năm", "plan" });
		this.out.add(base[0]);
		this.out.note("quantity", from, "as-stated " + value + "; " + direction[1] + " " + base[1]);
	}

	private void rate() {
		this.out.add(this.out.any(RATES));
		this.out.add(this.out.any(" đạt ", " là ", " còn ", " lên "));
		String qualifier = qualifier();
		int from = this.out.place();
		this.out.note("quantity", from, qualifier + " " + percent());
		this.out.add(".");
	}

	private void counted() {
		this.out.add(this.out.any("Toàn tỉnh có ", "Đã có ", "Trong năm, ", "Đến nay, ", "Có thêm ", "Huy động "));
		count();
		this.out.add(" " + this.out.any(VERBS) + ".");
	}

	private void count() {
		String qualifier = qualifier();
		int from = this.out.place();
		long value = this.out.chance(60) ? this.out.number(2, 999) : this.out.number(1_000, 99_000);
		String unit = this.out.any(COUNTED);
		this.out.add(this.out.grouped(value) + " " + unit);
		this.out.note("quantity", from, qualifier + " " + value + " " + unit);
	}

	private void twoCounts() {
		this.out.add("Trong đó có ");
		count();
		this.out.add(this.out.any(" và ", ", ", "; "));
		count();
		this.out.add(" " + this.out.any(VERBS) + ".");
	}

	private void share() {
		int whole = this.out.number(8, 180);
		int part = this.out.number(1, whole);
		String unit = this.out.any("xã", "huyện", "chỉ tiêu", "trường", "đơn vị", "phường", "thôn");
		this.out.add(this.out.any("Đã có ", "Đến nay ", "Cả tỉnh có "));
		int from = this.out.place();
		this.out.add(part + "/" + whole + " " + unit + this.out.any(" đạt chuẩn.", " hoàn thành.", " được công nhận."));
		this.out.note("quantity", from, "share " + part + "/" + whole + " " + unit);
	}

	private void rank() {
		int place = this.out.number(1, 34);
		this.out.add(this.out.any("Chỉ số PCI ", "Tỉnh ", "Quy mô kinh tế ")
				+ this.out.any("đứng thứ ", "xếp thứ ", "vươn lên đứng thứ "));
		int from = this.out.place();
		if (this.out.chance(50)) {
			int whole = this.out.any(34, 63);
			this.out.add(place + "/" + whole);
			boolean named = this.out.chance(60);
			this.out.add(named ? " tỉnh, thành phố" : "");
			this.out.note("quantity", from, "rank " + place + "/" + whole + (named ? " tỉnh, thành phố" : ""));
		}
		else {
			this.out.add(place + this.out.any(" cả nước", " toàn quốc", " trong vùng"));
			this.out.note("quantity", from, "rank " + place);
		}
		this.out.add(".");
	}

	/** "thực hiện Nghị quyết số 45-NQ/TW ngày … của …" */
	void reference() {
		this.out.add(this.out.any("Tỉnh triển khai ", "Các cấp, các ngành thực hiện ", "Thành công này gắn với ",
				"Nội dung được nêu tại ", "Căn cứ "));
		String value = number();
		String date = "";
		String issuer = "";
		boolean dateFirst = this.out.chance(70);
		int at = this.out.findings().size() - 1;
		if (dateFirst && this.out.chance(60)) {
			this.out.add(this.out.any(" ", ", ", ", ký "));
			LocalDate day = this.out.day(this.year);
			date = day.toString();
			this.out.date(day);
		}
		if (this.out.chance(60)) {
			issuer = this.out.any(BODIES);
			this.out.add(" của " + issuer);
		}
		this.out.add(this.out.any(" về chuyển đổi số.", " về phát triển kinh tế.", "."));
		amend(at, value, date, issuer);
	}

	/** "Ngày …, Thủ tướng Chính phủ ban hành Quyết định số …" */
	private void datedFirst() {
		LocalDate day = this.out.day(this.year);
		int from = this.out.place();
		this.out.date(day);
		capital(from);
		String issuer = this.out.any(BODIES);
		this.out.add(", " + issuer + this.out.any(" ban hành ", " đã ban hành ", " ký ban hành "));
		String value = number();
		int at = this.out.findings().size() - 1;
		this.out.add(this.out.any(" về quy hoạch tỉnh.", "."));
		amend(at, value, day.toString(), issuer);
	}

	private void capital(int place) {
		String text = this.out.text();
		if (text.charAt(place) == 'n') {
			this.out.capital(place);
		}
	}

	private void amend(int at, String value, String date, String issuer) {
		Described old = this.out.findings().get(at);
		String full = (value + "; " + date + "; " + issuer).replaceAll("[; ]+$", "");
		this.out.findings().set(at, new Described(old.kind(), old.place(), full));
	}

	/** Writes a number of a document and notes it. */
	private String number() {
		int running = this.out.number(1, 2400);
		int kind = this.out.number(0, 5);
		String form;
		String written;
		String key;
		switch (kind) {
			case 0 -> {
				String type = this.out.any("NQ", "CT", "KL", "QĐ");
				String organ = this.out.any("TW", "TU", "BTVTU");
				form = this.out.any("Nghị quyết", "Chỉ thị", "Kết luận", "Quy định");
				written = running + "-" + type + "/" + organ;
				key = running + "/" + type.replace('Đ', 'D') + organ;
			}
			case 1 -> {
				form = "Quyết định";
				String symbol = this.out.any("QĐ-TTg", "QĐ-UBND", "QĐTTg", "QĐ-BNN");
				written = running + this.out.any("/", "/", " /") + symbol;
				key = running + "/" + symbol.replace("-", "").replace('Đ', 'D').toUpperCase(Locale.ROOT);
			}
			case 2 -> {
				form = this.out.any("Nghị quyết", "Luật", "Nghị quyết");
				String term = this.out.any("QH14", "QH15", "UBTVQH15");
				written = running + "/" + this.year + "/" + term;
				key = written;
			}
			case 3 -> {
				form = "Nghị định";
				written = "%02d/%d/NĐ-CP".formatted(running, this.year);
				key = running + "/" + this.year + "/NDCP";
			}
			case 4 -> {
				form = this.out.any("Kế hoạch", "Thông báo", "Báo cáo", "Công văn");
				String symbol = this.out.any("KH-UBND", "TB-VPCP", "BC-STC", "SVHTT-VP", "UBND-TH");
				written = running + "/" + symbol;
				key = running + "/" + symbol.replace("-", "");
			}
			default -> {
				form = this.out.any("Nghị quyết", "Chỉ thị", "Kết luận", "Quyết định");
				written = String.valueOf(running);
				key = "~" + running;
			}
		}
		this.out.add(form + " số ");
		int from = this.out.place();
		this.out.add(written);
		this.out.note("reference", from, key);
		return key;
	}

	private void event() {
		LocalDate day = this.out.day(this.year);
		switch (this.out.number(0, 3)) {
			case 0 -> {
				this.out.add("Lễ khánh thành diễn ra ");
				this.out.date(day);
			}
			case 1 -> {
				this.out.add("Công trình đưa vào sử dụng " + this.out.any("từ ", "trong ") + "tháng "
						+ day.getMonthValue() + this.out.any("/", " năm ") + this.year);
				this.out.note("date", this.out.place(), "%d-%02d".formatted(this.year, day.getMonthValue()));
			}
			case 2 -> {
				this.out.add(this.out.any("Sáng ngày ", "Chiều ", "Tối ngày ", "Dịp ") + day.getDayOfMonth() + "/"
						+ day.getMonthValue());
				this.out.note("date", this.out.place(),
						"--%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth()));
				this.out.add(", hội nghị được tổ chức");
			}
			default -> {
				this.out.add("Từ ");
				this.out.date(day);
				this.out.add(" đến ");
				this.out.date(day.plusDays(3));
				this.out.add(", lễ hội thu hút đông đảo du khách");
			}
		}
		this.out.add(".");
	}

	/** "bằng 105,2% dự toán giao", "đạt 98% kế hoạch năm" */
	private void ofAPlan() {
		this.out.add(this.out.any(MEASURED) + " trong năm " + this.out.any("đạt ", "bằng ", "chỉ đạt "));
		int from = this.out.place();
		String value = percent();
		String[] base = this.out.any(new String[] { " dự toán giao", "plan" }, new String[] { " kế hoạch năm", "plan" },
				new String[] { " so với cùng kỳ năm trước", "earlier" },
				new String[] { " so với kế hoạch đề ra", "plan" });
		this.out.note("quantity", from, "as-stated " + value + "; reached " + base[1]);
		this.out.add(base[0] + ".");
	}

	private void range() {
		this.out.add(this.out.any("Thu hút ", "Dự án cần ", "Công trình sử dụng "));
		boolean led = this.out.chance(50);
		this.out.add(led ? "từ " : "");
		int from = this.out.place();
		int low = this.out.number(2, 40);
		int high = low + this.out.number(1, 30);
		String unit = this.out.any("triệu USD", "tỷ đồng", "nghìn lượt khách", "lao động");
		this.out.add(low + (led ? this.out.any(" đến ", " tới ") : this.out.any("-", " - ", "–", " – ")) + high + " "
				+ unit + ".");
		this.out.note("quantity", from, "as-stated " + low + "–" + high + " " + unit);
	}

	private void times() {
		this.out.add(this.out.any(MEASURED) + this.out.any(" gấp ", " tăng gấp ", " cao gấp "));
		int from = this.out.place();
		String value = this.out.number(1, 5) + "." + this.out.number(1, 9);
		this.out.add(this.out.decimal(value) + " lần so với năm " + (this.year - 5) + ".");
		this.out.note("quantity", from, "as-stated " + value + " lần; times earlier");
	}

	/** A qualifier that does not stand before its number. */
	private void apart() {
		String qualifier = this.out.any("estimated", "basically", "expected");
		this.out.add(switch (qualifier) {
			case "estimated" -> "Cả năm ước tính giải quyết được ";
			case "basically" -> "Ngành đã cơ bản hoàn thành ";
			default -> "Dự kiến đến cuối năm sẽ có ";
		});
		int from = this.out.place();
		int value = this.out.number(3, 900);
		String unit = this.out.any("công trình", "dự án", "trường");
		this.out.add(value + " " + unit + ".");
		this.out.note("quantity", from, qualifier + " " + value + " " + unit);
	}

	private void negative() {
		this.out.add("Chỉ số giá tăng trưởng ");
		int from = this.out.place();
		this.out.add("âm ");
		String value = this.out.number(1, 9) + "." + this.out.number(1, 9);
		this.out.add(this.out.decimal(value) + "%.");
		this.out.note("quantity", from, "as-stated -" + value + " %");
	}

	/** "Nghị quyết số 12 và số 15 của Bộ Chính trị" */
	private void someReferences() {
		this.out.add("Các cấp ủy quán triệt " + this.out.any("Nghị quyết số ", "Kết luận số "));
		int first = this.out.number(2, 99);
		int from = this.out.place();
		this.out.add(first + this.out.any(" và số ", ", số "));
		this.out.note("reference", from, "~" + first);
		int second = this.out.number(100, 199);
		from = this.out.place();
		this.out.add(second + " của Bộ Chính trị.");
		this.out.note("reference", from, "~" + second + "; ; Bộ Chính trị");
	}

	private void inWords() {
		this.out.add("Tỉnh trồng mới ");
		String[] number = this.out.any(new String[] { "một", "1" }, new String[] { "hai", "2" },
				new String[] { "ba", "3" }, new String[] { "mười", "10" });
		this.out.add(number[0] + " triệu cây xanh.");
		this.out.note("quantity", this.out.place() - number[0].length() - " triệu cây xanh.".length(),
				"as-stated " + number[1] + " triệu cây xanh");
	}

	private void perHead() {
		this.out.add("Thu nhập bình quân đạt ");
		String qualifier = qualifier();
		int from = this.out.place();
		String value = this.out.number(30, 99) + "." + this.out.number(1, 9);
		String unit = this.out.any("triệu đồng/người/năm", "triệu đồng/người", "triệu đồng/ha", "triệu đồng/tháng");
		this.out.add(this.out.decimal(value) + " " + unit + ".");
		this.out.note("quantity", from, qualifier + " " + value + " " + unit);
	}

	private void move() {
		int from = this.out.number(2, 40);
		int to = from + this.out.number(1, 40);
		this.out.add(this.out.any(RATES) + " tăng từ ");
		int place = this.out.place();
		this.out.add(from + "%");
		this.out.note("quantity", place, "as-stated " + from + " %");
		this.out.add(" lên ");
		place = this.out.place();
		this.out.add(to + "%.");
		this.out.note("quantity", place, "as-stated " + to + " %");
	}

	private void plan() {
		int low = this.out.number(5, 11);
		this.out.add("Tốc độ tăng trưởng ước đạt ");
		int place = this.out.place();
		String value = low + "." + this.out.number(10, 99);
		this.out.add(this.out.decimal(value) + "%");
		this.out.note("quantity", place, "estimated " + value + " %");
		this.out.add(" (kế hoạch giao ");
		place = this.out.place();
		String low1 = low + ".5";
		String high = (low + 1) + ".0";
		this.out.add(this.out.decimal(low1) + this.out.any(" - ", "-", " – ", "–") + this.out.decimal(high) + "%");
		this.out.note("quantity", place, "as-stated " + low1 + "–" + high + " %");
		this.out.add(").");
	}

}
