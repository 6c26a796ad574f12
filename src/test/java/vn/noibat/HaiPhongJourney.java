package vn.noibat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIResponse;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.noibat.browser.FaultKind;
import vn.noibat.browser.Faults;
import vn.noibat.browser.Visitors;
import vn.noibat.file.Samples;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The Party committee of a city's People's Committee proposes the list, the Permanent
 * Members of the City Party Committee answer on paper and never sign in, the Office of
 * the People's Committee sends it out. The papers have the shapes of 29/BCSD-TH,
 * 4873-CV/VPTU and 374/VP-BC; what they say is made up and says so.
 */
abstract class HaiPhongJourney {

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

	private static final String MENDED = "Thử quy trình: hai bến cảng giả định được đưa vào dùng trong quý IV.";

	private static final String CORRECTED = "Thử quy trình: ba bến cảng giả định được đưa vào dùng trong quý IV.";

	private static final String RETURNED = "Thử quy trình: ghi rõ hai bến được đưa vào dùng trong quý nào.";

	private static final String REASON = "Thử quy trình: bản đầu đếm thiếu một bến.";

	private static final String WITHDRAWN = "Thử quy trình: danh sách này chỉ để thử.";

	private static final Pattern SHORT_HASH = Pattern.compile("\\b[0-9a-f]{8}\\b");

	private static final String TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();

	private Office office;

	private Faults faults;

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
	}

	private void theSecretaryOpensTheYear() {
		Desk secretary = this.office.signedIn("secretary");
		secretary.opens("/desk/years").follows("Mở một năm");
		secretary.types("Năm", String.valueOf(YEAR)).types("Số kết quả trong danh sách", "3");
		secretary.within("Tiêu đề của danh sách")
			.types("Tiếng Việt", "Thử quy trình: ba kết quả nổi bật năm 2025")
			.types("Tiếng Anh", "Trial run: three highlights of 2025");
		secretary.presses("Mở một năm").isTold("Đã mở năm.");
		this.office.photograph(secretary, "01-year-opened");
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
			nominator.attaches("Thêm một tệp", "bao-cao-thu.pdf", "application/pdf", Samples.pdf("Bao cao gia dinh"));
		}
		nominator.presses("Lưu đề cử").isTold("Đã lưu đề cử.").presses("Gửi thư ký").isTold("Đã gửi thư ký.");
	}

	private void theSecretaryReturnsOneAndDeclinesOne() {
		Desk secretary = this.office.signedIn("secretary");
		secretary.opens("/desk").sees("Đề cử cần xử lý: 4");
		this.office.photograph(secretary, "02-what-waits");
		secretary.opens(DESK + "/nominations").follows(SCHOOLS.title);
		secretary.types("Lý do", "Nêu rõ mấy trường.").presses("Trả lại để bổ sung").isTold("Đã trả lại để bổ sung.");
		secretary.opens(DESK + "/nominations").follows(FAIR.title);
		secretary.types("Lý do", "Không thuộc năm 2025.").presses("Không nhận").isTold("Đã ghi không nhận.");
		for (Text text : List.of(BERTHS, PARK)) {
			secretary.opens(DESK + "/nominations").follows(text.title);
			secretary.presses("Nhận vào danh sách bình chọn").isTold("Đã nhận đề cử.");
		}
		this.office.photograph(secretary, "03-nomination");
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
		this.office.signedIn("secretary")
			.opens(DESK + "/highlights")
			.presses("Đưa danh sách được chọn sang biên tập")
			.isTold("Đã đưa danh sách được chọn sang biên tập.");
		Desk editor = this.office.signedIn("editor");
		Desk other = this.office.signedIn("editor2");
		editor.opens(DESK + "/highlights").follows(BERTHS.title);
		other.opens(DESK + "/highlights").follows(BERTHS.title);
		editor.within("Tóm tắt").types("Tiếng Việt", BERTHS.summary).types("Tiếng Anh", BERTHS.summaryInEnglish);
		editor.within("Nội dung").pastes("Tiếng Việt", """
				<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><p class=MsoNormal style='color:red'>Thử quy
				trình: <b>hai bến</b> giả định.<o:p></o:p></p><script>alert(1)</script></body></html>""");
		editor.presses("Lưu").isTold("Đã lưu thành bản");
		this.faults.expect(FaultKind.FAILED_REQUEST, "409 POST .*/highlights/");
		other.within("Tóm tắt").types("Tiếng Việt", "Thử quy trình: tóm tắt của người thứ hai.");
		other.within("Nội dung").types("Tiếng Anh", "Trial run: two imagined berths.");
		other.presses("Lưu").sees("Đã có người lưu trước", "hai bến cảng giả định được đưa vào dùng",
				"tóm tắt của người thứ hai");
		assertThat(other.within("Tóm tắt").value("Tiếng Việt")).isEqualTo("Thử quy trình: tóm tắt của người thứ hai.");
		this.office.photograph(other, "05-conflict");
		// What the first one saved is taken over by hand, and the second one's own text added.
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
		editor.unfolds(INDICATOR)
			.types("Giá trị", "2")
			.types("Từ ngày", "2025-01-01")
			.types("Đến ngày", "2025-12-31");
		editor.presses("Lưu").isTold("Đã lưu thành bản").sees("thiếu nguồn", "Có ảnh thiếu lời tả");
		this.office.photograph(editor, "06-editor");
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
		editor.opens(DESK + "/highlights");
		this.office.photograph(editor, "08-highlights");
	}

	private void theSecretarySetsTheRoute() {
		Desk secretary = this.office.signedIn("secretary");
		secretary.opens(DESK + "/route")
			.withinFormSaying("Ban cán sự đảng đề xuất, Thường trực Thành ủy đồng ý")
			.presses("Dùng mẫu này")
			.isTold("Đã lấy các bước của mẫu.");
		secretary.within("Bước 2").types("Hạn", "2027-01-17");
		secretary.presses("Lưu quy trình").isTold("Đã lưu quy trình.");
		this.office.photograph(secretary, "09-route");
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
		editor.within("Tóm tắt").types("Tiếng Việt", MENDED);
		editor.presses("Lưu").isTold("Đã lưu thành bản").pressesOneOf("Báo xong bản");
		Desk proposer = this.office.signedIn("approver-proposer");
		proposer.opens(DESK + "/approval").sees("Bản này đang được sửa");
		editor.opens(DESK + "/submission").presses("Trình phê duyệt").isTold("Đã trình.");
		proposer.opens(DESK + "/approval").sees("hết hiệu lực vì văn bản đã sửa", "31/BCSD-TH");
		assertThat(proposer.within("Khác với bản cơ quan này xem lần trước").text()).contains("trong quý IV");
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

	/**
	 * What is nominated and written, in both languages.
	 */
	private record Text(String field, String title, String titleInEnglish, String summary, String summaryInEnglish) {
	}

}
