package vn.noibat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.SpringBootTest;

import vn.noibat.browser.FaultKind;
import vn.noibat.browser.Faults;
import vn.noibat.browser.InBrowser;
import vn.noibat.browser.Visitors;
import vn.noibat.file.Samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * The Party committee of a city's People's Committee proposes the list, the Permanent
 * Members of the City Party Committee answer on paper and never sign in, the Office of
 * the People's Committee sends it out. The papers have the shapes of 29/BCSD-TH,
 * 4873-CV/VPTU and 374/VP-BC; what they say is made up and says so.
 */
@InBrowser
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HaiPhongJourneyTests {

	private static final int YEAR = 2025;

	private static final String DESK = "/desk/years/" + YEAR;

	private static final Text BERTHS = new Text("Kinh tế", "Thử quy trình: hai bến cảng mới",
			"Trial run: two new berths", "Thử quy trình: hai bến cảng giả định được đưa vào dùng.",
			"Trial run: two imagined berths came into use.");

	private static final Text SCHOOLS = new Text("Văn hóa – xã hội", "Thử quy trình: trường học ven biển",
			"Trial run: schools by the sea", "Thử quy trình: ba trường học giả định mở cửa.",
			"Trial run: three imagined schools opened.");

	private static final Text PARK = new Text("Đô thị – nông thôn", "Thử quy trình: công viên bờ sông",
			"Trial run: a riverside park", "Thử quy trình: một công viên giả định bên sông.",
			"Trial run: an imagined park by the river.");

	private static final Text FAIR = new Text("Kinh tế", "Thử quy trình: hội chợ hoa", "Trial run: a flower fair",
			"Thử quy trình: một hội chợ giả định.", "Trial run: an imagined fair.");

	private static final String SOURCE = "Thử quy trình: báo cáo giả định";

	private static final String INDICATOR = "Thử quy trình: dự án bến cảng";

	private static final String EDITED = "Thử quy trình: hai bến cảng giả định được đưa vào dùng trong năm 2025.";

	private static final String MENDED = "Thử quy trình: hai bến cảng giả định được đưa vào dùng trong quý IV.";

	private static final String CORRECTED = "Thử quy trình: ba bến cảng giả định được đưa vào dùng trong quý IV.";

	private static final String RETURNED = "Thử quy trình: ghi rõ hai bến được đưa vào dùng trong quý nào.";

	private static final String REASON = "Thử quy trình: bản đầu đếm thiếu một bến.";

	private static final String WITHDRAWN = "Thử quy trình: danh sách này chỉ để thử.";

	private static final Pattern SHORT_HASH = Pattern.compile("\\b[0-9a-f]{8}\\b");

	private static final String TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();

	private Office office;

	private Faults faults;

	private String report = "";

	@Test
	@Timeout(300)
	void leadsFromTheFirstNominationToAWithdrawal(Visitors visitors, Faults faults) {
		this.office = new Office(visitors, "hai-phong");
		this.faults = faults;
		theSecretaryOpensTheYear();
		theDepartmentNominates();
		theSecretaryReturnsOneAndDeclinesOne();
		theDepartmentCompletesWhatWasReturned();
		theListIsChosenDirectly();
		twoEditorsWriteAtOnceAndLoseNothing();
		theEditorIsToldWhatIsMissing();
		theTextsAreCompleted();
		theSecretarySetsTheRoute();
		theProposerAgrees();
		anEditVoidsTheApprovalAndAsksAgain();
		thePermanentMembersAnswerOnPaper();
		theOfficeReturnsTheListAndAllEarlierSeeWhy();
		theEditorMendsItAndEveryBodyAgrees();
		theSecretarySealsItAndNobodyOutsideReadsIt();
		anOutsiderPreviewsWhatIsSealed();
		theListComesOutAtItsTime();
		readersFindWhatWasTyped();
		pressOfficesFindWhatWasTyped();
		aReaderReportsAnErrorAndItIsCorrected();
		theCorrectionShowsOldAndNew();
		theReportIsAnsweredInPublic();
		twoPeopleWithdrawTheList();
		theJournalIsWhole();
	}

	private void theSecretaryOpensTheYear() {
		Desk secretary = this.office.signedIn("secretary");
		secretary.opens("/desk/years").follows("Mở một năm");
		secretary.types("Năm", String.valueOf(YEAR)).types("Số kết quả trong danh sách", "3");
		secretary.within("Tiêu đề của danh sách")
			.types("Tiếng Việt", "Thử quy trình: ba kết quả nổi bật năm 2025")
			.types("Tiếng Anh", "Trial run: three highlights of 2025");
		secretary.presses("Mở một năm").isTold("Đã mở năm.");
	}

	private void theDepartmentNominates() {
		for (Text text : List.of(BERTHS, SCHOOLS, PARK, FAIR)) {
			nominate(text);
		}
		Desk nominator = this.office.signedIn("nominator");
		nominator.opens(DESK + "/nominations").sees(BERTHS.title, SCHOOLS.title, PARK.title, FAIR.title);
	}

	private void nominate(Text text) {
		Desk nominator = this.office.signedIn("nominator");
		nominator.opens(DESK + "/nominations").follows("Đề cử mới");
		nominator.chooses("Lĩnh vực", text.field);
		nominator.within("Tên").types("Tiếng Việt", text.title).types("Tiếng Anh", text.titleInEnglish);
		nominator.within("Tóm tắt").types("Tiếng Việt", text.summary);
		if (text == BERTHS) {
			nominator.within("Số liệu 1")
				.types("Hoặc tên chỉ tiêu tự ghi", INDICATOR)
				.types("Giá trị", "2")
				.types("Đơn vị tính", "dự án")
				.types("Thời điểm", "năm 2025")
				.types("Nguồn", SOURCE);
			nominator.attaches("Thêm tệp", "bao-cao-thu.pdf", "application/pdf", Samples.pdf("Bao cao gia dinh"));
		}
		nominator.presses("Lưu đề cử").isTold("Đã lưu đề cử.").presses("Gửi thư ký").isTold("Đã gửi thư ký.");
	}

	private void theSecretaryReturnsOneAndDeclinesOne() {
		Desk secretary = this.office.signedIn("secretary");
		secretary.opens("/desk").sees("Đề cử cần xử lý: 4");
		secretary.opens(DESK + "/nominations").follows(SCHOOLS.title);
		secretary.types("Lý do", "Nêu rõ mấy trường.").presses("Trả lại để bổ sung").isTold("Đã trả lại để bổ sung.");
		secretary.opens(DESK + "/nominations").follows(FAIR.title);
		secretary.types("Lý do", "Không thuộc năm 2025.").presses("Không nhận").isTold("Đã ghi không nhận.");
		for (Text text : List.of(BERTHS, PARK)) {
			secretary.opens(DESK + "/nominations").follows(text.title);
			secretary.presses("Nhận vào danh sách bình chọn").isTold("Đã nhận đề cử.");
		}
	}

	private void theDepartmentCompletesWhatWasReturned() {
		Desk nominator = this.office.signedIn("nominator");
		nominator.opens(DESK + "/nominations").follows(FAIR.title).sees("Không thuộc năm 2025.");
		nominator.opens(DESK + "/nominations").follows(SCHOOLS.title).sees("Nêu rõ mấy trường.").follows("Sửa");
		nominator.within("Tóm tắt").types("Tiếng Việt", SCHOOLS.summary + " Cả ba ở ven biển.");
		nominator.presses("Lưu đề cử").presses("Gửi thư ký").isTold("Đã gửi thư ký.");
		Desk secretary = this.office.signedIn("secretary");
		secretary.opens(DESK + "/nominations").follows(SCHOOLS.title).sees("Cả ba ở ven biển.");
		secretary.presses("Nhận vào danh sách bình chọn").isTold("Đã nhận đề cử.");
	}

	private void theListIsChosenDirectly() {
		Desk secretary = this.office.signedIn("secretary");
		secretary.opens(DESK + "/selection").presses("Lấy các đề cử đã nhận làm danh sách");
		secretary.isTold("Đã lấy các đề cử đã nhận làm danh sách.").presses("Đưa xuống: " + BERTHS.title);
		secretary.isTold("Đã lưu thứ tự và tên.").presses("Đưa lên: " + BERTHS.title);
		this.office.photograph(secretary, "04-selection");
		secretary.presses("Chuyển sang biên tập").isTold("Đã chuyển sang biên tập.");
	}

	private void twoEditorsWriteAtOnceAndLoseNothing() {
		Desk editor = this.office.signedIn("editor");
		Desk other = this.office.signedIn("editor2");
		editor.opens(DESK + "/highlights").follows(BERTHS.title);
		other.opens(DESK + "/highlights").follows(BERTHS.title);
		editor.within("Tóm tắt").types("Tiếng Việt", BERTHS.summary).types("Tiếng Anh", BERTHS.summaryInEnglish);
		editor.within("Nội dung")
			.pastes("Tiếng Việt",
					"""
							<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><p class=MsoNormal style='color:red'>Thử quy
							trình: <b>hai bến</b> giả định.<o:p></o:p></p><script>alert(1)</script></body></html>""");
		editor.presses("Lưu").isTold("Đã lưu thành bản");
		this.faults.expect(FaultKind.FAILED_REQUEST, "409 POST .*/highlights/");
		other.within("Tóm tắt").types("Tiếng Việt", "Thử quy trình: tóm tắt của người thứ hai.");
		other.within("Nội dung").types("Tiếng Anh", "Trial run: two imagined berths.");
		other.presses("Lưu")
			.sees("Đã có người lưu trước", "hai bến cảng giả định được đưa vào dùng", "tóm tắt của người thứ hai");
		assertThat(other.within("Tóm tắt").value("Tiếng Việt")).isEqualTo("Thử quy trình: tóm tắt của người thứ hai.");
		this.office.photograph(other, "05-conflict");
		// What the first one saved is taken over by hand, and the second one's own text
		// added.
		other.within("Tóm tắt").types("Tiếng Việt", BERTHS.summary).types("Tiếng Anh", BERTHS.summaryInEnglish);
		other.within("Nội dung").types("Tiếng Việt", "Thử quy trình: hai bến giả định.");
		other.pressesOneOf("Lưu sau bản").isTold("Đã lưu thành bản");
	}

	private void theEditorIsToldWhatIsMissing() {
		Desk editor = this.office.signedIn("editor");
		editor.opens(DESK + "/highlights").follows(BERTHS.title);
		Desk catalogue = editor.unfolds("Thêm nguồn, chỉ tiêu hoặc đơn vị tính chưa có");
		catalogue.within("Nguồn mới").types("Tên (Tiếng Việt)", SOURCE).types("Tên (Tiếng Anh)", "Trial run: made up");
		catalogue.within("Chỉ tiêu mới")
			.types("Tên chỉ tiêu (Tiếng Việt)", INDICATOR)
			.types("Tên chỉ tiêu (Tiếng Anh)", "Trial run: port projects")
			.chooses("Đơn vị tính", "dự án");
		editor.attaches("Thêm ảnh", "ben.jpg", "image/jpeg", Samples.jpeg(960, 640));
		editor.presses("Lưu").isTold("Đã lưu thành bản");
		editor.unfolds(INDICATOR).types("Giá trị", "2").types("Từ ngày", "2025-01-01").types("Đến ngày", "2025-12-31");
		editor.presses("Lưu").isTold("Đã lưu thành bản").sees("thiếu nguồn", "Có ảnh thiếu lời tả");
		editor.opens(DESK + "/submission").sees("Còn thiếu", "Số liệu “" + INDICATOR + "” thiếu nguồn.");
		this.office.photograph(editor, "07-missing");
	}

	private void theTextsAreCompleted() {
		Desk editor = this.office.signedIn("editor");
		editor.opens(DESK + "/highlights").follows(BERTHS.title);
		editor.unfolds(INDICATOR).chooses("Nguồn", SOURCE).types("Chỗ trong nguồn", "trang 1");
		editor.within("Ảnh 1")
			.types("Lời tả cho người không xem được ảnh (Tiếng Việt)", "Thử quy trình: hai mảng màu đỏ và xanh")
			.types("Lời tả cho người không xem được ảnh (Tiếng Anh)", "Trial run: two fields, red and blue")
			.types("Tác giả, nguồn ảnh (Tiếng Việt)", "Thử quy trình");
		editor.presses("Lưu").isTold("Đã lưu thành bản").pressesOneOf("Báo xong bản").isTold("Đã báo xong bản");
		for (Text text : List.of(SCHOOLS, PARK)) {
			editor.opens(DESK + "/highlights").follows(text.title);
			editor.within("Tóm tắt").types("Tiếng Việt", text.summary).types("Tiếng Anh", text.summaryInEnglish);
			editor.within("Nội dung").types("Tiếng Việt", text.summary).types("Tiếng Anh", text.summaryInEnglish);
			editor.presses("Lưu").isTold("Đã lưu thành bản").pressesOneOf("Báo xong bản").isTold("Đã báo xong bản");
		}
	}

	private void theSecretarySetsTheRoute() {
		Desk secretary = this.office.signedIn("secretary");
		secretary.opens(DESK + "/route")
			.withinFormSaying("Ban cán sự đảng đề xuất, Thường trực Thành ủy đồng ý")
			.presses("Dùng mẫu này")
			.isTold("Đã lấy các bước của mẫu.");
		secretary.within("Bước 2").types("Hạn", "2027-01-17");
		secretary.presses("Lưu quy trình").isTold("Đã lưu quy trình.");
	}

	private void theProposerAgrees() {
		this.office.signedIn("editor").opens(DESK + "/submission").presses("Trình phê duyệt").isTold("Đã trình.");
		propose("31/BCSD-TH");
	}

	private void propose(String number) {
		Desk proposer = this.office.signedIn("approver-proposer");
		proposer.opens("/desk").sees("Ban cán sự đảng Ủy ban nhân dân thành phố: xem và cho ý kiến về bản trình");
		proposer.opens(DESK + "/approval").sees(BERTHS.title);
		Desk form = proposer.withinFormOf("Đồng ý");
		form.types("Số, ký hiệu", number)
			.types("Ngày ban hành", TODAY)
			.types("Trích yếu", "Thử quy trình: đề xuất ba kết quả nổi bật năm 2025")
			.chooses("Công khai đến đâu", "Thêm trích yếu");
		form.presses("Đồng ý").isTold("Đã ghi ý kiến đồng ý.");
	}

	private void anEditVoidsTheApprovalAndAsksAgain() {
		Desk editor = this.office.signedIn("editor");
		editor.opens(DESK + "/highlights").follows(BERTHS.title);
		editor.within("Tóm tắt").types("Tiếng Việt", EDITED);
		editor.presses("Lưu").isTold("Đã lưu thành bản").pressesOneOf("Báo xong bản");
		Desk proposer = this.office.signedIn("approver-proposer");
		proposer.opens(DESK + "/approval").sees("Bản này đang được sửa");
		editor.opens(DESK + "/submission").presses("Trình phê duyệt").isTold("Đã trình.");
		proposer.opens(DESK + "/approval").sees("hết hiệu lực vì văn bản đã sửa", "31/BCSD-TH");
		assertThat(proposer.within("Khác với bản cơ quan này xem lần trước").text()).contains("trong năm 2025");
		this.office.photograph(proposer, "10-voided");
		propose("33/BCSD-TH");
	}

	private void thePermanentMembersAnswerOnPaper() {
		answerOnPaper("5121-CV/VPTU");
	}

	private void answerOnPaper(String number) {
		Desk clerk = this.office.signedIn("clerk");
		clerk.opens("/desk").sees("Vào sổ văn bản trả lời của Thường trực Thành ủy");
		clerk.opens(DESK + "/approval");
		String digits = digitsOnThePrint(clerk);
		Desk form = clerk.withinFormOf("Vào sổ");
		form.types("Số, ký hiệu", number)
			.types("Ngày ban hành", TODAY)
			.chooses("Cơ quan ban hành", "Văn phòng Thành ủy")
			.types("Trích yếu", "Thử quy trình: đồng ý về nội dung ba kết quả nổi bật năm 2025")
			.types("Người ký", "Nguyễn Văn Thử")
			.types("Chức vụ người ký", "Phó Chánh Văn phòng")
			.chooses("Công khai đến đâu", "Cả tệp văn bản")
			.attaches("Tệp văn bản (PDF hoặc DOCX)", "tra-loi.pdf", "application/pdf",
					Samples.pdf("Thu quy trinh", "So " + number, digits));
		form.presses("Vào sổ").isTold("Đã vào sổ.").sees("Cần một người khác");
		Desk secretary = this.office.signedIn("secretary");
		secretary.opens("/desk").sees("Xác nhận văn bản của Thường trực Thành ủy trả lời đúng bản trình");
		secretary.opens(DESK + "/approval").types("Tám ký tự đầu của mã ghi trên bản in đã gửi", digits);
		this.office.photograph(secretary, "11-paper");
		secretary.presses("Xác nhận trả lời đúng bản này").isTold("Đã ghi nhận theo văn bản.");
		secretary.sees("ghi nhận theo văn bản");
	}

	/** Reads the submission's hash where the body that gets the print reads it. */
	private String digitsOnThePrint(Desk desk) {
		byte[] print = desk.downloads("Bản in có mã (PDF)");
		try (PDDocument document = Loader.loadPDF(print)) {
			Matcher digits = SHORT_HASH.matcher(new PDFTextStripper().getText(document));
			assertThat(digits.find()).as("a hash on the print").isTrue();
			return digits.group();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void theOfficeReturnsTheListAndAllEarlierSeeWhy() {
		Desk city = this.office.signedIn("approver-city");
		city.opens(DESK + "/approval");
		city.withinFormOf("Trả lại để bổ sung")
			.types("Cần bổ sung hoặc sửa gì", RETURNED)
			.presses("Trả lại để bổ sung")
			.isTold("Đã trả lại để bổ sung");
		for (String earlier : List.of("approver-proposer", "clerk", "editor", "secretary")) {
			this.office.signedIn(earlier).opens(DESK + "/approval").sees("Đã trả lại để bổ sung", RETURNED);
		}
		this.office.photograph(city, "12-returned");
	}

	private void theEditorMendsItAndEveryBodyAgrees() {
		Desk editor = this.office.signedIn("editor");
		editor.opens(DESK + "/highlights").follows(BERTHS.title);
		editor.within("Tóm tắt").types("Tiếng Việt", MENDED);
		editor.presses("Lưu").isTold("Đã lưu thành bản").pressesOneOf("Báo xong bản");
		editor.opens(DESK + "/submission").presses("Trình phê duyệt").isTold("Đã trình.");
		propose("36/BCSD-TH");
		answerOnPaper("5140-CV/VPTU");
		Desk city = this.office.signedIn("approver-city");
		city.opens(DESK + "/approval");
		assertThat(city.within("Khác với bản cơ quan này xem lần trước").text()).contains("năm 2025", "quý IV");
		Desk form = city.withinFormOf("Đồng ý");
		form.types("Số, ký hiệu", "391/VP-BC")
			.types("Ngày ban hành", TODAY)
			.types("Trích yếu", "Thử quy trình: tuyên truyền ba kết quả nổi bật năm 2025")
			.chooses("Công khai đến đâu", "Thêm trích yếu");
		this.office.photograph(city, "13-approval");
		form.presses("Đồng ý").isTold("Đã ghi ý kiến đồng ý.").sees("Mọi cơ quan trong quy trình đã đồng ý");
	}

	private void theSecretarySealsItAndNobodyOutsideReadsIt() {
		Desk secretary = this.office.signedIn("secretary");
		secretary.opens("/desk").sees("Chốt bản công bố");
		secretary.opens(DESK + "/editions").presses("Chốt bản công bố").isTold("Đã chốt bản công bố.");
		nobodyOutsideReadsIt();
	}

	private void nobodyOutsideReadsIt() {
		Desk reader = this.office.reader();
		for (String path : List.of("/nam/2025", "/en/years/2025", "/nam/2025/1", "/nam/2025/ban/1",
				"/api/v1/years/2025", "/api/v1/editions/2025", "/api/v1/editions/2025/1", "/nam/2025.pdf")) {
			assertThat(reader.asks(path).status()).as(path).isEqualTo(404);
		}
		for (String path : List.of("/", "/nam", "/tim-kiem?q=b%E1%BA%BFn+c%E1%BA%A3ng", "/van-ban", "/chi-tieu",
				"/api/v1/years", "/api/v1/documents", "/api/v1/indicators", "/api/v1/search?q=quy+trinh", "/feed.atom",
				"/feed.json", "/sitemap.xml", "/so-do-trang")) {
			APIResponse answer = reader.asks(path);
			assertThat(answer.status()).as(path).isEqualTo(200);
			assertThat(answer.text()).as(path).doesNotContain("Thử quy trình", "391/VP-BC", "/nam/2025", "years/2025");
		}
	}

	private void anOutsiderPreviewsWhatIsSealed() {
		Desk clerk = this.office.signedIn("clerk");
		clerk.opens(DESK + "/editions").types("Dành cho ai", "Văn phòng Thành ủy").types("Số ngày dùng được", "2");
		clerk.presses("Tạo đường dẫn xem trước").isTold("Đã tạo đường dẫn xem trước.");
		Matcher link = Pattern.compile("/xem-truoc/[A-Za-z0-9_-]{43}").matcher(clerk.text());
		assertThat(link.find()).as("a link to the preview").isTrue();
		Desk outsider = this.office.reader();
		outsider.opens(link.group()).sees("Bản xem trước, chưa công bố.", BERTHS.title, MENDED);
		this.office.photograph(outsider, "14-preview");
		clerk.presses("Thu lại đường dẫn dành cho Văn phòng Thành ủy").isTold("Đã thu lại đường dẫn.");
		assertThat(outsider.asks(link.group()).status()).isEqualTo(404);
	}

	private void theListComesOutAtItsTime() {
		LocalDateTime at = LocalDateTime.now(ZoneId.of("Asia/Ho_Chi_Minh"))
			.plusSeconds(8)
			.truncatedTo(ChronoUnit.MINUTES)
			.plusMinutes(1);
		Desk clerk = this.office.signedIn("clerk");
		clerk.opens(DESK + "/editions").types("Hoặc công bố vào lúc", at.toString());
		clerk.presses("Hẹn giờ").isTold("Đã hẹn giờ công bố.").sees("Hẹn giờ công bố");
		nobodyOutsideReadsIt();
		this.office.photograph(clerk, "15-scheduled");
		whoeverWaitsLooksAround();
		Desk reader = this.office.reader();
		reader.page()
			.waitForCondition(() -> reader.asks("/nam/2025").status() == 200,
					new Page.WaitForConditionOptions().setTimeout(90_000));
		assertThat(LocalDateTime.now(ZoneId.of("Asia/Ho_Chi_Minh"))).isAfterOrEqualTo(at.minusSeconds(1));
	}

	private void whoeverWaitsLooksAround() {
		Desk secretary = this.office.signedIn("secretary");
		secretary.opens("/desk").sees("Đang chờ người khác");
		this.office.photograph(secretary, "02-what-waits");
		secretary.opens(DESK).sees("Đã chốt, chưa công bố").doesNotSee("Đã công bố");
		this.office.photograph(secretary, "01-board");
		secretary.opens(DESK + "/nominations").follows(BERTHS.title).sees("Lịch sử tên");
		this.office.photograph(secretary, "03-nomination");
		secretary.opens(DESK + "/highlights").follows(BERTHS.title).sees("Các bản đã lưu");
		this.office.photograph(secretary, "06-editor");
		secretary.follows("So sánh");
		this.office.photograph(secretary, "08-comparison");
		secretary.opens(DESK + "/route").sees("Thường trực Thành ủy");
		this.office.photograph(secretary, "09-route");
	}

	private void readersFindWhatWasTyped() {
		Desk reader = this.office.reader();
		reader.opens("/").sees("Thử quy trình: ba kết quả nổi bật năm 2025");
		reader.opens("/nam/2025")
			.sees(BERTHS.title, SCHOOLS.title, PARK.title, "36/BCSD-TH", "5140-CV/VPTU", "391/VP-BC");
		reader.doesNotSee("31/BCSD-TH", "33/BCSD-TH", FAIR.title);
		this.office.photograph(reader, "16-public");
		reader.opens("/nam/2025/1").sees(BERTHS.title, MENDED, "hai bến giả định", INDICATOR, SOURCE);
		reader.opens("/en/years/2025").sees(BERTHS.titleInEnglish, SCHOOLS.titleInEnglish, PARK.titleInEnglish);
		reader.opens("/en/years/2025/1").sees(BERTHS.summaryInEnglish, "Trial run: two imagined berths.");
		reader.opens("/tim-kiem?q=b%E1%BA%BFn+c%E1%BA%A3ng").sees(BERTHS.title);
	}

	private void pressOfficesFindWhatWasTyped() {
		JsonNode year = json("/api/v1/years/2025");
		assertThat(year.at("/stage").asString()).isEqualTo("published");
		assertThat(year.at("/title/vi").asString()).isEqualTo("Thử quy trình: ba kết quả nổi bật năm 2025");
		assertThat(year.at("/title/en").asString()).isEqualTo("Trial run: three highlights of 2025");
		assertThat(all(year, "highlights", "/title/vi")).containsExactly(BERTHS.title, PARK.title, SCHOOLS.title);
		assertThat(all(year, "highlights", "/field")).containsExactly("economy", "urban-rural", "culture-society");
		JsonNode first = year.at("/highlights/0");
		assertThat(first.at("/summary/vi").asString()).isEqualTo(MENDED);
		assertThat(first.at("/summary/en").asString()).isEqualTo(BERTHS.summaryInEnglish);
		assertThat(first.at("/body/vi").asString()).isEqualTo("<p>Thử quy trình: hai bến giả định.</p>");
		assertThat(first.at("/facts/0/value").asInt()).isEqualTo(2);
		assertThat(first.at("/facts/0/unit").asString()).isEqualTo("dự án");
		assertThat(first.at("/facts/0/label/vi").asString()).isEqualTo(INDICATOR);
		assertThat(first.at("/facts/0/sources/0/title").asString()).isEqualTo(SOURCE);
		assertThat(year.at("/documents").valueStream())
			.extracting((each) -> each.at("/number").asString(), (each) -> each.at("/role").asString())
			.containsExactlyInAnyOrder(tuple("36/BCSD-TH", "proposal"), tuple("5140-CV/VPTU", "agreement"),
					tuple("391/VP-BC", "dispatch"));
		assertThat(year.at("/edition/number").asInt()).isEqualTo(1);
		assertThat(year.at("/edition/kind").asString()).isEqualTo("original");
	}

	private void aReaderReportsAnErrorAndItIsCorrected() {
		Desk reader = this.office.readerWithoutJavaScript();
		reader.opens("/nam/2025").follows("Báo lỗi ở trang này");
		reader.types("Điều chưa đúng", "Thử quy trình: có ba bến, không phải hai.").presses("Gửi báo lỗi");
		reader.sees("đang chờ trả lời", "có ba bến");
		this.report = reader.path();
		Desk secretary = this.office.signedIn("secretary");
		secretary.opens(DESK + "/editions")
			.withinFormOf("Mở đính chính")
			.types("Lý do công khai", REASON)
			.types("Lý do bằng tiếng Anh", "Trial run: the first count missed a berth.")
			.presses("Mở đính chính")
			.isTold("Đã mở lần đính chính");
		Desk editor = this.office.signedIn("editor");
		editor.opens(DESK + "/highlights").follows(BERTHS.title);
		editor.within("Tóm tắt").types("Tiếng Việt", CORRECTED);
		editor.unfolds(INDICATOR).types("Giá trị", "3");
		editor.presses("Lưu").isTold("Đã lưu thành bản").pressesOneOf("Báo xong bản");
		editor.opens(DESK + "/submission").sees(REASON).presses("Trình phê duyệt").isTold("Đã trình.");
		Desk city = this.office.signedIn("approver-city");
		city.opens(DESK + "/approval").sees(REASON);
		assertThat(city.within("Khác với bản cơ quan này xem lần trước").text()).contains("hai", "ba");
		this.office.photograph(city, "17-correction");
		city.withinFormOf("Đồng ý").presses("Đồng ý").isTold("Đã ghi ý kiến đồng ý.");
		secretary.opens(DESK + "/editions").presses("Chốt bản công bố").isTold("Đã chốt bản công bố.");
		reader.opens("/nam/2025/1").sees(MENDED).doesNotSee(CORRECTED);
		secretary.presses("Công bố ngay").isTold("Đã công bố.");
	}

	private void theCorrectionShowsOldAndNew() {
		Desk reader = this.office.reader();
		reader.page().waitForCondition(() -> json("/api/v1/years/2025").at("/edition/number").asInt() == 2);
		reader.opens("/nam/2025").sees("là bản đính chính", REASON).follows("Bản số 2 đã đổi những gì");
		assertThat(reader.path()).isEqualTo("/nam/2025/ban/2/khac-biet");
		reader.sees(REASON, INDICATOR, "2 dự án", "3 dự án");
		this.office.photograph(reader, "18-changes");
		reader.opens("/nam/2025/1").sees(CORRECTED);
		reader.opens("/nam/2025/ban/1").sees("Bản này đã được thay bằng bản công bố số 2.");
		JsonNode year = json("/api/v1/years/2025");
		assertThat(year.at("/edition/kind").asString()).isEqualTo("correction");
		assertThat(year.at("/edition/reason/vi").asString()).isEqualTo(REASON);
		assertThat(year.at("/highlights/0/facts/0/value").asInt()).isEqualTo(3);
		assertThat(json("/api/v1/editions/2025/1").at("/year/highlights/0/summary/vi").asString()).isEqualTo(MENDED);
	}

	private void theReportIsAnsweredInPublic() {
		Desk secretary = this.office.signedIn("secretary");
		secretary.opens("/desk/reports").sees("có ba bến").follows("Trả lời: /nam/2025");
		secretary.within("Trả lời").types("Tiếng Việt", "Thử quy trình: đã đếm lại, đúng là ba bến.");
		secretary.types("Dẫn đến bản công bố số", "2").presses("Trả lời").isTold("Đã lưu trả lời.");
		Desk reader = this.office.reader();
		reader.opens(this.report).sees("đúng là ba bến", "Đã đính chính trong bản công bố số 2");
		this.office.photograph(reader, "19-answer");
	}

	private void twoPeopleWithdrawTheList() {
		Desk secretary = this.office.signedIn("secretary");
		secretary.opens(DESK + "/editions")
			.unfolds("Thu hồi danh sách")
			.types("Lý do công khai", WITHDRAWN)
			.presses("Đề nghị thu hồi")
			.isTold("Đã đề nghị thu hồi")
			.doesNotSee("Xác nhận thu hồi");
		this.office.reader().opens("/nam/2025").sees(BERTHS.title);
		Desk clerk = this.office.signedIn("clerk");
		clerk.opens("/desk").sees("Xác nhận đề nghị thu hồi");
		clerk.opens(DESK + "/editions").sees(WITHDRAWN);
		this.office.photograph(clerk, "20-withdrawal");
		clerk.presses("Xác nhận thu hồi").isTold("Đã thu hồi danh sách.");
		Desk reader = this.office.reader();
		reader.page()
			.waitForCondition(() -> json("/api/v1/years/2025").at("/edition/kind").asString().equals("withdrawal"));
		reader.opens("/nam/2025").sees("Danh sách này đã được thu hồi.", WITHDRAWN).doesNotSee(BERTHS.title);
		this.office.photograph(reader, "21-withdrawn");
		assertThat(json("/api/v1/years/2025").at("/edition/reason/vi").asString()).isEqualTo(WITHDRAWN);
	}

	private void theJournalIsWhole() {
		Desk secretary = this.office.signedIn("secretary");
		secretary.opens("/desk/journal");
		secretary.follows("Kiểm chứng cả chuỗi").sees("Cả chuỗi còn nguyên");
	}

	private JsonNode json(String path) {
		APIResponse answer = this.office.signedIn("editor").asks(path);
		assertThat(answer.status()).as(path).isEqualTo(200);
		return new JsonMapper().readTree(answer.body());
	}

	private static List<String> all(JsonNode year, String list, String pointer) {
		return year.at("/" + list).valueStream().map((each) -> each.at(pointer).asString()).toList();
	}

	/**
	 * What is nominated and written, in both languages.
	 */
	private record Text(String field, String title, String titleInEnglish, String summary, String summaryInEnglish) {
	}

}
