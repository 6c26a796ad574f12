package vn.noibat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.context.SpringBootTest;

import vn.noibat.browser.FaultKind;
import vn.noibat.browser.Faults;
import vn.noibat.browser.InBrowser;
import vn.noibat.browser.Visitors;
import vn.noibat.file.Samples;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A province's selection council chooses ten of fourteen nominated events and one of its
 * own, the Standing Committee of the Provincial Party Committee agrees on paper, the
 * Provincial People's Committee decides. Four events bear the names by which they were
 * made known; the others are made up and say so.
 */
@InBrowser
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "noibat.records=none")
class VinhLongJourneyTests {

	private static final int YEAR = 2024;

	private static final String DESK = "/desk/years/" + YEAR;

	private static final int COUNCILLORS = 7;

	private static final String COUNCIL = "Hội đồng bình chọn sự kiện nổi bật";

	private static final String PARTY = "Ban Thường vụ Tỉnh ủy";

	private static final String PARTY_OFFICE = "Văn phòng Tỉnh ủy";

	private static final String PROVINCE = "Ủy ban nhân dân tỉnh";

	private static final String TRADE = "Sở Công Thương";

	private static final String CULTURE = "Sở Văn hóa, Thể thao và Du lịch";

	private static final String FRONT = "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh";

	private static final String MILITARY = "Bộ Chỉ huy Quân sự tỉnh";

	private static final Map<String, String> BODIES = bodies();

	private static final String POLITICS = "Chính trị";

	private static final String ECONOMY = "Kinh tế";

	private static final String DEFENCE = "Quốc phòng - an ninh";

	private static final String SOCIETY = "Văn hóa - xã hội";

	private static final Map<String, String> FIELDS = fields();

	private static final String EXPORTS = "Xuất khẩu lần đầu vượt 1 tỷ USD";

	private static final String EXPORTS_OF_COUNCIL = "Kim ngạch xuất khẩu lần đầu vượt 1 tỷ USD";

	private static final String EXPORTS_IN_ORDER = "Kim ngạch xuất khẩu của tỉnh lần đầu vượt 1 tỷ USD";

	private static final String EXPORTS_OF_EDITOR = "Kim ngạch xuất khẩu toàn tỉnh lần đầu vượt 1 tỷ USD";

	private static final List<Nomination> NOMINATIONS = List.of(new Nomination(TRADE, ECONOMY, EXPORTS),
			new Nomination(FRONT, POLITICS,
					"Đại hội MTTQ các cấp nhiệm kỳ 2024-2029 và Đại hội các dân tộc thiểu số lần IV"),
			new Nomination(CULTURE, SOCIETY, "Festival Gạch gốm đỏ - Kinh tế xanh lần I năm 2024"),
			new Nomination(CULTURE, SOCIETY, "Thể thao thế mạnh đạt thành tích cao"), trial(FRONT, POLITICS, 1),
			trial(FRONT, POLITICS, 2), trial(TRADE, ECONOMY, 1), trial(TRADE, ECONOMY, 2), trial(MILITARY, DEFENCE, 1),
			trial(MILITARY, DEFENCE, 2), trial(MILITARY, DEFENCE, 3), trial(FRONT, POLITICS, 3),
			trial(TRADE, ECONOMY, 3), trial(CULTURE, SOCIETY, 1));

	private static final String ADDED = "Thử quy trình: sự kiện bổ sung tại hội đồng";

	private static final String LOSES_THE_TIE = NOMINATIONS.get(8).title;

	private static final String WINS_THE_TIE = NOMINATIONS.get(9).title;

	private static final String LIST = "Thử quy trình: 10 sự kiện nổi bật năm 2024 của tỉnh Vĩnh Long";

	private static final String TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();

	private static final Pattern PERSONAL_PAPER = Pattern.compile("/phieu/[A-Za-z0-9_-]+");

	private static final Pattern CODE = Pattern.compile("\\d{4} \\d{4}");

	private static final Pattern SHORT_HASH = Pattern.compile("\\b[0-9a-f]{8}\\b");

	private static final String TALLY = "Kết quả kiểm phiếu";

	private Office office;

	private Faults faults;

	private final Map<String, String> pages = new HashMap<>();

	@Test
	@Timeout(300)
	void leadsFromAnEmptyInstallationToADecisionMadePublic(Visitors visitors, Faults faults) {
		this.office = new Office(visitors, "vinh-long");
		this.faults = faults;
		theProvinceIsEntered();
		theBodiesAreEnteredAndGivenToAccounts();
		theYearIsOpened();
		fourteenEventsAreNominated();
		theSecretaryAcceptsThem();
		theCouncilIsConvened();
		theCouncilCommentsOnEach();
		titlesAreEditedAndOneEventIsAdded();
		aBallotMissesTheQuorum();
		theCouncilVotesInSecret();
		nobodyReadsATallyBeforeTheClose();
		theLastSeatIsTied();
		aRunOffDecides();
		theOrderIsChanged();
		tenTextsAreWritten();
		theRouteIsSet();
		theCouncilProposes();
		thePartyAnswersOnPaper();
		theProvinceDecides();
		nobodyOutsideReadsIt();
		theListIsSealedAndReleased();
		readersFindTenEvents();
		machinesReadTheSame();
		theTitlesAreRemembered();
	}

	private void theProvinceIsEntered() {
		Desk secretary = this.office.signedIn("secretary");
		secretary.opens("/desk/years").sees("Chưa nhập địa phương").follows("Địa phương");
		secretary.within("Tên ngắn").types("Tiếng Việt", "Vĩnh Long").types("Tiếng Anh", "Vinh Long");
		secretary.within("Tên đầy đủ").types("Tiếng Việt", "Tỉnh Vĩnh Long").types("Tiếng Anh", "Vinh Long Province");
		secretary.within("Gọi một mục của danh sách là").types("Tiếng Việt", "sự kiện").types("Tiếng Anh", "highlight");
		int row = 1;
		for (Map.Entry<String, String> field : FIELDS.entrySet()) {
			secretary.types("Lĩnh vực " + row + ", tiếng Việt", field.getKey());
			secretary.types("Lĩnh vực " + row + ", tiếng Anh", field.getValue());
			row++;
		}
		secretary.presses("Lưu").isTold("Đã lưu địa phương.");
	}

	private void theBodiesAreEnteredAndGivenToAccounts() {
		Desk clerk = this.office.signedIn("clerk");
		clerk.opens("/desk/bodies").sees("Chưa có cơ quan nào.");
		BODIES.forEach((name, english) -> {
			clerk.within("Tên cơ quan").types("Tiếng Việt", name).types("Tiếng Anh", english);
			clerk.presses("Thêm cơ quan").isTold("Đã thêm " + name);
		});
		give("nominator", "Đơn vị đề cử", TRADE, CULTURE, FRONT, MILITARY);
		give("approver-proposer", "Người phê duyệt", COUNCIL);
		give("approver-party", "Người phê duyệt", PARTY_OFFICE);
		give("approver-city", "Người phê duyệt", PROVINCE);
	}

	private void give(String account, String role, String... bodies) {
		Desk admin = this.office.signedIn("admin");
		admin.opens("/desk/accounts/" + account).types("Họ tên, chức danh", role + ", " + bodies[0]);
		for (String body : bodies) {
			admin.ticks(role + " · " + body);
		}
		admin.presses("Lưu").sees(role + " · " + bodies[0]);
	}

	private void theYearIsOpened() {
		Desk secretary = this.office.signedIn("secretary");
		secretary.opens("/desk/years").follows("Mở một năm");
		secretary.types("Năm", String.valueOf(YEAR));
		secretary.within("Tiêu đề của danh sách")
			.types("Tiếng Việt", LIST)
			.types("Tiếng Anh", "Trial run: ten highlights of 2024 in Vinh Long Province");
		secretary.presses("Mở một năm").isTold("Đã mở năm.");
	}

	private void fourteenEventsAreNominated() {
		Desk nominator = this.office.signedIn("nominator");
		for (Nomination nomination : NOMINATIONS) {
			nominator.opens(DESK + "/nominations/new")
				.chooses("Đơn vị đề cử", nomination.department)
				.chooses("Lĩnh vực", nomination.field);
			nominator.within("Tên").types("Tiếng Việt", nomination.title);
			nominator.within("Tóm tắt").types("Tiếng Việt", "Thử quy trình: thuyết minh ngắn.");
			if (nomination.title.equals(EXPORTS)) {
				nominator.within("Số liệu 1")
					.types("Hoặc tên chỉ tiêu tự ghi", "Kim ngạch xuất khẩu")
					.chooses("Mức độ chính xác", "trên")
					.types("Giá trị", "1")
					.types("Đơn vị tính", "tỷ USD")
					.types("Thời điểm", "năm 2024")
					.types("Nguồn", "Tin về cuộc họp của hội đồng ngày 06/12/2024");
			}
			nominator.presses("Lưu đề cử").isTold("Đã lưu đề cử.").presses("Gửi thư ký").isTold("Đã gửi thư ký.");
			this.pages.put(nomination.title, nominator.path());
		}
		nominator.opens(DESK + "/nominations").sees(titles(NOMINATIONS));
	}

	private void theSecretaryAcceptsThem() {
		Desk secretary = this.office.signedIn("secretary");
		secretary.opens("/desk").sees("Đề cử cần xử lý: 14");
		for (Nomination nomination : NOMINATIONS) {
			secretary.opens(page(nomination.title)).presses("Nhận vào danh sách bình chọn").isTold("Đã nhận đề cử.");
		}
	}

	private void theCouncilIsConvened() {
		Desk secretary = this.office.signedIn("secretary");
		secretary.opens(DESK + "/council").withinEntry("Theo cách của Vĩnh Long (2024)").follows("Dùng mẫu này");
		for (int number = 1; number <= COUNCILLORS; number++) {
			secretary.within("Thành viên").ticks("Ủy viên hội đồng " + number);
		}
		secretary.chooses("Chủ tịch Hội đồng", "Ủy viên hội đồng 1")
			.chooses("Túc số", "Một số thành viên")
			.types("Số thành viên", "5")
			.chooses("Cách bỏ phiếu", "trực tuyến")
			.ticks("Bỏ phiếu kín")
			.presses("Lưu hội đồng")
			.isTold("Đã lưu hội đồng.")
			.sees("ít nhất 5 thành viên", "trực tuyến, phiếu kín");
		this.office.photograph(secretary, "01-council");
		this.office.signedIn("councillor1")
			.opens(DESK + "/nominations")
			.sees("Thư ký chưa mở thẩm định, nên hội đồng chưa đọc hồ sơ.");
		secretary.presses("Mở thẩm định").isTold("Đã mở thẩm định.");
	}

	private void theCouncilCommentsOnEach() {
		for (int place = 0; place < NOMINATIONS.size(); place++) {
			councillor(place % COUNCILLORS + 1).opens(page(NOMINATIONS.get(place).title))
				.types("Ý kiến của ủy viên", comment(place))
				.presses("Lưu ý kiến")
				.isTold("Đã lưu ý kiến.");
		}
		Desk secretary = this.office.signedIn("secretary");
		secretary.opens(DESK + "/nominations");
		assertThat(secretary.reads("Tập hồ sơ (PDF, chữ lớn)")).contains("Festival Gạch gốm đỏ")
			.contains(IntStream.range(0, NOMINATIONS.size()).mapToObj(VinhLongJourneyTests::comment).toList());
		secretary.opens(page(EXPORTS)).sees(comment(0));
		this.office.signedIn("nominator").opens(page(EXPORTS)).doesNotSee(comment(0));
	}

	private void titlesAreEditedAndOneEventIsAdded() {
		Desk secretary = this.office.signedIn("secretary");
		secretary.opens(page(EXPORTS))
			.types("Tên do hội đồng sửa", EXPORTS_OF_COUNCIL)
			.types("Tên tiếng Anh", "Exports pass USD 1 billion for the first time")
			.presses("Lưu tên")
			.isTold("Đã lưu tên.");
		secretary.opens(DESK + "/nominations").follows("Bổ sung tại hội đồng");
		secretary.chooses("Lĩnh vực", ECONOMY);
		secretary.within("Tên").types("Tiếng Việt", ADDED);
		secretary.within("Tóm tắt").types("Tiếng Việt", "Thử quy trình: do hội đồng nêu tại cuộc họp.");
		secretary.presses("Lưu đề cử").isTold("Đã bổ sung đề cử.");
		secretary.opens(DESK + "/nominations").sees(ADDED, EXPORTS_OF_COUNCIL).withinEntry(ADDED).sees("Đã nhận");
	}

	private void aBallotMissesTheQuorum() {
		openBallot();
		councillor(1).opens("/desk").follows("Mở: Bỏ phiếu bình chọn").sees("Lần bỏ phiếu 1");
		votes(councillor(1), 1, List.of(EXPORTS_OF_COUNCIL));
		Desk secretary = this.office.signedIn("secretary");
		secretary.opens(DESK + "/ballots/1").sees("1 trên 7 thành viên").presses("Đóng bỏ phiếu");
		secretary.sees("Không có kết quả", "không đủ túc số").doesNotSee(TALLY);
		assertThat(secretary.status(DESK + "/ballots/1/minutes.pdf")).isEqualTo(409);
	}

	private void theCouncilVotesInSecret() {
		openBallot();
		List<String> clear = new ArrayList<>(List.of(EXPORTS_OF_COUNCIL, ADDED));
		NOMINATIONS.subList(1, 8).forEach((nomination) -> clear.add(nomination.title));
		for (int number : List.of(1, 2, 3)) {
			votes(councillor(number), 2, with(clear, LOSES_THE_TIE));
		}
		for (int number : List.of(4, 5)) {
			votes(councillor(number), 2, with(clear, WINS_THE_TIE));
		}
		oneVotesByAPersonalLink(with(clear, WINS_THE_TIE));
		Desk abstaining = councillor(7);
		abstaining.opens(DESK + "/ballots/2").presses("Không chọn đề cử nào");
		abstaining.sees("Không chọn đề cử nào").presses("Bỏ phiếu").isTold("Đã nhận phiếu.");
	}

	private void openBallot() {
		Desk secretary = this.office.signedIn("secretary");
		secretary.opens(DESK + "/ballots").presses("Mở bỏ phiếu").isTold("Đã mở bỏ phiếu.");
	}

	private void votes(Desk councillor, int ballot, List<String> titles) {
		councillor.opens(DESK + "/ballots/" + ballot);
		councillor.sees("Đây là phiếu kín: đã bỏ thì không xem lại, không sửa được.");
		titles.forEach(councillor::ticks);
		councillor.presses("Xem lại trước khi bỏ phiếu").sees(titles.toArray(String[]::new));
		councillor.presses("Bỏ phiếu").isTold("Đã nhận phiếu.").sees("Phiếu đã ở trong hòm phiếu.");
	}

	private void oneVotesByAPersonalLink(List<String> titles) {
		Desk secretary = this.office.signedIn("secretary");
		secretary.opens(DESK + "/ballots/2").within("Thư mời có đường dẫn và mã riêng").ticks("Ủy viên hội đồng 6");
		secretary.presses("Tạo thư mời").sees("Kính gửi Ủy viên hội đồng 6");
		Desk councillor = this.office.reader();
		councillor.opens(found(PERSONAL_PAPER, secretary.text())).sees("Phiếu của Ủy viên hội đồng 6.");
		titles.forEach(councillor::ticks);
		councillor.presses("Xem lại trước khi bỏ phiếu");
		this.faults.expect(FaultKind.FAILED_REQUEST, "409 POST .*/phieu/");
		String code = found(CODE, secretary.text());
		councillor.types("Mã trong thư mời", code.equals("0000 0000") ? "1111 1111" : "0000 0000").presses("Bỏ phiếu");
		councillor.sees("Mã chưa đúng.").types("Mã trong thư mời", code).presses("Bỏ phiếu");
		councillor.sees("Phiếu đã ở trong hòm phiếu.");
	}

	private void nobodyReadsATallyBeforeTheClose() {
		for (String account : List.of("secretary", "councillor1", "councillor7", "editor", "approver-city", "clerk")) {
			Desk desk = this.office.signedIn(account);
			desk.opens(DESK + "/ballots/2").sees("Đang mở").doesNotSee(TALLY, "Số phiếu", "Được chọn");
			assertThat(desk.status(DESK + "/ballots/2/minutes.pdf")).as(account).isEqualTo(409);
			desk.opens(DESK + "/selection").sees("Chưa có kết quả bình chọn.");
		}
		for (String account : List.of("nominator", "admin", "signatory", "press1")) {
			Desk desk = this.office.signedIn(account);
			assertThat(desk.status(DESK + "/ballots/2")).as(account).isEqualTo(404);
			assertThat(desk.status(DESK + "/ballots/2/minutes.pdf")).as(account).isEqualTo(404);
		}
		assertThat(this.office.signedIn("admin").opens("/desk/journal").text()).doesNotContain(LOSES_THE_TIE,
				WINS_THE_TIE);
	}

	private void theLastSeatIsTied() {
		Desk secretary = this.office.signedIn("secretary");
		secretary.opens("/desk").sees("Mọi ủy viên đã bỏ phiếu: đóng bỏ phiếu");
		secretary.opens(DESK + "/ballots/2").sees("7 trên 7 thành viên").presses("Đóng bỏ phiếu");
		secretary.isTold("Đã đóng bỏ phiếu.").sees("2 đề cử bằng phiếu cho 1 chỗ còn lại");
		secretary.withinEntry(EXPORTS_OF_COUNCIL).sees("6", "Được chọn");
		secretary.withinEntry(LOSES_THE_TIE).sees("3", "Bằng phiếu");
		secretary.withinEntry(WINS_THE_TIE).sees("3", "Bằng phiếu");
		secretary.withinEntry(NOMINATIONS.get(10).title).sees("0", "Không được chọn");
		this.office.photograph(secretary, "02-tie");
	}

	private void aRunOffDecides() {
		Desk secretary = this.office.signedIn("secretary");
		secretary.opens(DESK + "/ballots").sees("Chọn lại: còn 1 chỗ, 2 đề cử bằng phiếu").presses("Mở bỏ phiếu");
		councillor(1).opens("/desk").sees("Bỏ phiếu chọn lại");
		for (int number : List.of(1, 2)) {
			votes(councillor(number), 3, List.of(LOSES_THE_TIE));
		}
		for (int number : List.of(3, 4, 5)) {
			votes(councillor(number), 3, List.of(WINS_THE_TIE));
		}
		secretary.opens(DESK + "/ballots/3").presses("Đóng bỏ phiếu").isTold("Đã đóng bỏ phiếu.");
		secretary.withinEntry(WINS_THE_TIE).sees("3", "Được chọn");
		assertThat(secretary.reads("Biên bản (PDF)")).contains("Biên bản kiểm phiếu lần 3, năm 2024", WINS_THE_TIE);
	}

	private void theOrderIsChanged() {
		Desk secretary = this.office.signedIn("secretary");
		secretary.opens(DESK + "/ballots").follows("Đã đủ kết quả: xem danh sách được chọn");
		secretary.doesNotSee(LOSES_THE_TIE);
		secretary.withinEntryOf("Đưa xuống: " + EXPORTS_OF_COUNCIL).types("Tên", EXPORTS_IN_ORDER);
		secretary.withinEntryOf("Đưa lên: " + ADDED).types("Thứ tự", "2");
		secretary.presses("Lưu thứ tự và tên").isTold("Đã lưu thứ tự và tên.");
		secretary.presses("Đưa xuống: " + EXPORTS_IN_ORDER).isTold("Đã lưu thứ tự và tên.");
		this.office.photograph(secretary, "03-selection");
		assertThat(secretary.withinEntryOf("Đưa xuống: " + ADDED).value("Thứ tự")).isEqualTo("1");
		assertThat(secretary.withinEntryOf("Đưa xuống: " + EXPORTS_IN_ORDER).value("Thứ tự")).isEqualTo("2");
		secretary.presses("Chuyển sang biên tập").isTold("Đã chuyển sang biên tập.");
	}

	private void tenTextsAreWritten() {
		Desk editor = this.office.signedIn("editor");
		for (String title : elected(EXPORTS_IN_ORDER)) {
			editor.opens(DESK + "/highlights").follows(title);
			if (title.equals(EXPORTS_IN_ORDER)) {
				editor.within("Tiêu đề").types("Tiếng Việt", EXPORTS_OF_EDITOR);
			}
			editor.within("Tóm tắt").types("Tiếng Việt", summary(title));
			editor.within("Nội dung").types("Tiếng Việt", "Thử quy trình: nội dung ngắn của sự kiện này.");
			editor.presses("Lưu").isTold("Đã lưu thành bản");
		}
		editor.pressesOneOf("Báo xong bản").isTold("Đã báo xong bản");
		editor.opens(DESK).sees(EXPORTS_OF_EDITOR);
		this.office.photograph(editor, "04-board");
	}

	private void theRouteIsSet() {
		Desk secretary = this.office.signedIn("secretary");
		secretary.opens(DESK + "/route")
			.withinFormSaying("Hội đồng đề nghị, Ban Thường vụ đồng ý, UBND ra quyết định công bố")
			.presses("Dùng mẫu này")
			.isTold("Đã lấy các bước của mẫu.");
		secretary.within("Bước 1").chooses("Cơ quan", COUNCIL);
		secretary.within("Bước 2").chooses("Cơ quan", PARTY);
		secretary.within("Bước 3").chooses("Cơ quan", PROVINCE);
		secretary.presses("Lưu quy trình").isTold("Đã lưu quy trình.");
	}

	private void theCouncilProposes() {
		this.office.signedIn("secretary").opens(DESK + "/submission").presses("Trình phê duyệt").isTold("Đã trình.");
		agree("approver-proposer", "06/BC-HĐBC", "Thử quy trình: kết quả thẩm định 10 sự kiện nổi bật năm 2024",
				"Số và ngày");
	}

	private void thePartyAnswersOnPaper() {
		Desk clerk = this.office.signedIn("clerk");
		clerk.opens("/desk").sees("Vào sổ văn bản trả lời của " + PARTY);
		clerk.opens(DESK + "/approval");
		String digits = found(SHORT_HASH, clerk.reads("Bản in có mã (PDF)"));
		Desk form = clerk.withinFormOf("Vào sổ");
		form.types("Số, ký hiệu", "1206-CV/VPTU")
			.types("Ngày ban hành", TODAY)
			.chooses("Cơ quan ban hành", PARTY_OFFICE)
			.types("Trích yếu", "Thử quy trình: thống nhất 10 sự kiện nổi bật năm 2024")
			.chooses("Công khai đến đâu", "Thêm trích yếu")
			.attaches("Tệp văn bản (PDF hoặc DOCX)", "tra-loi.pdf", "application/pdf",
					Samples.pdf("Thu quy trinh", "So 1206-CV/VPTU", digits));
		form.presses("Vào sổ").isTold("Đã vào sổ.");
		Desk confirming = this.office.signedIn("approver-party");
		confirming.opens("/desk").sees("Xác nhận văn bản của " + PARTY + " trả lời đúng bản trình");
		confirming.opens(DESK + "/approval")
			.types("Tám ký tự đầu của mã ghi trên bản in đã gửi", digits)
			.presses("Xác nhận trả lời đúng bản này")
			.isTold("Đã ghi nhận theo văn bản.")
			.sees("ghi nhận theo văn bản");
	}

	private void theProvinceDecides() {
		Desk writer = this.office.signedIn("approver-city");
		writer.opens(DESK + "/submission").follows("Soạn văn bản: Quyết định");
		writer.sees("Chưa lưu.")
			.types("Số, ký hiệu", "2412/QĐ-UBND")
			.types("Ngày ban hành", TODAY)
			.types("Chức vụ người ký", "Chủ tịch")
			.types("Họ tên người ký", "Trần Thị Bình (bản thử)");
		writer.presses("Lưu").isTold("Đã lưu.");
		this.office.photograph(writer, "05-decision");
		assertThat(writer.reads("Tải bản PDF")).contains("Số: 2412/QĐ-UBND", "số 1206-CV/VPTU",
				"Trần Thị Bình (bản thử)", "Kèm theo Quyết định số 2412/QĐ-UBND");
		agree("approver-city", "2412/QĐ-UBND", "Thử quy trình: công bố 10 sự kiện nổi bật năm 2024", "Cả tệp văn bản");
		Desk province = this.office.signedIn("approver-city");
		province.sees("Mọi cơ quan trong quy trình đã đồng ý với đúng bản này.");
		this.office.photograph(province, "06-approved");
	}

	private void agree(String account, String number, String subject, String visibility) {
		Desk approver = this.office.signedIn(account);
		approver.opens(DESK + "/approval").sees(EXPORTS_OF_EDITOR, ADDED);
		approver.withinFormOf("Đồng ý")
			.types("Số, ký hiệu", number)
			.types("Ngày ban hành", TODAY)
			.types("Trích yếu", subject)
			.chooses("Công khai đến đâu", visibility)
			.attaches("Tệp văn bản (PDF hoặc DOCX)", "van-ban.pdf", "application/pdf", Samples.pdf("Thu quy trinh"))
			.presses("Đồng ý")
			.isTold("Đã ghi ý kiến đồng ý.");
	}

	private void nobodyOutsideReadsIt() {
		Desk reader = this.office.reader();
		reader.opens("/").doesNotSee(LIST, ADDED);
		assertThat(reader.status("/nam/" + YEAR)).isEqualTo(404);
		assertThat(reader.status("/api/v1/years/" + YEAR)).isEqualTo(404);
		assertThat(reader.status("/van-ban/2412-qd-ubnd")).isEqualTo(404);
	}

	private void theListIsSealedAndReleased() {
		this.office.signedIn("secretary")
			.opens(DESK + "/editions")
			.presses("Chốt bản công bố")
			.isTold("Đã chốt bản công bố.");
		nobodyOutsideReadsIt();
		Desk clerk = this.office.signedIn("clerk");
		clerk.opens("/desk").sees("Công bố bản số 1");
		clerk.opens(DESK + "/editions").presses("Công bố ngay").isTold("Đã công bố.");
	}

	private void readersFindTenEvents() {
		Desk reader = this.office.reader();
		reader.opens("/").sees("Vĩnh Long", LIST, EXPORTS_OF_EDITOR);
		reader.opens("/nam/" + YEAR)
			.sees(LIST, "06/BC-HĐBC", "1206-CV/VPTU", "2412/QĐ-UBND", COUNCIL, PARTY, PROVINCE)
			.sees(elected(EXPORTS_OF_EDITOR).toArray(String[]::new))
			.doesNotSee(LOSES_THE_TIE);
		this.office.photograph(reader, "07-public");
		reader.follows("2412/QĐ-UBND");
		reader.sees("Thử quy trình: công bố 10 sự kiện nổi bật năm 2024");
		this.office.readerWithoutJavaScript()
			.opens("/en/years/" + YEAR)
			.sees("Trial run: ten highlights of 2024 in Vinh Long Province");
	}

	private void machinesReadTheSame() {
		JsonNode year = this.office.reader().json("/api/v1/years/" + YEAR);
		assertThat(year.at("/localityName/vi").asString()).isEqualTo("Vĩnh Long");
		assertThat(year.at("/stage").asString()).isEqualTo("published");
		assertThat(strings(year.at("/fields"), "/label/vi")).containsExactlyElementsOf(FIELDS.keySet());
		assertThat(strings(year.at("/highlights"), "/title/vi")).containsExactlyElementsOf(elected(EXPORTS_OF_EDITOR));
		assertThat(strings(year.at("/highlights"), "/summary/vi"))
			.containsExactlyElementsOf(elected(EXPORTS_IN_ORDER).stream().map(VinhLongJourneyTests::summary).toList());
		assertThat(strings(year.at("/documents"), "/number")).containsExactlyInAnyOrder("06/BC-HĐBC", "1206-CV/VPTU",
				"2412/QĐ-UBND");
		assertThat(strings(year.at("/trail"), "/role")).containsExactly("proposal", "agreement", "decision");
		assertThat(strings(year.at("/trail"), "/basis")).containsExactly("account", "paper", "account");
		assertThat(strings(year.at("/trail"), "/body/vi")).containsExactly(COUNCIL, PARTY, PROVINCE);
		assertThat(year.at("/edition/number").asInt()).isEqualTo(1);
		assertThat(year.at("/nominations").isMissingNode()).isTrue();
	}

	private void theTitlesAreRemembered() {
		Desk secretary = this.office.signedIn("secretary");
		secretary.opens(page(EXPORTS));
		assertThat(secretary.within("Lịch sử tên").text()).containsSubsequence(EXPORTS, "Khi đề cử", EXPORTS_OF_COUNCIL,
				"Hội đồng sửa", EXPORTS_IN_ORDER, "Hội đồng sửa", EXPORTS_OF_EDITOR, "Biên tập sửa", EXPORTS_OF_EDITOR,
				"Được phê duyệt");
		this.office.photograph(secretary, "08-titles");
	}

	/** Where a nomination is read that was handed in under this title. */
	private String page(String title) {
		return Objects.requireNonNull(this.pages.get(title));
	}

	/** One of the seven; the fifth does everything without scripts. */
	private Desk councillor(int number) {
		return (number == 5) ? this.office.signedInWithoutJavaScript("councillor5")
				: this.office.signedIn("councillor" + number);
	}

	/** The ten as they are put in order. */
	private static List<String> elected(String exports) {
		List<String> titles = new ArrayList<>(List.of(ADDED, exports));
		NOMINATIONS.subList(1, 8).forEach((nomination) -> titles.add(nomination.title));
		titles.add(WINS_THE_TIE);
		return titles;
	}

	private static String summary(String title) {
		return "Thử quy trình, tóm tắt: " + title + ".";
	}

	private static String comment(int place) {
		return "Thử quy trình: ý kiến về đề cử thứ " + (place + 1) + ".";
	}

	private static String[] titles(List<Nomination> nominations) {
		return nominations.stream().map(Nomination::title).toArray(String[]::new);
	}

	private static List<String> with(List<String> titles, String last) {
		return Stream.concat(titles.stream(), Stream.of(last)).toList();
	}

	private static List<String> strings(JsonNode list, String pointer) {
		return IntStream.range(0, list.size()).mapToObj((place) -> list.get(place).at(pointer).asString()).toList();
	}

	private static String found(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
		return matcher.group();
	}

	private static Nomination trial(String department, String field, int number) {
		return new Nomination(department, field, "Thử quy trình: sự kiện " + number + " về " + field.toLowerCase());
	}

	private static Map<String, String> fields() {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put(POLITICS, "Politics");
		fields.put(ECONOMY, "Economy");
		fields.put(DEFENCE, "Defence and security");
		fields.put(SOCIETY, "Culture and society");
		return fields;
	}

	private static Map<String, String> bodies() {
		Map<String, String> bodies = new LinkedHashMap<>();
		bodies.put(COUNCIL, "Selection council");
		bodies.put(PARTY, "Standing Committee of the Provincial Party Committee");
		bodies.put(PARTY_OFFICE, "Office of the Provincial Party Committee");
		bodies.put(PROVINCE, "Provincial People's Committee");
		bodies.put(TRADE, "Department of Industry and Trade");
		bodies.put(CULTURE, "Department of Culture, Sports and Tourism");
		bodies.put(FRONT, "Provincial Committee of the Viet Nam Fatherland Front");
		bodies.put(MILITARY, "Provincial Military Command");
		return bodies;
	}

	/**
	 * What a department nominates.
	 */
	private record Nomination(String department, String field, String title) {
	}

}
