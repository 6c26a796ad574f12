package vn.noibat.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.noibat.document.Urgency;
import vn.noibat.figure.FactKind;
import vn.noibat.paper.Reading;
import vn.noibat.text.DateMention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Trial papers of our own, with the odd forms that papers of other provinces have. */
class UnderstandingTests {

	private static final int MEGABYTE = 1_000_000;

	private static UnderstoodPaper trial(String name) {
		try (InputStream file = UnderstandingTests.class.getResourceAsStream("/intake/trial/" + name + ".txt")) {
			return Understanding
				.of(new Reading().read(Objects.requireNonNull(file).readAllBytes(), "text/plain").text());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static UnderstoodList list(UnderstoodPaper paper) {
		assertThat(paper.list()).isNotNull();
		return Objects.requireNonNull(paper.list());
	}

	private static List<String> headings(UnderstoodPaper paper) {
		return list(paper).highlights()
			.stream()
			.map((highlight) -> (highlight.heading() != null) ? highlight.heading().words() : "–")
			.toList();
	}

	private static String words(@Nullable Excerpt excerpt) {
		return (excerpt != null) ? excerpt.words() : "";
	}

	@Test
	void readsADecisionInColumnsWithItsListInGroups() {
		UnderstoodPaper paper = trial("decision-in-columns");
		Letter letter = paper.letters().get(0);

		assertThat(paper.letters()).hasSize(1);
		assertThat(words(letter.issuer())).isEqualTo("ỦY BAN NHÂN DÂN TỈNH THỬ NGHIỆM");
		assertThat(words(letter.form())).isEqualTo("QUYẾT ĐỊNH");
		assertThat(words(letter.subject())).isEqualTo("công bố 10 sự kiện tiêu biểu năm 2025 của tỉnh Thử Nghiệm");
		assertThat(letter.recipients()).extracting(Excerpt::words).containsExactly("Như Điều 2", "Lưu: VT, VX");
		assertThat(words(letter.authority())).isEqualTo("KT. CHỦ TỊCH");
		assertThat(words(letter.signatoryTitle())).isEqualTo("PHÓ CHỦ TỊCH");
		assertThat(words(letter.signatory())).isEqualTo("Trần Văn Mẫu");
		assertThat(headings(paper)).hasSize(10).doesNotContain("–");
		assertThat(list(paper).year()).isEqualTo(2025);
		assertThat(paper.parts()).filteredOn((part) -> part.kind() == Part.Kind.GROUP).hasSize(3);
		assertThat(paper.notUnderstood()).isEmpty();
	}

	@Test
	void readsAListInAReportWithoutWhatThePagePutsAroundIt() {
		UnderstoodPaper paper = trial("report-with-list");

		assertThat(paper.letters()).isEmpty();
		assertThat(words(list(paper).title())).isEqualTo("Thành phố Giả Định công bố 10 kết quả nổi bật năm 2025");
		assertThat(headings(paper)).hasSize(10).contains("Nhà ở xã hội.", "Y tế.");
		assertThat(list(paper).highlights()).allSatisfy((highlight) -> assertThat(highlight.body()).hasSize(1));
		assertThat(paper.notUnderstood()).extracting((part) -> part.span().in(paper.text()))
			.containsExactly("Thứ Sáu, 26/12/2025", "Trần Thử", "Tỉnh Hư Cấu khởi công nhà máy 500 triệu USD");
	}

	@Test
	void readsALetterOfThePartyThatHoldsTheListItself() {
		UnderstoodPaper paper = trial("letter-with-list");
		Letter letter = paper.letters().get(0);

		assertThat(words(letter.parent())).isEqualTo("ĐẢNG BỘ THÀNH PHỐ GIẢ ĐỊNH");
		assertThat(words(letter.issuer())).isEqualTo("BAN TUYÊN GIÁO VÀ DÂN VẬN");
		assertThat(letter.urgency()).isEqualTo(Urgency.URGENT);
		assertThat(words(letter.authority())).isEqualTo("T/L BAN THƯỜNG VỤ");
		assertThat(words(letter.signatory())).isEqualTo("Lê Thị Giả Tưởng");
		assertThat(letter.recipients()).hasSize(3);
		assertThat(headings(paper)).containsExactly("–", "–", "–", "–", "–");
		assertThat(list(paper).highlights().get(4).body()).extracting(Excerpt::words)
			.containsExactly("Đăng cai thành công 3 giải thể thao quốc tế.");
		assertThat(paper.notUnderstood()).isEmpty();
	}

	@Test
	void takesNothingOfAnotherProvincesListBehindItsOwn() {
		UnderstoodPaper paper = trial("two-lists");

		assertThat(headings(paper)).hasSize(10).startsWith("Ban hành Nghị quyết 09 về kinh tế biển");
		assertThat(list(paper).closing()).hasSize(1);
		assertThat(paper.notUnderstood()).hasSize(10);
		assertThat(paper.parts()).filteredOn((part) -> part.kind() == Part.Kind.OTHER_LIST)
			.extracting((part) -> part.span().in(paper.text()))
			.containsExactly("10 sự kiện nổi bật của tỉnh Hư Cấu năm 2024");
	}

	@Test
	void readsNumbersThatBeginAgainAsOneList() {
		UnderstoodPaper paper = trial("restarted");

		assertThat(list(paper).highlights()).extracting(UnderstoodHighlight::place).containsExactly(1, 2, 3, 4, 5, 6);
		assertThat(list(paper).highlights()).extracting((highlight) -> words(highlight.label()))
			.containsExactly("1.", "2.", "3.", "1.", "2.", "3.");
		assertThat(list(paper).closing()).extracting(Excerpt::words)
			.containsExactly("Các kết quả nêu trên là cơ sở để tỉnh phấn đấu năm 2024 tăng trưởng 10%.");
	}

	@Test
	void readsHeadingsBelowNumbersInLinesOfTheirOwn() {
		UnderstoodPaper paper = trial("numbers-in-lines-of-their-own");

		assertThat(words(list(paper).title())).isEqualTo("MƯỜI SỰ KIỆN NỔI BẬT CỦA THÀNH PHỐ THỬ NGHIỆM NĂM 2024");
		assertThat(list(paper).introduction()).isEmpty();
		assertThat(headings(paper)).containsExactly("Kinh tế tăng trưởng khá", "Thông cầu Thử Nghiệm", "Cao tốc",
				"Du lịch");
		assertThat(paper.notUnderstood()).isEmpty();
	}

	@Test
	void readsRomanNumbersWithNumbersBelowThem() {
		UnderstoodPaper paper = trial("roman-numbers");

		assertThat(headings(paper)).containsExactly("Kinh tế phát triển toàn diện", "Xây dựng nông thôn mới",
				"Văn hóa - xã hội", "Quốc phòng, an ninh");
		assertThat(list(paper).highlights()).extracting((highlight) -> highlight.body().size())
			.containsExactly(3, 2, 1, 1);
	}

	@Test
	void readsALetterAsAScannerReadsIt() {
		Letter letter = trial("letter-as-scanned").letters().get(0);

		assertThat(words(letter.parent())).isEqualTo("UBND TỈNH THỬ NGHIỆM");
		assertThat(words(letter.issuer())).isEqualTo("SỞ THÔNG TIN VÀ TRUYỀN THÔNG");
		assertThat(letter.documentNumber()).hasToString("45/STTTT-TTBCXB");
		assertThat(words(letter.subject())).isEqualTo("tuyên truyền 10 sự kiện tiêu biểu năm 2021");
		assertThat(words(letter.authority())).isEqualTo("TM. BAN GIÁM ĐỐC KT. GIÁM ĐỐC");
		assertThat(words(letter.signatory())).isEqualTo("ThS. Nguyễn Văn Mẫu");
	}

	@Test
	void readsOrdinalsAndRowsOfATableAsNumbers() {
		UnderstoodList ordinals = list(trial("ordinals"));

		assertThat(ordinals.highlights()).hasSize(10);
		assertThat(ordinals.closing()).hasSize(1);
		assertThat(list(trial("table")).highlights()).extracting((highlight) -> words(highlight.label()))
			.containsExactly("1", "2", "3", "4");
	}

	@ParameterizedTest
	@ValueSource(strings = { "numbers-in-lines-of-their-own", "roman-numbers", "letter-as-scanned", "ordinals", "table",
			"decision-in-columns", "notice", "draft", "report-with-list", "letter-with-list", "two-lists",
			"restarted" })
	void leavesNothingOut(String name) {
		Covered.assertCovered(trial(name));
	}

	private static UnderstoodPaper read(String text) {
		return Understanding.of(new Reading().typed(text).text());
	}

	private static String items(int many, IntFunction<String> item) {
		return IntStream.rangeClosed(1, many).mapToObj(item).collect(Collectors.joining());
	}

	private static String items(int many) {
		return items(many, (place) -> place + ". Việc thử " + place + " đạt " + place * 7 + "% kế hoạch.\n");
	}

	private static List<String> bodies(UnderstoodPaper paper) {
		return list(paper).highlights()
			.stream()
			.map((highlight) -> highlight.body().stream().map(Excerpt::words).collect(Collectors.joining(" / ")))
			.toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Thứ %d: ", "%d- ", "%d-", "%d– ", "%d.- ", "%d/ ", "%d: ", "[%d] ", "#%d ", "%d\\. ",
			"%d ", "✅ %d. ", "%d\uFE0F\u20E3 ", "✅ Sự kiện %d: ", "Sự kiện %d\n", "Dấu mốc %d: ", "- ", "* ", "+ ",
			"• " })
	void readsNumbersAndBulletsAsTheyAreTyped(String label) {
		UnderstoodPaper paper = read("9 sự kiện tiêu biểu của huyện Ví Dụ năm 2024\n" + items(9,
				(place) -> label.formatted(place) + "Lễ hội thử\nLễ hội đón " + place + " vạn lượt khách.\n"));

		assertThat(headings(paper)).hasSize(9).containsOnly("Lễ hội thử");
		assertThat(bodies(paper)).contains("Lễ hội đón 9 vạn lượt khách.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "I- II- III- IV- V-", "I/ II/ III/ IV/ V/", "I – II – III – IV – V –", "a) b) c) d) e)",
			"a. b. c. d. đ.", "l. 2. 3. 4. 5.", "Một_là Hai_là Ba_là Bốn_là Năm_là",
			"Thứ_nhất_là Thứ_hai_là Thứ_ba_là Thứ_tư_là Thứ_năm_là" })
	void readsOtherNumerals(String numerals) {
		String[] labels = numerals.replace(" –", "_–").split(" ");
		UnderstoodPaper paper = read("5 kết quả nổi bật của huyện Ví Dụ năm 2024\n" + items(5,
				(place) -> labels[place - 1].replace('_', ' ') + " Huyện đón đoàn khách thử thứ " + place + ".\n"));

		assertThat(list(paper).highlights()).hasSize(5);
	}

	@ParameterizedTest
	@ValueSource(strings = { "10 sự kiện kinh tế - xã hội nổi bật năm 2024", "10 dấu ấn của huyện Ví Dụ năm 2024",
			"10 sự kiện, hoạt động văn hóa, thể thao và du lịch tiêu biểu năm 2024", "10 THÀNH TỰU CỦA HUYỆN NĂM 2024",
			"Mười sự kiện của huyện Ví Dụ năm 2024", "10 dấu mốc quan trọng năm 2024", "10 thành quả nổi bật năm 2024",
			"10 sự kiện lớn của huyện năm 2024", "10 KẾT QUẢ TOÀN DIỆN, NỔI BẬT NĂM 2024",
			"10 sự kiện nổi bật năm 2024.", "10 SỰ KIỆN\nTIÊU BIỂU CỦA HUYỆN NĂM 2024", "l0 sự kiện nổi bật năm 2O24",
			"10 su kien noi bat nam 2024", "Ví Dụ: 10 sự kiện nổi bật 2024",
			"CÁC SỰ KIỆN TIÊU BIỂU\nHUYỆN VÍ DỤ NĂM 2024" })
	void readsTitlesAsTheyAreWorded(String title) {
		UnderstoodPaper paper = read(title + "\n" + items(10));

		assertThat(list(paper).highlights()).hasSize(10);
		assertThat(words(list(paper).title())).isEqualTo(title.replace('\n', ' '));
		assertThat(list(paper).year()).isEqualTo(2024);
	}

	@Test
	void takesTheSubjectOfANoticeForTheTitleOfItsList() {
		UnderstoodPaper paper = trial("notice");

		assertThat(words(paper.letters().get(0).subject()))
			.isEqualTo("Kết quả bình chọn 10 sự kiện tiêu biểu của huyện Ví Dụ năm 2024");
		assertThat(words(list(paper).title()))
			.isEqualTo("Kết quả bình chọn 10 sự kiện tiêu biểu của huyện Ví Dụ năm 2024");
		assertThat(list(paper).introduction()).extracting(Excerpt::words)
			.containsExactly("Hội đồng công bố kết quả như sau:");
		assertThat(list(paper).highlights()).hasSize(10);
		assertThat(words(paper.letters().get(0).signatory())).isEqualTo("Đỗ Thị Ví Dụ");
		assertThat(paper.notUnderstood()).isEmpty();
	}

	@Test
	void readsADraftThatHasNoNumberAndNoDayYet() {
		UnderstoodPaper paper = trial("draft");
		Letter letter = paper.letters().get(0);

		assertThat(words(letter.issuer())).isEqualTo("ỦY BAN NHÂN DÂN HUYỆN VÍ DỤ");
		assertThat(words(letter.place())).isEqualTo("Ví Dụ");
		assertThat(letter.documentNumber()).isNull();
		assertThat(list(paper).introduction()).extracting(Excerpt::words)
			.containsExactly("Điều 1. Công bố 5 sự kiện nổi bật của huyện Ví Dụ năm 2024, gồm:");
		assertThat(list(paper).highlights()).hasSize(5);
		assertThat(letter.recipients()).hasSize(2);
		assertThat(words(letter.signatory())).isEqualTo("Ngô Văn Thử");
		assertThat(paper.notUnderstood()).isEmpty();
	}

	@Test
	void leavesToAnItemWhatItCountsForItself() {
		UnderstoodPaper paper = read("5 SỰ KIỆN TIÊU BIỂU CỦA HUYỆN NĂM 2024\n1. Kinh tế\nĐạt các kết quả:\n"
				+ "1. Thu ngân sách 90 tỷ đồng.\n2. Trồng 30 ha chè.\n2. Hạ tầng\nKhởi công:\n1. Cầu Thử.\n"
				+ "2. Cầu Mẫu.\n3. Cầu Giả.\n3. Văn hóa\nMở hội.\n4. Y tế\nXây trạm.\n5. Du lịch\nĐón khách.\n");

		assertThat(headings(paper)).containsExactly("Kinh tế", "Hạ tầng", "Văn hóa", "Y tế", "Du lịch");
		assertThat(bodies(paper)).contains("Khởi công: / 1. Cầu Thử. / 2. Cầu Mẫu. / 3. Cầu Giả.");
		assertThat(bodies(read("3 kết quả nổi bật năm 2024\n1. Mở chợ:\n1. Chợ Thử.\n2. Đắp đê.\n3. Đào kênh.\n")))
			.containsExactly("1. Chợ Thử.", "Đắp đê.", "Đào kênh.");
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"Kết quả nổi bật về kinh tế huyện Ví Dụ năm 2024\nI. KẾT QUẢ ĐẠT ĐƯỢC\n1. Về kinh tế\nTăng 7%.\n"
					+ "2. Về y tế\nXây trạm.\n3. Về văn hóa\nMở hội.\nII. TỒN TẠI, HẠN CHẾ\n1. Thu thấp.\n"
					+ "III. NHIỆM VỤ NĂM 2025\n1. Thu đủ.\n2. Xây cầu.\n3. Trồng chè.\n4. Đón khách.\n",
			"Ví Dụ: Nhiều kết quả nổi bật trong trồng chè\nNăm 2024 huyện đạt kết quả nổi bật. Nhiệm vụ năm 2025 như sau:\n"
					+ "1. Trồng thêm.\n2. Bón thêm.\n3. Bán thêm.\n",
			"UBND HUYỆN VÍ DỤ\nSố: 9/UBND-VX\nVí Dụ, ngày 09 tháng 01 năm 2025\nV/v tuyên truyền 10 sự kiện nổi bật năm 2024\n"
					+ "Kính gửi: Các xã.\nUBND huyện giao:\n1. Các xã treo băng rôn.\n2. Đài phát thanh.\n3. Phòng báo cáo.\n" })
	void takesTasksForNoHighlights(String text) {
		assertThat(read(text).list()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"BIÊN BẢN\nHọp bình chọn 10 sự kiện nổi bật huyện Ví Dụ năm 2024\nI. THÀNH PHẦN\n1. Ông Trần Văn Mẫu.\n"
					+ "2. Bà Đỗ Thị Thử.\nII. NỘI DUNG\n1. Nêu lý do.\n2. Thảo luận.\n3. Bỏ phiếu.\n4. Kết thúc.\n",
			"Huyện Ví Dụ tổng kết vụ chè\nTrưởng phòng nêu ba kết quả nổi bật:\n1. Trồng 30 ha.\n2. Hái 5 tấn.\n"
					+ "3. Bán 4 tấn.\nHội nghị bàn việc năm sau.\n",
			"Ví Dụ: Công bố kết quả nổi bật của vụ chè\nSáng nay, huyện họp tổng kết.\nTrưởng phòng nêu ba kết quả:\n"
					+ "1. Trồng 30 ha.\n2. Hái 5 tấn.\n3. Bán 4 tấn.\nHội nghị bàn việc năm sau.\n",
			"Các sự kiện của huyện Ví Dụ năm 2024\n1. Hội chợ.\n2. Hội trăng.\n3. Hội đua.\n",
			"UBND HUYỆN VÍ DỤ\nSố: 9/NQ-HĐND\nVí Dụ, ngày 09 tháng 12 năm 2024\nNGHỊ QUYẾT\nVề nhiệm vụ năm 2025\n"
					+ "Huyện đạt một số kết quả nổi bật như sau:\n1. Thu 9 tỷ.\n2. Trồng 30 ha.\n3. Hái 5 tấn.\n"
					+ "4. Bán 4 tấn.\n5. Xây trạm.\n" })
	void takesForNoListWhatIsCountedUnderOtherWords(String text) {
		assertThat(read(text).list()).isNull();
	}

	@Test
	void takesAYearAloneForATitleOverManyItems() {
		UnderstoodPaper paper = read("CÁC SỰ KIỆN CỦA HUYỆN VÍ DỤ TRONG NĂM 2024\n" + items(6));

		assertThat(list(paper).highlights()).hasSize(6);
		assertThat(list(paper).year()).isEqualTo(2024);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Sở Văn hóa huyện trân trọng thông báo để các xã biết./.",
			"Văn phòng Ủy ban nhân dân huyện đề nghị các báo đăng từ ngày 05/01/2025.",
			"UBND huyện kính báo cáo Huyện ủy xem xét./.", "---\nViết thêm ba dòng nữa cho hay.",
			"Nếu bạn cần, tôi có thể rút gọn bản này.",
			"Bên cạnh đó, huyện còn một số hạn chế:\n1. Thu chậm.\n2. Chi chậm.", "Bình luận (3)\nGửi bình luận",
			"II. HẠN CHẾ\nThu chậm." })
	void endsTheLastItemWhereTheWriterSpeaksOfTheList(String behind) {
		UnderstoodPaper paper = read("5 sự kiện nổi bật của huyện Ví Dụ năm 2024\n"
				+ items(5, (place) -> place + ". Mở đường thử số " + place + ".\n") + behind + "\n");

		assertThat(bodies(paper).get(4)).isEqualTo("Mở đường thử số 5.");
		assertThat(list(paper).closing()).isEmpty();
	}

	@Test
	void keepsItemsThatAreParted() {
		UnderstoodPaper paper = read(
				"3 sự kiện nổi bật của huyện Ví Dụ năm 2024\n1. Chợ\nMở chợ.\n---\n2. Đê\nĐắp đê.\n"
						+ "---\n3. Kênh\nĐào kênh.\n---\nThả cá.\n");

		assertThat(bodies(paper)).containsExactly("Mở chợ.", "Đắp đê.", "Đào kênh. / Thả cá.");
	}

	@Test
	void readsATableInMarkdownToItsLastCell() {
		UnderstoodPaper paper = read(
				"## 3 kết quả nổi bật huyện Ví Dụ năm 2024\n| STT | Kết quả | Số liệu |\n|---|:--|--:|\n"
						+ "| 1 | Chợ | Mở 2 chợ |\n| 2 | Thành phố bạn | Đón 9 đoàn |\n| 3 | Kênh | Dài 7 km |\n");

		assertThat(headings(paper)).containsExactly("Chợ", "Thành phố bạn", "Kênh");
		assertThat(bodies(paper)).containsExactly("Mở 2 chợ", "Đón 9 đoàn", "Dài 7 km");
		assertThat(paper.quantities()).extracting((one) -> one.quantity().measure())
			.containsExactly("kết quả nổi bật", "chợ", "đoàn", "km");
	}

	@Test
	void takesTheColumnsOfATableForNoIntroductionAndReadsItToItsLastCell() {
		UnderstoodPaper paper = read(
				"4 KẾT QUẢ NỔI BẬT CỦA HUYỆN VÍ DỤ NĂM 2024\n(Kèm theo Tờ trình số 5/TTr-VHTT)\nSTT\nTên\n"
						+ "Số liệu\n1\nMở chợ\nTháng 3/2024\n2 quầy\n2\nĐắp đê\nTháng 4/2024\n3\nĐào kênh\nTháng 5/2024\n"
						+ "7 km\n4\nTrồng chè\nTháng 6/2024\n30 ha\n");

		assertThat(words(list(paper).title())).isEqualTo("4 KẾT QUẢ NỔI BẬT CỦA HUYỆN VÍ DỤ NĂM 2024");
		assertThat(list(paper).introduction()).isEmpty();
		assertThat(headings(paper)).containsExactly("Mở chợ", "Đắp đê", "Đào kênh", "Trồng chè");
		assertThat(bodies(paper)).endsWith("Tháng 6/2024 / 30 ha");
		assertThat(paper.notUnderstood()).isEmpty();
	}

	@Test
	void readsATableThatNamesDocumentsRowByRow() {
		UnderstoodPaper paper = read(
				"4 KẾT QUẢ NỔI BẬT HUYỆN VÍ DỤ NĂM 2024\nTT\tTên\tSố liệu\n1\tMở chợ\tQuyết định số 12/QĐ-UBND\n"
						+ "2\tĐắp đê\tThị trấn Ví Dụ, ngày 5/3/2024\n3\tĐào kênh\tDài 7 km\n4\tTrồng chè\t30 ha\n");

		assertThat(headings(paper)).containsExactly("Mở chợ", "Đắp đê", "Đào kênh", "Trồng chè");
		assertThat(bodies(paper)).containsExactly("Quyết định số 12/QĐ-UBND", "Thị trấn Ví Dụ, ngày 5/3/2024",
				"Dài 7 km", "30 ha");
	}

	@Test
	void readsAnItemThatBearsTheNumberOfTheOneBeforeIt() {
		UnderstoodPaper paper = read("KẾT QUẢ NỔI BẬT HUYỆN VÍ DỤ NĂM 2024\n1. Mở chợ.\n2. Đắp đê.\n2. Đào kênh.\n"
				+ "3. Trồng chè.\n4. Mở hội.\n");

		assertThat(bodies(paper)).containsExactly("Mở chợ.", "Đắp đê.", "Đào kênh.", "Trồng chè.", "Mở hội.");
	}

	@Test
	void leavesWhatFollowsItemsOfOneLineOutOfTheLast() {
		UnderstoodPaper paper = read(
				"3 SỰ KIỆN NỔI BẬT CỦA HUYỆN VÍ DỤ NĂM 2024\n1️⃣ Mở chợ\n2️⃣ Đắp đê\n3️⃣ Đào kênh\n#ViDu #2024\n");

		assertThat(bodies(paper)).containsExactly("Mở chợ", "Đắp đê", "Đào kênh");
		assertThat(paper.notUnderstood()).hasSize(1);
	}

	@Test
	void takesTheSubjectOfANoticeForTheTitleAboveTheSentenceThatLeadsIn() {
		UnderstoodPaper paper = read(
				"UBND HUYỆN VÍ DỤ\nPHÒNG VĂN HÓA\nSố: 9/TB-VH\nVí Dụ, ngày 09 tháng 01 năm 2025\nTHÔNG BÁO\n"
						+ "Kết quả bình chọn 5 sự kiện nổi bật của huyện năm 2024\nPhòng thông báo 5 sự kiện nổi bật như sau:\n"
						+ items(5) + "TRƯỞNG PHÒNG\nĐỗ Thị Thử\n");

		assertThat(words(list(paper).title())).isEqualTo("Kết quả bình chọn 5 sự kiện nổi bật của huyện năm 2024");
		assertThat(list(paper).introduction()).extracting(Excerpt::words)
			.containsExactly("Phòng thông báo 5 sự kiện nổi bật như sau:");
		assertThat(list(paper).highlights()).hasSize(5);
	}

	@Test
	void readsItemsThatWereBrokenToOneWidth() {
		UnderstoodPaper paper = read("Phòng Văn hóa huyện Ví Dụ công bố 3 sự kiện nổi bật năm 2024 của huyện\n"
				+ "như sau:\n1. Thu ngân sách đạt 560 tỷ đồng, tăng 9,1% so với cùng kỳ, xuất khẩu\nđược 30 tấn chè.\n"
				+ "2. Khánh thành cầu Thử theo Quyết định số 12/QĐ-UBND ngày 06 tháng 10\nnăm 2024 của Ủy ban nhân dân huyện.\n"
				+ "3. Mở hội.\n");

		assertThat(headings(paper)).containsExactly("–", "–", "–");
		assertThat(bodies(paper)).element(0).asString().endsWith("xuất khẩu được 30 tấn chè.");
		assertThat(paper.dates()).extracting(DateMention::iso).containsExactly("2024-10-06");
	}

	@Test
	void takesTheDayOfALetterForNoYearOfItsList() {
		String title = "PHỤ LỤC\n10 sự kiện tiêu biểu của huyện\n";

		assertThat(list(read(title + "(Kèm theo Công văn số 12 ngày 05 tháng 01 năm 2025)\n" + items(10))).year())
			.isNull();
		assertThat(list(read(title + "Ngày 05 tháng 01 năm 2025, Hội đồng đã họp.\n" + items(10))).year()).isNull();
	}

	@Test
	void readsHeadingsThatEndLikeSentences() {
		UnderstoodPaper paper = read("5 sự kiện tiêu biểu của huyện năm 2024\n" + items(5,
				(place) -> place + ". Mở chợ thứ " + place + ".\nChợ có " + place + " dãy hàng và 20 quầy.\n"));

		assertThat(headings(paper)).startsWith("Mở chợ thứ 1.", "Mở chợ thứ 2.");
		assertThat(bodies(paper)).contains("Chợ có 5 dãy hàng và 20 quầy.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Kính trình Ủy ban nhân dân huyện xem xét, phê duyệt./.", "./.", "---",
			"Bước sang năm 2025, toàn huyện quyết tâm thi đua.", "Năm 2024 khép lại với nhiều niềm vui.",
			"* Ghi chú: Số liệu ước tính.", "Rất mong nhận được sự quan tâm của các cơ quan.",
			"Thông báo để các cơ quan, đơn vị biết." })
	void leavesTheEndOfAPaperOutOfItsLastHighlight(String end) {
		assertThat(bodies(read("10 sự kiện tiêu biểu của huyện năm 2024\n" + items(10) + end + "\n"))).last()
			.isEqualTo("Việc thử 10 đạt 70% kế hoạch.");
	}

	@Test
	void readsASigningWhoseRightColumnIsSetWithTabs() {
		UnderstoodPaper paper = read("UBND HUYỆN VÍ DỤ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
				+ "Số: 9/UBND-VX\tVí Dụ, ngày 09 tháng 01 năm 2025\n\tKính gửi:\n\t\t- Các xã;\n\t\t- Đài huyện.\n"
				+ "\tUBND huyện mời họp./.\nNơi nhận:\tTL. CHỦ TỊCH\n- Như trên;\tKT. CHÁNH VĂN PHÒNG\n"
				+ "- Các phòng;\tPHÓ CHÁNH VĂN PHÒNG\n- Lưu: VT, VX.\t\n\t(Đã ký)\n\n\tNgô Thị Thử\n");
		Letter letter = paper.letters().get(0);

		assertThat(letter.addressees()).extracting(Excerpt::words).containsExactly("Các xã", "Đài huyện");
		assertThat(letter.recipients()).extracting(Excerpt::words)
			.containsExactly("Như trên", "Các phòng", "Lưu: VT, VX");
		assertThat(words(letter.signatory())).isEqualTo("Ngô Thị Thử");
		assertThat(paper.notUnderstood()).isEmpty();
	}

	@Test
	void readsALetterheadThatAScannerMisread() {
		UnderstoodPaper paper = read(
				"ỦY BAN NHÂN DÂN\nHUYỆN VÍ DỤ\nSô: 3l/UBND-VX\nCỘNG HOÀ XÃ HỘI CHỦ NGHIÃ VIỆT NAM\n"
						+ "Ðộc lâp - Tự do - Hạnh phúc\nVí Dụ, ngày O9 tháng 0l năm 2025\nKinh gửi: Các xã.\nUBND huyện mời họp.\n"
						+ "Noi nhận:\n- Như trên;\n- Lưu: VT.\nCHU TICH\nNgô Văn Thử\n");
		Letter letter = paper.letters().get(0);

		assertThat(letter.documentNumber()).hasToString("31/UBND-VX");
		assertThat(Objects.requireNonNull(letter.date()).iso()).isEqualTo("2025-01-09");
		assertThat(letter.addressees()).extracting(Excerpt::words).containsExactly("Các xã");
		assertThat(letter.recipients()).hasSize(2);
		assertThat(words(letter.signatory())).isEqualTo("Ngô Văn Thử");
		assertThat(paper.notUnderstood()).isEmpty();
	}

	@Test
	void readsAListThatWasTypedAsOneParagraph() {
		UnderstoodPaper paper = read("10 SỰ KIỆN NỔI BẬT CỦA HUYỆN VÍ DỤ NĂM 2024. " + items(10).replace('\n', ' '));

		assertThat(list(paper).highlights()).hasSize(10);
		assertThat(list(paper).year()).isEqualTo(2024);
		Covered.assertCovered(paper);
	}

	@Test
	void leavesInAnItemWhatItCountsInItsOwnParagraph() {
		UnderstoodPaper paper = read(
				"3 kết quả nổi bật của huyện Ví Dụ năm 2024\n1. Xây chợ ở các xã sau đây trong năm qua: "
						+ "1. Xã Thử. 2. Xã Mẫu. 3. Xã Giả. 4. Xã Ví Dụ. 5. Xã Nháp.\n2. Đắp đê.\n3. Đào kênh.\n");

		assertThat(bodies(paper)).hasSize(3).element(0).asString().endsWith("5. Xã Nháp.");
	}

	@ParameterizedTest
	@ValueSource(strings = { ">>> Xem thêm: Chợ Thử mở cửa", "Đọc thêm: Lễ hội đua thuyền",
			"Một góc chợ huyện - Ảnh: Ngô Thử", "Chợ huyện ngày khai trương (Nguồn: Báo Ví Dụ)" })
	void leavesWhatAPagePutsBetweenOutOfHighlights(String scrap) {
		String list = "10 sự kiện tiêu biểu của huyện năm 2024\n" + items(10);

		assertThat(bodies(read(list.replace("\n5. ", "\n" + scrap + "\n5. ")))).isEqualTo(bodies(read(list)));
	}

	@Test
	void saysWhatAQuantityMeasuresAndAsWhat() {
		UnderstoodPaper paper = Understanding
			.of("Thu ngân sách trên địa bàn ước đạt 9.400 tỷ đồng (dự toán giao 9.000 tỷ đồng),"
					+ " tăng 12,5% so với năm 2021; trong đó thu nội địa đạt 7.100 tỷ đồng. Đã có 17 xã đạt chuẩn nâng cao."
					+ " Phấn đấu đến năm 2025 có 30 xã.");

		assertThat(paper.quantities()).extracting((found) -> words(found.subject()) + " | " + found.kind())
			.containsExactly("Thu ngân sách trên địa bàn | ACTUAL", "Thu ngân sách trên địa bàn | PLAN",
					"Thu ngân sách trên địa bàn | COMPARISON", "thu nội địa | ACTUAL", "xã đạt chuẩn nâng cao | ACTUAL",
					"xã | TARGET");
		assertThat(paper.quantities().get(5).kind()).isEqualTo(FactKind.TARGET);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\n\n", "\uFEFF", "1.", "Số:", "Số: /QĐ", "Kính gửi:", "Nơi nhận:", "**", "-",
			"|", "10 kết quả nổi bật năm 2022", "1. a\n2. b\n3. c" })
	void findsNeitherLettersNorListsInScraps(String text) {
		UnderstoodPaper paper = Understanding.of(text);

		Covered.assertCovered(paper);
		assertThat(paper.letters()).isEmpty();
		assertThat(paper.list()).isNull();
	}

	@Test
	void leavesNothingOutOfAnyText() {
		String[] pieces = { "1. ", "2. ", "3. ", "10 kết quả nổi bật năm 2022\n", "Số: 12/QĐ-UBND\n", "Kính gửi:",
				"- Sở;\n", "CHỦ TỊCH\n", "Trần Văn Mẫu\n", "Nơi nhận:\n", "UBND TỈNH A\n", "\n", "\t", "     ", "./.",
				"**", "*", "|", "ngày 1/2/2022", "5/63 tỉnh", "12,5%", "đạt ", "Hà Nội, ngày 01 tháng 02 năm 2022\n",
				"V/v ", "Câu kết: ", "17.01.2023 15:39:46 +07:00\n", "e\u0301", "\u00AD", "\uFEFF", "(", ")", "…",
				"HỎA TỐC\n", "QUYẾT ĐỊNH\n" };
		Random random = new Random(20230119L);
		for (int i = 0; i < 500; i++) {
			StringBuilder text = new StringBuilder();
			for (int piece = random.nextInt(40); piece >= 0; piece--) {
				text.append(pieces[random.nextInt(pieces.length)]);
			}

			Covered.assertCovered(Understanding.of(text.toString()));
		}
	}

	/** Each would take an endless time, or room, if it were tried in every way. */
	@Test
	void standsAMegabyteOfAnything() {
		String[] parts = { " ", "1", "1.", "1.1", "a", "A", "1 000 ", "1. a\n", "1/", "12/AB-", "ngày ", "ngày 1/1 ",
				"Số: 1/QĐ-UBND\n", "UBND TỈNH A\n", "Kính gửi:\n- a\n", "(", "(,", "**", "Nghị quyết số 1, ",
				"10 kết quả nổi bật năm 2022\n1. a.\n2. b.\n3. c.\n", "đạt 1% so với ", "\t", "\n", "A    ", "của Bộ ",
				"- ", "dự kiến 5 xã, ", "17.01.2023 15:39:46 +07:00\n", "e\u0301", "từ 1 đến ", "Việt ", "[a](b) ", "[",
				"_", "I. A\n1. a.\n" };
		StringBuilder text = new StringBuilder();
		for (String part : parts) {
			text.append(part.repeat(MEGABYTE / parts.length / part.length())).append('\n');
		}

		assertTimeoutPreemptively(Duration.ofSeconds(60),
				() -> Covered.assertCovered(Understanding.of(text.toString())));
	}

	/** Lines that differ are not passed over as repeated ones are. */
	@ParameterizedTest
	@ValueSource(strings = { "SỞ A@\n", "Số: @/QĐ-UBND\n", "a@\tb@\tc\n", "17.01.2023 15:39:46 +07:00 @\n",
			"SỞ A@\nSố: @/QĐ-UBND\nHà Nội, ngày 1 tháng 1 năm 2023\n",
			"10 sự kiện nổi bật năm 20@\n1. A@\n2. B@\n3. C@\n", "5. B@\n" })
	void standsManyLinesThatDiffer(String line) {
		StringBuilder text = new StringBuilder("10 sự kiện nổi bật năm 2023\n1. A\n");
		for (int i = 0; text.length() < MEGABYTE / 4; i++) {
			text.append(line.replace("@", String.valueOf(i)));
		}

		assertTimeoutPreemptively(Duration.ofSeconds(30),
				() -> assertThat(Understanding.of(text.toString()).parts()).isNotEmpty());
	}

}
