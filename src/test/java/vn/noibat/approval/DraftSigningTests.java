package vn.noibat.approval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.noibat.OwnYearTest;
import vn.noibat.OwnYears;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.account.SignedInAs;
import vn.noibat.document.OtherSigner;
import vn.noibat.document.Register;
import vn.noibat.document.RegisteredDocument;
import vn.noibat.document.Registering;
import vn.noibat.document.SealedPaper;
import vn.noibat.document.Sealing;
import vn.noibat.document.Visibility;
import vn.noibat.file.FileStore;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Dates;
import vn.noibat.year.Stage;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A decision on a submitted list is signed for its body, here or elsewhere, entered in
 * the register, and proposed at the step that awaits it.
 */
@OwnYearTest
class DraftSigningTests {

	private static final Person CLERK = Person.of("clerk", Role.CLERK);

	private static final Person SPEAKER = Person.of("approver-city", Role.APPROVER, OwnYears.OFFICE);

	private static final DraftKind DECISION = DraftKind.DECISION;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Approving approving;

	@Autowired
	private Drafting drafting;

	@Autowired
	private DraftSealing sealing;

	@Autowired
	private Registering registering;

	@Autowired
	private Register register;

	@Autowired
	private FileStore files;

	@Autowired
	private Sealing seal;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@Autowired
	private ApplicationContext portal;

	private WorkingYear year;

	@BeforeEach
	void submitAndWrite() {
		this.year = OwnYears.editing(this.portal);
		this.portal.getBean(Routing.class)
			.set(this.year.id(), List.of(new RouteStep("decision", OwnYears.OFFICE, Bilingual.of("Quyết định"),
					Bilingual.of("công bố"), false, null)), 0, Person.of("secretary", Role.SECRETARY));
		this.approving.submit(this.year.id(), Person.of("editor", Role.EDITOR));
		this.year = this.portal.getBean(YearKeeping.class).year(this.year.id());
		assertThat(keep("secretary", typed(-1))).hasStatus3xxRedirection();
	}

	@Test
	void signsWithThePortalsCertificateAndProposesThePaperAtItsStep() throws IOException {
		Document last = page(get("clerk", "/issuance"));
		assertThat(last.text()).contains("Chứng thư thử nghiệm", number(), "Nguyễn Văn An", "Không công khai");
		assertThat(page(get("clerk", "")).select("main a[href$='/issuance']")).hasSize(1);
		assertThat(page(get("secretary", "")).select("main a[href$='/issuance']")).isEmpty();

		assertThat(issue("clerk", last.select("input[name=sha256]").val(), "abstract", false))
			.hasStatus3xxRedirection();

		RegisteredDocument document = document();
		assertThat(document.number()).isEqualTo(number());
		assertThat(document.form().vi()).isEqualTo("Quyết định");
		assertThat(document.issuer().id()).isEqualTo(OwnYears.OFFICE);
		assertThat(document.subject().vi()).isEqualTo("Công bố danh sách bản thử");
		assertThat(document.signatory().title().vi()).isEqualTo("KT. Chánh Văn phòng, Phó Chánh Văn phòng");
		assertThat(document.visibility()).isEqualTo(Visibility.ABSTRACT);
		assertThat(document.signedAt()).isNotNull();
		assertThat(document.recipients()).extracting((line) -> line.name().vi() + " " + line.internal())
			.containsExactly("Như Điều 2 false", "Lưu: VT true");
		assertThat(text(this.files.content(document.fileId()))).contains("Số: " + number(), "Điều 1.");
		assertThat(journal()).contains("approval-draft-kept", "approval-draft-signed");
		Document sealed = page(get("secretary", ""));
		assertThat(sealed.text()).contains("Đã ký số và vào sổ", number());
		assertThat(sealed.select("main form")).isEmpty();
		assertThat(get("clerk", "/issuance")).hasStatus3xxRedirection();

		Document step = page(this.mvc.get()
			.uri("/desk/years/" + this.year.year() + "/approval")
			.with(SignedInAs.account("approver-city"))
			.exchange());
		assertThat(step.select("#agree-documentId option[selected]").eachAttr("value")).containsExactly(document.id());
		assertThat(step.text()).contains("Văn bản " + number() + " đã ký số ở Cổng được chọn sẵn");
		assertThat(stage()).as("nobody has answered").isEqualTo(Stage.APPROVING);
		assertThat(answer(document.id())).hasStatus3xxRedirection();
		assertThat(stage()).isEqualTo(Stage.APPROVED);
	}

	@Test
	void showsReadersTheSignatureAndKnowsTheFileAgain() throws IOException {
		issue("clerk", sha256(), "file", false);
		RegisteredDocument document = document();
		byte[] file = this.files.content(document.fileId());
		answer(document.id());
		assertThat(this.mvc.get().uri("/van-ban/" + document.id())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(verified(file)).contains("\"state\":\"unknown\"");

		desk("secretary", "/editions", Map.of());
		desk("clerk", "/editions/1/release", Map.of());

		assertThat(this.mvc.get().uri("/van-ban/" + document.id())).hasStatusOk()
			.bodyText()
			.contains(number(), "Chứng thư thử nghiệm, không có giá trị", "Phần được ký còn nguyên vẹn");
		assertThat(this.mvc.get().uri("/van-ban/" + document.id() + "/tep")).hasStatusOk().body().isEqualTo(file);
		assertThat(verified(file)).contains("\"subject\":\"paper\"", "\"state\":\"current\"", number());
		file[file.length / 3] ^= 1;
		assertThat(verified(file)).contains("\"state\":\"different\"");
		assertThat(this.mvc.get().uri("/kiem-chung?sha256=" + submission().sha256())).bodyText()
			.contains("bản trình số 1 năm " + this.year.year(), number());
	}

	@Test
	void registersWhatTheBodySignedElsewhereAndNothingElse(@TempDir Path folder) {
		assertThat(upload("approver-city", new byte[] { 1 })).hasStatus(HttpStatus.CONFLICT);
		assertThat(post("approver-city", "/paper-to-sign", Map.of())).hasStatus3xxRedirection();
		byte[] paper = get("approver-city", "/paper-to-sign").getResponse().getContentAsByteArray();
		assertThat(get("approver-city", "/paper-to-sign").getResponse().getContentAsByteArray()).isEqualTo(paper);

		assertThat(upload("approver-city", paper)).hasStatus(422).bodyText().contains("Tệp này chưa được ký");
		byte[] signed = OtherSigner.signed(paper, folder);
		assertThat(upload("approver-city", signed)).hasStatus3xxRedirection();
		assertThat(get("approver-city", "/signed-paper").getResponse().getContentAsByteArray()).isEqualTo(signed);
		assertThat(page(get("approver-city", "/issuance")).text()).contains("Văn phòng nào đó",
				"Không có nơi cấp nào mà Cổng tin cậy");
		assertThat(issue("approver-city", sha256(), "nothing", false)).hasStatus(422)
			.bodyText()
			.contains("chưa phát hành gì");
		assertThat(documentId()).isEmpty();

		assertThat(issue("approver-city", sha256(), "nothing", true)).hasStatus3xxRedirection();
		assertThat(this.files.content(document().fileId())).isEqualTo(signed);
		assertThat(journal()).contains("approval-draft-signer-known");
	}

	@Test
	void takesAFileSignedElsewhereFromWhoeverWroteThePaper() {
		assertThat(keep("clerk", typed(0))).hasStatus3xxRedirection();
		this.sealing.prepare(this.year, 1, DECISION, CLERK);
		byte[] paper = get("clerk", "/paper-to-sign").getResponse().getContentAsByteArray();
		assertThat(upload("clerk", this.seal.seal(paper, false))).hasStatus3xxRedirection();

		assertThat(issue("clerk", sha256(), "nothing", false)).hasStatus3xxRedirection();
	}

	@Test
	void takesNobodysWordForTheSignerOfTheirOwnPaper(@TempDir Path folder) {
		assertThat(keep("clerk", typed(0))).hasStatus3xxRedirection();
		assertThat(post("clerk", "/paper-to-sign", Map.of())).hasStatus3xxRedirection();
		byte[] paper = get("clerk", "/paper-to-sign").getResponse().getContentAsByteArray();
		assertThat(upload("clerk", OtherSigner.signed(paper, folder))).hasStatus3xxRedirection();

		assertThat(issue("clerk", sha256(), "nothing", true)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("không tự xác nhận");
		assertThat(documentId()).isEmpty();
		assertThat(issue("approver-city", sha256(), "nothing", true)).hasStatus3xxRedirection();
	}

	@Test
	void signsNothingForWhoeverWroteIt() {
		assertThat(keep("clerk", typed(0))).hasStatus3xxRedirection();

		assertThat(page(get("clerk", "/issuance")).text()).contains("Người lưu văn bản lần cuối không tự ký");
		MvcTestResult refused = issue("clerk", sha256(), "nothing", false);
		assertThat(refused).hasStatus(HttpStatus.CONFLICT).bodyText().contains("không tự ký");
		SealedPaper sealed = this.sealing.seal(this.year, 1, DECISION, sha256(), true, false, SPEAKER);
		assertThatExceptionOfType(OwnPaper.class)
			.isThrownBy(() -> this.drafting.issue(this.year, 1, DECISION, sha256(), Visibility.NOTHING, sealed, CLERK));
		assertThat(documentId()).isEmpty();
		assertThat(kept()).isZero();
	}

	@Test
	void signsOnlyWhatIsWholeAndWasShown() {
		Map<String, String> bare = typed(0);
		bare.put("number", "/QĐ-VP");
		bare.put("signatoryName", "");
		bare.put("date", today().plusDays(1).toString());
		keep("secretary", bare);
		Document page = page(get("clerk", "/issuance"));
		assertThat(page.text()).contains("Chưa có số.", "chưa đến", "Chưa có họ tên người ký");
		assertThat(page.select("main form")).isEmpty();
		assertThat(issue("clerk", sha256(), "nothing", false)).hasStatus(HttpStatus.CONFLICT);
		assertThat(post("clerk", "/paper-to-sign", Map.of())).hasStatus(HttpStatus.CONFLICT);

		keep("secretary", typed(1));
		assertThat(issue("clerk", "0f".repeat(32), "nothing", false)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Văn bản đã đổi so với bản đang xem");
		assertThat(issue("clerk", sha256(), "everything", false)).hasStatus(HttpStatus.CONFLICT);
		assertThat(kept()).isZero();
	}

	@Test
	void refusesANumberThatIsTakenAndKeepsNothing() {
		String hash = sha256();
		SealedPaper sealed = this.sealing.seal(this.year, 1, DECISION, hash, true, false, CLERK);
		this.registering.register(Texts.document(number(), OwnYears.OFFICE, today().getYear()), null, CLERK);

		assertThat(issue("clerk", hash, "nothing", false)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Số " + number() + " đã có trong sổ");
		// Registered in another period of the same number, as an office may count.
		assertThatExceptionOfType(PaperIncomplete.class)
			.isThrownBy(() -> this.drafting.issue(this.year, 1, DECISION, hash, Visibility.NOTHING, sealed, CLERK));
		assertThat(kept()).isZero();
		assertThat(documentId()).isEmpty();
	}

	@Test
	void signsNoPaperOnATextThatIsBeingChanged() {
		String hash = sha256();
		SealedPaper sealed = this.sealing.seal(this.year, 1, DECISION, hash, true, false, CLERK);
		this.approving.sendBack(this.year.id(), 1, submission().sha256(), "Bổ sung", StepPaper.NONE, SPEAKER);

		assertThat(get("clerk", "/issuance")).hasStatus(HttpStatus.CONFLICT);
		assertThat(page(get("clerk", "")).select("main a[href$='/issuance']")).isEmpty();
		assertThatExceptionOfType(StaleText.class)
			.isThrownBy(() -> this.drafting.issue(this.year, 1, DECISION, hash, Visibility.NOTHING, sealed, CLERK));
		assertThat(kept()).isZero();
	}

	@Test
	void isSignedOnceByTwoAtOnceAndStaysAsItIs() throws Exception {
		String hash = sha256();
		SealedPaper sealed = this.sealing.seal(this.year, 1, DECISION, hash, true, false, CLERK);
		CyclicBarrier together = new CyclicBarrier(2);
		Callable<Optional<RuntimeException>> issue = () -> {
			together.await(10, TimeUnit.SECONDS);
			try {
				this.drafting.issue(this.year, 1, DECISION, hash, Visibility.NOTHING, sealed, CLERK);
				return Optional.empty();
			}
			catch (RuntimeException ex) {
				return Optional.of(ex);
			}
		};
		ExecutorService clerks = Executors.newFixedThreadPool(2);
		List<Future<Optional<RuntimeException>>> outcomes = clerks.invokeAll(List.of(issue, issue));
		clerks.shutdown();
		Optional<RuntimeException> one = outcomes.get(0).get();
		Optional<RuntimeException> other = outcomes.get(1).get();

		assertThat(one.isEmpty()).isNotEqualTo(other.isEmpty());
		assertThat(one.or(() -> other)).get().isInstanceOf(PaperSealed.class);
		assertThat(kept()).isOne();
		MvcTestResult late = keep("secretary", typed(0));
		assertThat(late).hasStatus(HttpStatus.CONFLICT).bodyText().contains("đã được ký số và vào sổ");
		assertThat(page(late).select("#subject").val()).isEqualTo("công bố danh sách bản thử");
		for (String change : List.of("changed_by = 'somebody'", "document_id = null", "version = version + 1")) {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> this.jdbc.sql("update approval_draft set " + change + " where id = ?")
					.param(draftId())
					.update());
		}
	}

	@Test
	void tellsTheDatabaseNoPaperSignedThatWasNot() {
		RegisteredDocument unsigned = this.registering
			.register(Texts.document("778" + this.year.year() + "/VP-X", OwnYears.OFFICE, 2026), null, CLERK);

		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql("""
				update approval_draft set document_id = ?, signed_sha256 = repeat('a', 64), signed_by = 'clerk',
					signed_here = false, signed_at = now() where id = ?
				""").params(unsigned.id(), draftId()).update());
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update approval_draft set signed_by = 'clerk' where id = ?")
				.param(draftId())
				.update());
	}

	@Test
	void letsNobodySignWhoDoesNotSpeakForTheIssuer() {
		for (String account : List.of("secretary", "approver-party", "approver-proposer", "editor", "signatory")) {
			assertThat(get(account, "/issuance")).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(issue(account, sha256(), "nothing", false)).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(post(account, "/paper-to-sign", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
		}
	}

	private String number() {
		return this.year.year() + "/QĐ-VP";
	}

	private Map<String, String> typed(int version) {
		Map<String, String> typed = new LinkedHashMap<>();
		typed.put("version", String.valueOf(version));
		typed.put("issuer", OwnYears.OFFICE);
		typed.put("number", number());
		typed.put("date", today().toString());
		typed.put("place", "Hải Phòng");
		typed.put("subject", "công bố danh sách bản thử");
		typed.put("decider", "Chánh Văn phòng");
		typed.put("grounds", "Căn cứ kết quả bình chọn");
		typed.put("body", "Điều 1. Công bố danh sách kèm theo.\nĐiều 2. Quyết định này là bản thử");
		typed.put("recipients", "Như Điều 2\nLưu: VT");
		typed.put("authority", "kt");
		typed.put("inPlaceOf", "Chánh Văn phòng");
		typed.put("signatoryTitle", "Phó Chánh Văn phòng");
		typed.put("signatoryName", "Nguyễn Văn An");
		return typed;
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), Dates.ZONE);
	}

	private String sha256() {
		return this.drafting.standing(submission(), DECISION, CLERK).orElseThrow().sha256();
	}

	private Submission submission() {
		return this.approving.submissions(this.year.id()).get(0);
	}

	private String draftId() {
		return submission().id() + "-decision";
	}

	private Optional<String> documentId() {
		return this.jdbc.sql("select document_id from approval_draft where id = ? and document_id is not null")
			.param(draftId())
			.query(String.class)
			.optional();
	}

	private RegisteredDocument document() {
		return this.register.document(documentId().orElseThrow());
	}

	private int kept() {
		return this.jdbc
			.sql("select count(*) from signed_paper join paper_to_sign paper on paper.id = paper_id where matter = ?")
			.param("approval:" + draftId())
			.query(Integer.class)
			.single();
	}

	private List<String> journal() {
		return this.jdbc.sql("select kind from journal_entry where subject = ? order by sequence")
			.param(submission().id())
			.query(String.class)
			.list();
	}

	private Stage stage() {
		return this.portal.getBean(YearKeeping.class).year(this.year.id()).stage();
	}

	private MvcTestResult keep(String account, Map<String, String> typed) {
		return post(account, "", typed);
	}

	private MvcTestResult issue(String account, String sha256, String visibility, boolean known) {
		return post(account, "/issuance",
				Map.of("sha256", sha256, "visibility", visibility, "known", String.valueOf(known)));
	}

	private MvcTestResult answer(String documentId) {
		return desk("approver-city", "/approval/1/agreement",
				Map.of("sha256", submission().sha256(), "documentId", documentId));
	}

	private String verified(byte[] file) throws IOException {
		return this.mvc.post()
			.uri("/api/v1/verify")
			.contentType("application/pdf")
			.content(file)
			.exchange()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

	private MvcTestResult upload(String account, byte[] file) {
		return this.mvc.post()
			.multipart()
			.uri(base() + "/signed-paper")
			.file(new MockMultipartFile("file", "da-ky.pdf", "application/pdf", file))
			.with(SignedInAs.account(account))
			.exchange();
	}

	private String base() {
		return "/desk/years/" + this.year.year() + "/submission/1/papers/decision";
	}

	private MvcTestResult get(String account, String path) {
		return this.mvc.get().uri(base() + path).with(SignedInAs.account(account)).exchange();
	}

	private MvcTestResult post(String account, String path, Map<String, String> typed) {
		return send(account, base() + path, typed);
	}

	private MvcTestResult desk(String account, String path, Map<String, String> typed) {
		return send(account, "/desk/years/" + this.year.year() + path, typed);
	}

	private MvcTestResult send(String account, String path, Map<String, String> typed) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post().uri(path).with(SignedInAs.account(account));
		typed.forEach(request::param);
		return request.exchange();
	}

	private static Document page(MvcTestResult answer) {
		return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

	private static String text(byte[] file) throws IOException {
		try (PDDocument pdf = Loader.loadPDF(file)) {
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setSortByPosition(true);
			return stripper.getText(pdf).replaceAll("[\\s\\u00a0]+", " ");
		}
	}

}
