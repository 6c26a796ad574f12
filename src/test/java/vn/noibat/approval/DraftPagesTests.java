package vn.noibat.approval;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.noibat.OwnYearTest;
import vn.noibat.OwnYears;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.account.SignedInAs;
import vn.noibat.highlight.SubmittedHighlight;
import vn.noibat.text.Bilingual;
import vn.noibat.text.CanonicalJson;
import vn.noibat.web.Addresses;
import vn.noibat.year.WorkingYear;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The papers that go with a submitted list.
 */
@OwnYearTest
class DraftPagesTests {

	private static final String COMMITTEE = "peoples-committee";

	private static final String PARTY = "permanent-members";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Approving approving;

	@Autowired
	private Routing routing;

	@Autowired
	private ApplicationContext portal;

	private WorkingYear year;

	@BeforeEach
	void submit() {
		this.year = OwnYears.editing(this.portal);
		this.routing.set(this.year.id(),
				List.of(step("proposal", OwnYears.OFFICE), step("agreement", PARTY), step("decision", COMMITTEE)), 0,
				Person.of("secretary", Role.SECRETARY));
		this.approving.submit(this.year.id(), Person.of("editor", Role.EDITOR));
	}

	@Test
	void proposesWhatTheRouteAndTheYearSay() {
		Document proposal = page(get("secretary", "/papers/proposal"));
		Document decision = page(get("clerk", "/papers/decision"));

		assertThat(proposal.select("#issuer option[selected]").val()).isEqualTo(OwnYears.OFFICE);
		assertThat(proposal.select("#addressees").val()).isEqualTo("Thường trực Thành ủy");
		assertThat(proposal.select("#body").val()).contains("bản trình số 1", hash().substring(0, 8));
		assertThat(proposal.select("#recipients").val()).startsWith("Như trên").contains("Lưu:");
		assertThat(proposal.select("#decider, #grounds")).isEmpty();
		assertThat(decision.select("#issuer option[selected]").val()).isEqualTo(COMMITTEE);
		assertThat(decision.select("#body").val())
			.startsWith("Điều 1. Công bố kết quả nổi bật năm " + this.year.year());
		assertThat(decision.select("#place").val()).isEqualTo("Hải Phòng");
	}

	@Test
	void keepsWhatIsTypedAndPrintsItWithTheList() throws IOException {
		assertThat(post("secretary", "decision", typed(-1))).hasStatus3xxRedirection();
		Document page = page(get("clerk", "/papers/decision"));
		String pdf = pdf("/papers/decision.pdf");
		String docx = docx("/papers/decision.docx");

		assertThat(page.select("#subject").val()).isEqualTo("công bố danh sách bản thử");
		assertThat(page.select("#signatoryName").val()).isEqualTo("Nguyễn Văn An");
		assertThat(List.of(pdf, docx)).allSatisfy((text) -> assertThat(text).contains("Số: 09/QĐ-UBND",
				"Hải Phòng, ngày 05 tháng 3 năm 2201", "QUYẾT ĐỊNH", "Về việc công bố danh sách bản thử",
				"CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ", "Căn cứ kết quả bình chọn;",
				"Điều 1. Công bố danh sách kèm theo.", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn An", "- Lưu: VT.",
				"Phụ lục",
				"(Kèm theo Quyết định số 09/QĐ-UBND ngày 05 tháng 3 năm 2201 của Ủy ban nhân dân thành phố Hải Phòng)"));
		for (SubmittedHighlight highlight : submission().text().highlights()) {
			String words = Jsoup.parse(highlight.body().vi()).text();
			assertThat(List.of(pdf, docx)).allSatisfy((text) -> assertThat(text).contains(words));
		}
	}

	@Test
	void carriesTheSubmissionByteForByte() throws IOException {
		byte[] printed = get("secretary", "/papers/proposal.pdf").getResponse().getContentAsByteArray();
		try (PDDocument pdf = Loader.loadPDF(printed)) {
			byte[] carried = pdf.getDocumentCatalog()
				.getNames()
				.getEmbeddedFiles()
				.getNames()
				.get("ban-trinh-" + this.year.year() + "-1.json")
				.getEmbeddedFile()
				.toByteArray();

			assertThat(CanonicalJson.sha256(carried)).isEqualTo(hash());
		}
	}

	@Test
	void leadsTheirCodesToThePublicVerificationOfTheSubmittedText() {
		String address = this.portal.getBean(Addresses.class).absolute("/kiem-chung?sha256=" + hash());
		DraftPaper papers = this.portal.getBean(DraftPaper.class);
		DraftText text = this.portal.getBean(Drafting.class)
			.text(submission(), DraftKind.DECISION, Person.of("secretary", Role.SECRETARY));

		assertThat(papers.of(submission(), DraftKind.DECISION, text).check().address()).isEqualTo(address);
		assertThat(papers.listAlone(submission(), null, null).check().address()).isEqualTo(address);
		assertThat(papers.of(submission(), DraftKind.DECISION, text).check().caption()).contains("bản trình số 1",
				hash().substring(0, 8), "ai đăng nhập thì xem ở trang Trình phê duyệt");
		assertThat(this.mvc.get().uri("/kiem-chung?sha256=" + hash())).bodyText().contains("Cổng không biết mã này");
	}

	@Test
	void printsTheListByItself() throws IOException {
		post("secretary", "decision", typed(-1));
		String title = submission().text().year().title().vi().toUpperCase(Locale.ROOT);

		assertThat(List.of(pdf("/list.pdf"), docx("/list.docx")))
			.allSatisfy((text) -> assertThat(text).startsWith(title)
				.contains("(Kèm theo Quyết định số 09/QĐ-UBND", "1. ")
				.doesNotContain("CỘNG HÒA"));
	}

	@Test
	void keepsWhatTwoPersonsTypedAtOnce() {
		post("secretary", "decision", typed(-1));
		Map<String, String> late = typed(-1);
		late.put("subject", "nội dung của người thứ hai");
		MvcTestResult refused = post("clerk", "decision", late);

		assertThat(refused).hasStatus(HttpStatus.CONFLICT);
		assertThat(page(refused).select("#subject").val()).isEqualTo("nội dung của người thứ hai");
		assertThat(page(refused).text()).contains("Người khác vừa lưu văn bản này");
		late.put("version", page(refused).select("input[name=version]").val());
		assertThat(post("clerk", "decision", late)).hasStatus3xxRedirection();
	}

	@Test
	void keepsWhatCannotBeReadOnThePage() {
		Map<String, String> typed = typed(-1);
		typed.put("date", "hôm qua");
		MvcTestResult refused = post("secretary", "decision", typed);

		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(page(refused).select("#date").val()).isEqualTo("hôm qua");
		assertThat(page(refused).select("#date-error").text()).contains("phải là một ngày");
	}

	@Test
	void writesNoPaperOfTheParty() {
		this.routing.set(other(), List.of(step("decision", PARTY)), 0, Person.of("secretary", Role.SECRETARY));
		this.approving.submit(this.year.id(), Person.of("editor", Role.EDITOR));
		Document page = page(get("secretary", "/papers/decision"));

		assertThat(page.text()).contains(
				"Thường trực Thành ủy là cơ quan của Đảng: văn bản của Đảng được tiếp nhận và vào sổ ở đây, không soạn");
		assertThat(page.select("#issuer option").eachAttr("value")).contains(COMMITTEE).doesNotContain(PARTY);
		assertThat(page.select("#issuer option[selected]")).isEmpty();
		Map<String, String> typed = typed(-1);
		typed.put("issuer", PARTY);
		MvcTestResult refused = post("secretary", "decision", typed);
		assertThat(refused).hasStatus(HttpStatus.CONFLICT);
		assertThat(page(refused).select("#body").val()).startsWith("Điều 1.");
	}

	@Test
	void showsThemToThoseWhoSpeakForABodyOfTheRouteOnly() {
		assertThat(get("approver-city", "/papers/proposal")).hasStatusOk();
		assertThat(get("editor", "/papers/proposal")).hasStatus(HttpStatus.NOT_FOUND);
		this.routing.set(other(), List.of(step("decision", COMMITTEE)), 0, Person.of("secretary", Role.SECRETARY));
		this.approving.submit(this.year.id(), Person.of("editor", Role.EDITOR));
		assertThat(get("approver-city", "/papers/proposal")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(page(get("approver-city", null)).select("a[href$='/papers/proposal']")).isEmpty();
		assertThat(page(get("secretary", null)).select("a[href$='/papers/proposal']")).hasSize(1);
	}

	private String other() {
		this.year = OwnYears.editing(this.portal);
		return this.year.id();
	}

	private static RouteStep step(String role, String body) {
		return new RouteStep(role, body, null, Bilingual.of("cho ý kiến"), false, null);
	}

	private static Map<String, String> typed(int version) {
		Map<String, String> typed = new LinkedHashMap<>();
		typed.put("version", String.valueOf(version));
		typed.put("issuer", COMMITTEE);
		typed.put("number", "09/QĐ-UBND");
		typed.put("date", "2201-03-05");
		typed.put("place", "Hải Phòng");
		typed.put("subject", "công bố danh sách bản thử");
		typed.put("decider", "Chủ tịch Ủy ban nhân dân thành phố");
		typed.put("grounds", "Căn cứ kết quả bình chọn\nTheo đề nghị của Văn phòng");
		typed.put("body", "Điều 1. Công bố danh sách kèm theo.\nĐiều 2. Quyết định này là bản thử");
		typed.put("recipients", "Như Điều 2\nLưu: VT");
		typed.put("authority", "kt");
		typed.put("inPlaceOf", "Chủ tịch");
		typed.put("signatoryTitle", "Phó Chủ tịch");
		typed.put("signatoryName", "Nguyễn Văn An");
		return typed;
	}

	private String pdf(String path) throws IOException {
		try (PDDocument pdf = Loader.loadPDF(get("secretary", path).getResponse().getContentAsByteArray())) {
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setSortByPosition(true);
			return plain(stripper.getText(pdf));
		}
	}

	private String docx(String path) throws IOException {
		byte[] bytes = get("secretary", path).getResponse().getContentAsByteArray();
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes));
				XWPFWordExtractor text = new XWPFWordExtractor(document)) {
			return plain(text.getText());
		}
	}

	private static String plain(String text) {
		return text.replaceAll("[\\s\\u00a0]+", " ").strip();
	}

	private String hash() {
		return submission().sha256();
	}

	private Submission submission() {
		return this.approving.progress(this.year.id()).orElseThrow().submission();
	}

	private MvcTestResult get(String account, String path) {
		String submission = "/desk/years/" + this.year.year() + "/submission";
		return this.mvc.get()
			.uri(submission + ((path != null) ? "/1" + path : ""))
			.with(SignedInAs.account(account))
			.exchange();
	}

	private MvcTestResult post(String account, String kind, Map<String, String> typed) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post()
			.uri("/desk/years/" + this.year.year() + "/submission/1/papers/" + kind)
			.with(SignedInAs.account(account));
		typed.forEach(request::param);
		return request.exchange();
	}

	private static Document page(MvcTestResult answer) {
		return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

}
