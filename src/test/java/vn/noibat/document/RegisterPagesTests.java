package vn.noibat.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.account.SignedInAs;
import vn.noibat.file.Samples;
import vn.noibat.file.Upload;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class RegisterPagesTests {

	private static final Person CLERK = Person.of("clerk", Role.CLERK);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Registering registering;

	@Autowired
	private Register register;

	@Test
	void registersADocumentAndLeadsToIt() {
		MvcTestResult answer = register(Map.of(), pdf("công văn.pdf", Samples.pdf("Words")));

		assertThat(answer).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl("/desk/documents/201-vp-bc");
		RegisteredDocument registered = this.register.document("201-vp-bc");
		assertThat(registered.subject()).isEqualTo(Bilingual.of("Tuyên truyền <b>kết quả</b>", "Making known"));
		assertThat(registered.recipients()).containsExactly(new RegisteredLine(Bilingual.of("Như trên"), false),
				new RegisteredLine(Bilingual.of("Lưu: VT"), true));
		assertThat(registered.visibility()).isEqualTo(Visibility.NUMBER);
		assertThat(registered.fileId()).isNotNull();
		assertThat(get("clerk", "/desk/documents/201-vp-bc")).hasStatusOk()
			.bodyText()
			.contains("201/VP-BC", "Tuyên truyền &lt;b&gt;kết quả&lt;/b&gt;", "công văn.pdf", "Lưu: VT",
					"(không công khai)", "Đổi mức công khai");
	}

	@Test
	void keepsWhatElseIsKnownOfADocumentAndGuessesNothing() {
		register(Map.of("number", "204/VP-BC", "copies", "20", "replyBy", "2026-03-01", "language", "vi"),
				pdf("a.pdf", Samples.pdf("Words")));
		register(Map.of("number", "205/VP-BC"), null);

		RegisteredDocument whole = this.register.document("204-vp-bc");
		assertThat(whole.pages()).isEqualTo(1);
		assertThat(whole.particulars()).isEqualTo(new Particulars(20, LocalDate.of(2026, 3, 1), Language.VI));
		assertThat(get("clerk", "/desk/documents/204-vp-bc")).bodyText()
			.contains("Số trang của tệp", "Số lượng bản phát hành", "01/03/2026", "Tiếng Việt");
		assertThat(this.register.document("205-vp-bc").pages()).isNull();
		assertThat(this.register.document("205-vp-bc").particulars()).isEqualTo(Particulars.NONE);
		assertThat(get("clerk", "/desk/documents/205-vp-bc")).bodyText()
			.doesNotContain("Số trang của tệp", "Số lượng bản", "Hạn trả lời", "Tiếng Việt");
	}

	@Test
	void keepsCopiesAndADueDayThatCannotBeRight() {
		MvcTestResult answer = register(Map.of("copies", "nhiều", "replyBy", "2020-01-01", "language", "fr"), null);

		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("là một số từ 1 đến 100000", "không trước ngày ban hành", "value=\"nhiều\"",
					"Chưa nhập: Ngôn ngữ của văn bản");
	}

	@Test
	void keepsWhatWasTypedWhenSomethingIsMissing() {
		MvcTestResult answer = register(Map.of("number", "", "issuedOn", "2999-01-01"), null);

		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Chưa nhập: Số, ký hiệu.", "Ngày ban hành không thể ở sau hôm nay.",
					"Tuyên truyền &lt;b&gt;kết quả&lt;/b&gt;", "- Như trên;");
	}

	@Test
	void keepsWhatWasTypedWhenTheFileIsRefused() {
		MvcTestResult answer = register(Map.of(), pdf("a.pdf", Samples.jpeg(4, 4)));

		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Chỉ nhận tệp PDF hoặc DOCX", "value=\"201/VP-BC\"");
		assertThat(get("clerk", "/desk/documents/201-vp-bc")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void tellsWhereANumberIsTaken() {
		register(Map.of(), null);

		assertThat(register(Map.of("subjectVi", "Một văn bản khác"), null)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("đã được đăng ký trong kỳ 2026", "href=\"/desk/documents/201-vp-bc\"", "Một văn bản khác");
	}

	@Test
	void sendsSecretDocumentsAwayWithTheReason() {
		assertThat(register(Map.of("secrecy", "TOI_MAT"), null)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Luật Bảo vệ bí mật nhà nước", "Chưa lưu gì");
	}

	@Test
	void shareNoMoreThanWasChosen() {
		assertThat(get("clerk", "/desk/documents/new")).hasStatusOk()
			.bodyText()
			.contains("<option value=\"nothing\" selected=\"selected\">");
	}

	@Test
	void givesTheFileOnlyForKeeping() {
		byte[] bytes = Samples.pdf("Words");
		enter("202/VP-BC", "công văn.pdf", bytes);

		MvcTestResult answer = get("editor", "/desk/documents/202-vp-bc/file");

		assertThat(answer).hasStatusOk()
			.hasHeader("Content-Type", "application/pdf")
			.hasHeader("X-Content-Type-Options", "nosniff")
			.hasHeader("Content-Security-Policy", "default-src 'none'; sandbox");
		assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment;")
			.contains("filename*=UTF-8''c%C3%B4ng%20v%C4%83n.pdf");
		assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
		assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(bytes);
		assertThat(get("editor", "/desk/documents/374-vp-bc/file")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void changesWhatIsPublic() {
		enter("203/VP-BC", "a.pdf", Samples.pdf("Words"));

		assertThat(show("clerk", "nothing", "file")).hasRedirectedUrl("/desk/documents/203-vp-bc");
		assertThat(this.register.document("203-vp-bc").visibility()).isEqualTo(Visibility.FILE);
		assertThat(show("clerk", "nothing", "number")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("vừa được người khác thay đổi");
		assertThat(show("clerk", "file", "everything")).hasStatus(HttpStatus.CONFLICT);
	}

	@ParameterizedTest
	@CsvSource({ "tuyen truyen 10 ket qua, 374/VP-BC", "0374 / VPBC, 374/VP-BC", "4873-CV, 4873-CV/VPTU",
			"making known, 374/VP-BC", "100%, ''" })
	void findsByNumberAndSubjectWithOrWithoutAccents(String words, String number) {
		MvcTestResult answer = this.mvc.get()
			.uri("/desk/documents?q={words}", words)
			.with(SignedInAs.account("editor"))
			.exchange();

		assertThat(answer).hasStatusOk()
			.bodyText()
			.contains(number.isEmpty() ? "Không có văn bản nào như vậy." : ">" + number + "</a>")
			.doesNotContain(">35/2021/QH15</a>");
	}

	@Test
	void leafsThroughTheRegister() {
		for (int number = 301; number <= 325; number++) {
			enter(number + "/VP-X", null, null);
		}

		assertThat(get("editor", "/desk/documents?q=vp-x")).hasStatusOk()
			.bodyText()
			.contains("25 văn bản", "301/VP-X",
					"rel=\"next\" href=\"/desk/documents?q=vp-x&amp;issuer=&amp;visibility=&amp;page=2\"")
			.doesNotContain("325/VP-X", "rel=\"prev\"");
		assertThat(get("editor", "/desk/documents?q=vp-x&page=2")).bodyText().contains("325/VP-X", "rel=\"prev\"");
		assertThat(get("editor", "/desk/documents?page=x&issuer='&visibility=%25")).hasStatusOk();
	}

	@Test
	void letsOthersReadOnly() {
		assertThat(get("editor", "/desk/documents/374-vp-bc")).hasStatusOk()
			.bodyText()
			.contains("374/VP-BC")
			.doesNotContain("Đổi mức công khai");
		assertThat(get("editor", "/desk/documents")).bodyText().doesNotContain("/desk/documents/new");
		assertThat(get("editor", "/desk/documents/new")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("press1", "/desk/documents")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(show("secretary", "nothing", "number")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void showsStaffWithoutAPartInTheListNoMoreThanMayBePublic() {
		enter("204/VP-BC", "a.pdf", Samples.pdf("Words"));
		this.registering.show("204-vp-bc", Visibility.NOTHING, Visibility.NUMBER, CLERK);

		assertThat(get("nominator", "/desk/documents/204-vp-bc")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("nominator", "/desk/documents?q=204/VP-BC")).bodyText()
			.contains("Không có văn bản nào như vậy.")
			.doesNotContain("204-vp-bc");

		this.registering.show("204-vp-bc", Visibility.NUMBER, Visibility.ABSTRACT, CLERK);
		assertThat(get("nominator", "/desk/documents/204-vp-bc")).hasStatusOk().bodyText().doesNotContain("a.pdf");
		assertThat(get("nominator", "/desk/documents?q=204/VP-BC")).bodyText().contains("204-vp-bc");
		assertThat(get("nominator", "/desk/documents/204-vp-bc/file")).hasStatus(HttpStatus.NOT_FOUND);

		this.registering.show("204-vp-bc", Visibility.ABSTRACT, Visibility.FILE, CLERK);
		assertThat(get("nominator", "/desk/documents/204-vp-bc/file")).hasStatusOk();
	}

	@Test
	void addsBodies() {
		assertThat(body("Sở Du lịch")).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl("/desk/bodies");
		assertThat(get("editor", "/desk/bodies")).hasStatusOk().bodyText().contains("Sở Du lịch", "so-du-lich");
		assertThat(body("Sở Du lịch")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("value=\"Sở Du lịch\"");
		assertThat(body(" ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private MvcTestResult body(String name) {
		return this.mvc.post()
			.uri("/desk/bodies")
			.param("nameVi", name)
			.with(SignedInAs.account("secretary"))
			.exchange();
	}

	private MvcTestResult show(String account, String seen, String visibility) {
		return this.mvc.post()
			.uri("/desk/documents/203-vp-bc/visibility")
			.param("seen", seen)
			.param("visibility", visibility)
			.with(SignedInAs.account(account))
			.exchange();
	}

	private MvcTestResult get(String account, String address) {
		return this.mvc.get().uri(address).with(SignedInAs.account(account)).exchange();
	}

	private MvcTestResult register(Map<String, String> changed, MockMultipartFile file) {
		var request = this.mvc.post().uri("/desk/documents").multipart();
		if (file != null) {
			request.file(file);
		}
		Map<String, String> fields = new java.util.HashMap<>(
				Map.of("number", "201/VP-BC", "issuer", "peoples-committee-office", "formVi", "Công văn", "issuedOn",
						"2026-02-03", "subjectVi", "Tuyên truyền <b>kết quả</b>", "subjectEn", "Making known",
						"urgency", "urgent", "visibility", "number", "secrecy", "NONE"));
		fields.put("recipients", "- Như trên;\r\n\r\n");
		fields.put("routing", "- Lưu: VT.");
		fields.putAll(changed);
		fields.forEach(request::param);
		return request.with(SignedInAs.account("clerk")).exchange();
	}

	private static MockMultipartFile pdf(String name, byte[] bytes) {
		return new MockMultipartFile("file", name, "application/pdf", bytes);
	}

	private void enter(String number, String fileName, byte[] bytes) {
		this.registering.register(
				new NewDocument(number, "peoples-committee-office", Bilingual.of("Công văn"), LocalDate.of(2026, 2, 3),
						null, null, Bilingual.of("Về việc " + number), Urgency.NORMAL, null, Visibility.NOTHING,
						Secrecy.NONE, List.of(), List.of(), null),
				(bytes != null) ? new Upload(fileName, bytes) : null, CLERK);
	}

}
