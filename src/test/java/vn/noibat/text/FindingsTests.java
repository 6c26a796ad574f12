package vn.noibat.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FindingsTests {

	private static String quantities(String text) {
		return Findings.in(text)
			.quantities()
			.stream()
			.map((found) -> described(found, text))
			.collect(Collectors.joining("; "));
	}

	private static String described(Quantity found, String text) {
		String kind = (found.kind() == Quantity.Kind.AMOUNT) ? "" : found.kind().name().toLowerCase(Locale.ROOT) + " ";
		String qualifier = (found.qualifier() == Qualifier.AS_STATED) ? "" : found.qualifier().code() + " ";
		String number = found.low().toPlainString() + (found.isRange() ? ".." + found.high().toPlainString() : "")
				+ ((found.whole() != null) ? "/" + found.whole().toPlainString() : "");
		Quantity.Comparison comparison = found.comparison();
		String base = (comparison == null) ? ""
				: " " + comparison.direction().name().toLowerCase(Locale.ROOT) + " "
						+ comparison.against().name().toLowerCase(Locale.ROOT)
						+ ((comparison.base() != null) ? " <" + comparison.base().in(text) + ">" : "");
		return (kind + qualifier + number + " " + found.measure()).strip() + base;
	}

	private static List<String> dates(String text) {
		return Findings.in(text).dates().stream().map(DateMention::iso).toList();
	}

	private static String references(String text) {
		return Findings.in(text).references().stream().map((found) -> {
			String number = (found.number() != null) ? found.number().written() : "~" + found.running();
			return number + ((found.date() != null) ? " " + found.date().iso() : "")
					+ ((found.issuer() != null) ? " " + found.issuer().in(text) : "");
		}).collect(Collectors.joining("; "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "đạt gần 118.000 tỷ đồng | nearly 118000 tỷ đồng",
			"thu trên 140 nghìn tỷ đồng | over 140 nghìn tỷ đồng", "đón 6,4 triệu lượt khách | 6.4 triệu lượt khách",
			"đạt 3.2 tỷ USD | 3.2 tỷ USD", "chi 1.234.567,5 triệu đồng | 1234567.5 triệu đồng",
			"đạt 103 000 tỷ đồng | 103000 tỷ đồng", "khoảng 20 ngàn tỉ đồng | approximately 20 nghìn tỷ đồng",
			"hỗ trợ 2 tỷ 500 triệu đồng | 2.500 tỷ đồng", "xây một triệu căn hộ | 1 triệu căn hộ",
			"thu nhập 95,4 triệu đồng/người/năm | 95.4 triệu đồng/người/năm", "rộng 38,5ha | 38.5 ha",
			"dài 29,7km | 29.7 km", "cấp 120.000 m3/ngày đêm | 120000 m3/ngày đêm", "năng suất 63,5 tạ/ha | 63.5 tạ/ha",
			"giao 11,2 - 11,9% | 11.2..11.9 %", "từ 300 đến 350 triệu USD | 300..350 triệu USD",
			"từ 11,2% đến 11,9% | 11.2..11.9 %", "cần 5–7 dự án | 5..7 dự án", "có 6/9 huyện đạt | share 6/9 huyện",
			"đạt hạng 21/63 tỉnh, thành phố | rank 21/63 tỉnh, thành phố",
			"xếp thứ 4 cả nước, thứ 3 vùng Tây Bắc | rank 4; rank 3", "vốn USD 7,4 tỷ, tăng | 7.4 tỷ USD",
			"đạt hơn US$ 85 triệu. | over 85 triệu US$", "thu € 6 triệu | 6 triệu €",
			"vốn 3 tỷ USD 8 nghìn | 3 tỷ USD; 8 nghìn", "đạt 05/05 tiêu chí | share 5/5 tiêu chí",
			"hơn 2/3 số xã | share over 2/3 xã", "đứng thứ 8/63 tỉnh, thành phố | rank 8/63 tỉnh, thành phố",
			"xếp thứ 7 cả nước | rank 7", "giữ vị trí thứ 6 vùng | rank 6", "xếp hạng 4 toàn quốc | rank 4",
			"ít nhất 150 xã | at-least 150 xã", "từ 150 xã trở lên | at-least 150 xã",
			"không dưới 10 tỷ đồng | at-least 10 tỷ đồng", "không quá 5% | 5 %", "ước đạt 10,34% | estimated 10.34 %",
			"ước tính thu hút được 2,6 tỷ USD | estimated 2.6 tỷ USD",
			"cơ bản hoàn thành 9 nhiệm vụ | basically 9 nhiệm vụ", "38 xã cơ bản hoàn thành | basically 38 xã",
			"dự kiến năm nay sẽ có 21 bảo vật | expected 21 bảo vật", "vượt mốc 100 tỷ đồng | over 100 tỷ đồng",
			"vượt chỉ tiêu 41.200 căn hộ | over 41200 căn hộ", "ước đạt trên 5 tỷ đồng | over 5 tỷ đồng",
			"trên 5 lĩnh vực | 5 lĩnh vực", "âm 2,5% | -2.5 %", "(-1,7%) | -1.7 %", "tổng số 12 dự án | 12 dự án",
			"giành 7 huy chương Vàng | 7 huy chương Vàng", "một trong 9 địa phương | 9 địa phương",
			"tăng từ 62% lên 70% | 62 %; 70 %", "giảm từ 21 xuống 12 đầu mối | 21 đầu mối; 12 đầu mối",
			"nguồn điện 50MW | 50 MW", "dân số 1,4 triệu người | 1.4 triệu người", "dân số 9.870 người | 9870 người",
			"chỉ số 68,4 điểm | 68.4 điểm", "hệ số 1,7 lần | 1.7 lần", "doanh số 640 tỷ đồng | 640 tỷ đồng",
			"sĩ số 42 học sinh | 42 học sinh", "còn nợ số 8 tỷ đồng | 8 tỷ đồng",
			"thu 14 nghìn 300 tỷ đồng | 14.300 nghìn tỷ đồng", "3 trăm 20 triệu đồng | 3.20 trăm triệu đồng",
			"xuống -2,5°C | -2.5 °C", "còn -4 độ | -4 độ",
			"giành 6 huy chương vàng, 8 bạc, 11 đồng | 6 huy chương vàng; 8 huy chương bạc; 11 huy chương đồng",
			"có 2019 hộ nghèo | 2019 hộ nghèo", "vốn 2012 tỷ đồng | 2012 tỷ đồng",
			"tạo việc làm cho 1985 lao động | 1985 lao động", "trên dưới 60 người | approximately 60 người",
			"đón một triệu rưỡi lượt khách | 1.5 triệu lượt khách", "chi hai tỷ rưỡi đồng | 2.5 tỷ đồng",
			"sau 2 năm rưỡi | 2.5 năm", "có một triệu ba trăm nghìn hộ | 1.3 triệu hộ",
			"hai mươi lăm nghìn người | 25 nghìn người", "mười hai triệu lượt | 12 triệu lượt",
			"hỗ trợ một tỷ 300 triệu đồng | 1.300 tỷ đồng", "lỗ 3 tỷ 4. | 3.4 tỷ", "nợ 2 triệu 7, | 2.7 triệu",
			"đứng thứ nhất cả nước | rank 1", "xếp thứ hai toàn quốc, thứ ba vùng Tây Bắc | rank 2; rank 3",
			"đạt 3OO.000 tấn | 300000 tấn", "trị giá l,7 tỷ đồng | 1.7 tỷ đồng", "có 4I.200 hộ | 41200 hộ",
			"khoảng **70.000** tấn | approximately 70000 tấn", "tình trạng khẩn cấp 4 đoạn | 4 đoạn",
			"danh mục 12 dự án | 12 dự án", "bàn giao 21,5/24,3 km | share 21.5/24.3 km",
			"khởi công 2 cao tốc | 2 cao tốc", "có 9 công viên mới | 9 công viên",
			"cấp 500 thẻ căn cước mới | 500 thẻ căn cước", "cán mốc 40 tỷ đồng | 40 tỷ đồng",
			"có 9/11 thành viên | share 9/11 thành viên", "dat tren 4,5 trieu luot khach | over 4.5 triệu lượt khách",
			"von 8.200 ty dong | 8200 tỷ đồng" })
	void readsQuantities(String text, String expected) {
		assertThat(quantities(text)).isEqualTo(expected);
		String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
		assertThat(Folding.nfc(quantities(apart))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "tăng 1.240 tỷ đồng so với năm 2020 | 1240 tỷ đồng up earlier <năm 2020>",
			"vượt 1,35 lần so với kế hoạch | 1.35 lần beyond plan <kế hoạch>",
			"gấp 1,6 lần so với thực hiện năm 2020 | 1.6 lần times earlier <thực hiện năm 2020>",
			"tăng gấp 1,5 lần năm 2020 | 1.5 lần times earlier <năm 2020>",
			"đạt 128% kế hoạch năm, | 128 % reached plan <kế hoạch năm>",
			"bằng 125% dự toán HĐND tỉnh giao và | 125 % reached plan <dự toán HĐND tỉnh giao>",
			"vượt trên 6% kế hoạch năm đề ra với | over 6 % beyond plan <kế hoạch năm đề ra>",
			"tăng hơn 31% so với kế hoạch năm; | over 31 % up plan <kế hoạch năm>",
			"vượt kế hoạch 12% | 12 % beyond plan <kế hoạch>",
			"cao hơn 1,3 điểm % so với cùng kỳ | 1.3 điểm % up earlier <cùng kỳ>",
			"xuất khẩu gấp đôi năm 2021 | 2 lần times earlier <năm 2021>", "số hộ tăng gấp rưỡi | 1.5 lần times other",
			"So với năm 2021, số hộ giảm 5% | 5 % down earlier <năm 2021>", "GRDP tăng 8,2% | 8.2 % up other",
			"tỷ lệ giảm còn 1,8% | 1.8 %", "dư nợ 80 tỷ đồng (+6,1%) | 80 tỷ đồng; 6.1 % up other",
			"thấp hơn bình quân cả nước 0,4 điểm phần trăm | 0.4 điểm phần trăm down other <bình quân cả nước>",
			"cao hơn cả nước và đạt 95% | 95 %", "tăng 6% so năm 2021 | 6 % up earlier <năm 2021>",
			"bằng 104% dự toán, 101% kế hoạch huyện giao; | 104 % reached plan <dự toán>; 101 % reached plan <kế hoạch huyện giao>",
			"Giảm nghèo 3,1%. | 3.1 % down other", "vượt chỉ tiêu 4,5%. | 4.5 % beyond plan <chỉ tiêu>",
			"(+7,3% so với đầu năm) | 7.3 % up earlier <đầu năm>",
			"tăng **6%** so với cùng kỳ | 6 % up earlier <cùng kỳ>",
			"số xe tăng gấp ba so với cùng kỳ | 3 lần times earlier <cùng kỳ>",
			"gấp hơn hai lần năm 2020 | over 2 lần times earlier <năm 2020>",
			"giảm 12 xã và 40 thôn. | 12 xã down other; 40 thôn down other",
			"giảm 12 xã và 3 phường mới lập | 12 xã down other; 3 phường",
			"tang 9% so voi nam 2021 | 9 % up earlier <nam 2021>",
			"tăng 9,4% (kế hoạch 8,5 - 9%) | 9.4 % up other; 8.5..9 %" })
	void readsWhatAQuantityIsMeasuredAgainst(String text, String expected) {
		assertThat(quantities(text)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Đại hội lần thứ 9", "khóa XII", "khóa 12", "qua Quốc lộ 5 nối",
			"đường tỉnh 417 nối huyện", "tại số 126 đường Hàng Thử", "mạng 5G cho chợ", "Nhà ga T2 mở cửa",
			"dịch Covid-19 lan", "nhiệm kỳ 2020-2025", "Bến thử số 1,2 và số 7,8 tại", "giữ mức 3 con số",
			"mức hai con số", "là năm thứ 6 liên tiếp", "Tổng kho 4 Gò Thử", "Hội thi 12, Đại hội",
			"Giải Tiếng hát 2021, giải", "trong 10 tháng năm 2021", "6 tháng đầu năm", "quý 3 năm nay", "0:00 / 0:00",
			"5 giờ trước", "7 giờ trướcBài gốc", "hàng tỷ USD", "đô thị loại 1 tỉnh", "Quận 1 thành phố",
			"bão số 3 đổ bộ", "Điều 5 và khoản 2", "năm 2023 thành phố đạt", "thành phố 2023,Hải", "tỷ lệ 1/500 được",
			"hoạt động 24/24 giờ", "0225.3822.123", "sản phẩm OCOP 4 sao", "kế hoạch 5 năm 2021-2025",
			"Quân khu 3 tặng", "lúc 9 giờ 30 phút ngày 5/9/2024", "Top 5 địa phương", "Công ty 19/5 đổi mới",
			"ISO 9001:2015 được", "Văn bản số 12/QĐ-UBND người", "https://vi.du/tin-post1007005.vnp",
			"tài khoản 1234567890 tại", "tại bến số 7 người", "mã số 35 người", "cầu Sông Thử 4 ngày 3/2/2022",
			"Thủy điện Thử 3 công suất lớn", "trong tốp 6 cả nước", "đêm 4 rạng sáng 5/6", "Bí thư thứ nhất",
			"giữ chức bí thư thứ nhất", "sáng thứ hai đầu tuần", "lần thứ nhất", "kỳ họp thứ ba", "một nửa số xã",
			"hàng triệu rưỡi", "8\tThành phố mới", "mục 4 kế hoạch", "Năm 2019 hộ nghèo", "Ngày hội 2022 thành phố",
			"giai đoạn 2015-2019 hộ nghèo" })
	void findsNoQuantityInNamesOrdinalsAndYears(String text) {
		assertThat(quantities(text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Ngày 28/03/2021, | 2021-03-28", "16/9/2023 | 2023-09-16",
			"ngày 17.01.2023 | 2023-01-17", "ngày 5-3-2023 | 2023-03-05", "ngày 05 / 03 / 2023 | 2023-03-05",
			"ngày 23 tháng 01 năm 2021 | 2021-01-23", "ngày23 tháng 1năm 2021 | 2021-01-23",
			"ngày mùng 5 tháng 3 năm 2023 | 2023-03-05", "ngày 30/3 năm 2023 | 2023-03-30", "tháng 01/2024 | 2024-01",
			"tháng 10 năm 2021 | 2021-10", "tháng 9-2024 | 2024-09", "từ 01/2024 | 2024-01", "Ngày 6/12, | --12-06",
			"Chiều nay, 17/10, | --10-17", "hôm nay (2/9) | --09-02", "dịp 30/4 | --04-30", "ngày 30 tháng 4 | --04-30",
			"12.02.2021 09:14:05 +07:00 | 2021-02-12T09:14:05+07:00",
			"2021-02-12T09:14:05+07:00 | 2021-02-12T09:14:05+07:00", "2024-05-12 | 2024-05-12", "Sáng 19-8, | --08-19",
			"ngày 19-8 tỉnh khởi công | --08-19", "Tối 24.12, đoàn | --12-24", "ngày 2.9. | --09-02",
			"đêm 24-12 | --12-24", "sinh ngày 14/9/1871 | 1871-09-14" })
	void readsDates(String text, String iso) {
		assertThat(dates(text)).containsExactly(iso);
		assertThat(dates(Normalizer.normalize(text, Normalizer.Form.NFD))).containsExactly(iso);
	}

	@Test
	void readsADayWithoutAYearBehindAnother() {
		assertThat(dates("các ngày 30/4 và 1/5")).containsExactly("--04-30", "--05-01");
		assertThat(dates("tính đến 30/6, từ 20/11 đến 15/12.")).containsExactly("--06-30", "--11-20", "--12-15");
		assertThat(dates("Đến 30-6, huyện thu đủ; từ 12-10 xã")).containsExactly("--06-30");
		assertThat(dates("mừng Quốc khánh 2/9")).containsExactly("--09-02");
		assertThat(dates("Từ ngày 19-8 đến 2-9")).containsExactly("--08-19", "--09-02");
		assertThat(dates("từ ngày 10/10 đến 15/12/2024")).containsExactly("--10-10", "2024-12-15");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Từ ngày 03 đến 07/6/2022 | 2022-06-03, 2022-06-07",
					"từ ngày 3 đến ngày 7/6/2022 | 2022-06-03, 2022-06-07", "ngày 3-7/6/2022 | 2022-06-03, 2022-06-07",
					"trong 3 ngày 3, 4 và 5/6/2022 | 2022-06-03, 2022-06-04, 2022-06-05",
					"đêm 3 rạng sáng 4/6 | --06-03, --06-04", "ngày 30 đến 2/6/2022 | 2022-05-30, 2022-06-02",
					"từ ngày 29 đến ngày 3/5 | --04-29, --05-03", "đêm 31 rạng sáng 1/1/2022 | 2021-12-31, 2022-01-01",
					"ngày 31 đến 2/5/2022 | 2022-05-02", "ngày 30, 2/6/2022 | 2022-06-02",
					"ngày O6 tháng l2 năm 2023 | 2023-12-06", "ngày l7/1O/2023 | 2023-10-17",
					"có 3, 4/6/2022 | 2022-06-04", "3 ngày 4/6/2022 | 2022-06-04" })
	void readsTheDaysThatShareAMonth(String text, String expected) {
		assertThat(String.join(", ", dates(text))).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "7/8 huyện", "thứ 5/63 tỉnh", "đến nay 7/8 huyện", "5/5 tiêu chí", "31/02/2023",
			"ngày 32/1", "giai đoạn 2021-2030", "đến năm 2045", "35/2021/QH15", "tỷ lệ 1/2000", "1.500 tỷ đồng",
			"12/2023 hộ", "mỗi ngày 3-5 chuyến", "ngày 1.5 triệu lượt", "các ngày 5-7 tháng", "tối 2-3 giờ",
			"chiều 2.5 km", "thắng 3-1", "từ 2-3 xã", "phiên bản 1.2.3", "Điều 11/2019", "mục 4.5.2019",
			"từ 3/5 đến 5/5.", "đến 9/8 xã", "192.168.1.10", "1,2 và số 7,8" })
	void findsNoDateInSharesSpansAndNumbers(String text) {
		assertThat(dates(text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"Nghị quyết số 92-NQ/TW ngày 7/5/2021 của Bộ Chính trị khóa XII về | 92-NQ/TW 2021-05-07 Bộ Chính trị",
			"Ngày 28/03/2021, Thủ tướng Chính phủ ban hành Quyết định số 641/QĐTTg | 641/QĐTTg 2021-03-28 Thủ tướng Chính phủ",
			"ngày 06/11/2021 ban hành Quyết định số 1842/QĐ-TTg phê duyệt | 1842/QĐ-TTg 2021-11-06",
			"Nghị quyết số 92 của Bộ Chính trị | ~92 Bộ Chính trị", "Nghị quyết số 71 của Quốc hội về | ~71 Quốc hội",
			"Bộ Chính trị ban hành Nghị quyết số 84, ngày 19/10/2021 về | ~84 2021-10-19 Bộ Chính trị",
			"theo chỉ thị 52-CT-TƯ, ngày 17/8/2021 của Bộ Chính trị | 52-CT-TƯ 2021-08-17 Bộ Chính trị",
			"Kế hoạch số 88/KH-UBND ngày 2/10/2025 của UBND tỉnh Bắc Giang về | 88/KH-UBND 2025-10-02 UBND tỉnh Bắc Giang",
			"của Sở Thông tin và Truyền thông tại Công văn số 12/STTTT-BC | 12/STTTT-BC",
			"Công văn số 5/STTTT-BC của Sở Thông tin và Truyền thông | 5/STTTT-BC Sở Thông tin và Truyền thông",
			"Nghị quyết số 57-NQ/TW, ngày 22/12/2024, Ủy ban nhân dân | 57-NQ/TW",
			"Nghị quyết số 6/NQ-HĐND của HĐND tỉnh thông qua đề án | 6/NQ-HĐND HĐND tỉnh",
			"Chỉ thị số 4-CT/TU, 5-CT/TU cùng ngày 6/7/2021 | 4-CT/TU 2021-07-06; 5-CT/TU 2021-07-06",
			"Tại Quyết định số 14/QĐ-UBND, ngày 6/7/2021, Ủy ban nhân dân tỉnh duyệt | 14/QĐ-UBND 2021-07-06 Ủy ban nhân dân tỉnh",
			"Quyet dinh so 14/QD-TTg ngay 6/7/2021 cua Thu tuong Chinh phu | 14/QD-TTg 2021-07-06 Thu tuong Chinh phu",
			"Nghị quyết số 71 và số 92 của Bộ Chính trị | ~71; ~92 Bộ Chính trị",
			"Đề án 06 của Chính phủ | ~6 Chính phủ", "Nghị quyết 57, Chỉ thị 05 đã | ~57; ~5",
			"Quyết định số 1842 QĐ-TTg | 1842/QĐ-TTg", "NQ số 92NQ/TW | 92-NQ/TW", "Số: 618 /VP-TH | 618/VP-TH",
			"Quyết định số 12/QÐ-UBND | 12/QĐ-UBND", "(Luật số 31/2024/QH15) | 31/2024/QH15",
			"Nghị định 61 năm 2022 của Chính phủ | ~61 Chính phủ", "nghị quyết số 17-nq/tu về | 17-nq/tu",
			"Quyết định số 26/QĐ.UBND về | 26/QĐ-UBND", "Công văn số 91-TTg/NN về | 91-TTg/NN",
			"Quyết định số 4l/QĐ-UBND, 2O7/QĐ-TTg | 41/QĐ-UBND; 207/QĐ-TTg",
			"Quyết định số 7/QĐ-SXD, 8/QĐ-SXD và 9/QĐ-SXD ngày 6/7/2023 | 7/QĐ-SXD 2023-07-06; 8/QĐ-SXD 2023-07-06; 9/QĐ-SXD 2023-07-06",
			"Nghị quyết số 5-NQ/TU và Kế hoạch số 6/KH-SXD ngày 6/7/2023 | 5-NQ/TU; 6/KH-SXD 2023-07-06",
			"Quyết định số 7, 8 và 9/QĐ-UBND | 7/QĐ-UBND; 8/QĐ-UBND; 9/QĐ-UBND",
			"các Nghị quyết số 21, 22-NQ/TU | 21-NQ/TU; 22-NQ/TU", "Kế hoạch 31, 32/KH-UBND | 31/KH-UBND; 32/KH-UBND",
			"Thông tư số 3/TT-BLĐ của Bộ Lao động, Thương binh và Xã hội về | 3/TT-BLĐ Bộ Lao động, Thương binh và Xã hội",
			"Quyết định số 4/QĐ-SGD của Sở Giáo dục, Ủy ban nhân dân và Hội đồng | 4/QĐ-SGD Sở Giáo dục" })
	void readsReferences(String text, String expected) {
		assertThat(references(text)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Nghị quyết Đại hội XVI", "Kế hoạch 5 năm 2021-2025",
			"Nghị quyết Đại hội lần thứ 7 của Hội", "bến số 5 và số 6", "quyết định 12 dự án",
			"Kế hoạch 2023 của UBND thành phố", "đề án 3 nghìn tỷ đồng", "có 5 Nghị quyết, 12 Chỉ thị",
			"báo cáo số liệu 45 của", "Nghị định 5 năm qua", "Chương trình giảm nghèo" })
	void findsNoReferenceInOtherWords(String text) {
		assertThat(references(text)).isEmpty();
	}

	@Test
	void givesNumbersThatShareASymbolOneFormAndNoNumberOutsideTheirRow() {
		String text = "có 5, 6 đợt; Quyết định số 7, 8/QĐ-UBND";

		assertThat(Findings.in(text).references()).extracting((found) -> found.span().in(text))
			.containsExactly("Quyết định số 7", "8/QĐ-UBND");
		assertThat(references("đạt 5, 12/QĐ-UBND")).isEqualTo("12/QĐ-UBND");
		assertThat(references("Chỉ thị 4, Chỉ thị số 15-CT/TU")).isEqualTo("~4; 15-CT/TU");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "theo Luật Cư trú số 68/2020/QH14 | Luật", "Bộ luật Lao động số 45/2019/QH14 | Bộ luật",
					"Nghị quyết về đầu tư số 43/2022/QH15 | Nghị quyết", "Công điện khẩn số 8/CĐ-UBND | Công điện khẩn",
					"Luật Cư trú và Quyết định số 8/QĐ-UBND | Quyết định" })
	void readsTheFormOfADocumentThatHasAName(String text, String form) {
		assertThat(Findings.in(text).references()).extracting(DocumentReference::form).containsExactly(form);
	}

	@Test
	void givesTheNumbersOfARowTheFormBeforeThem() {
		assertThat(Findings.in("Quyết định số 7, 8/QĐ-UBND và 9/QĐ-SXD; số 4-CT/TU").references())
			.extracting(DocumentReference::form)
			.containsExactly("Quyết định", "Quyết định", "Quyết định", null);
	}

	@Test
	void givesThePlacesInTheTextAsItWasWritten() {
		String text = Normalizer.normalize(
				"Năm 2023, đạt gần\u00A0118.000 tỷ đồng theo Quyết định số 12/QĐ–UBND ngày 05/3/2023.",
				Normalizer.Form.NFD);
		Findings findings = Findings.in(text);

		assertThat(findings.quantities()).extracting((found) -> Folding.nfc(found.span().in(text)))
			.containsExactly("gần\u00A0118.000 tỷ đồng");
		assertThat(findings.references()).extracting((found) -> Folding.nfc(found.span().in(text)))
			.containsExactly("Quyết định số 12/QĐ–UBND");
		assertThat(findings.dates()).extracting((found) -> Folding.nfc(found.span().in(text)))
			.containsExactly("ngày 05/3/2023");
	}

	@Test
	void takesNoCharacterForTwoThings() {
		Chance.texts("0123456789/-.,% tỷđồngNQĐsốngàythứáxã ", (text) -> {
			Findings findings = Findings.in("số 12/QĐ-UBND ngày 1/2/2023 đạt 5% " + text + " xã, 7/8 huyện");
			boolean[] taken = new boolean[200];
			Stream
				.of(findings.references().stream().map(DocumentReference::numbered),
						findings.dates().stream().map(DateMention::span),
						findings.quantities().stream().map(Quantity::numbered))
				.flatMap((spans) -> spans)
				.forEach((span) -> {
					for (int i = span.from(); i < span.until(); i++) {
						assertThat(taken[i]).isFalse();
						taken[i] = true;
					}
				});
		});
	}

}
