package vn.noibat.dispatch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import vn.noibat.OwnYearTest;
import vn.noibat.OwnYears;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.account.SecretBox;
import vn.noibat.account.SignedInAs;
import vn.noibat.document.OtherSigner;
import vn.noibat.document.Register;
import vn.noibat.document.RegisteredDocument;
import vn.noibat.document.Sealing;
import vn.noibat.document.SignedPapers;
import vn.noibat.document.Visibility;
import vn.noibat.edition.Archive;
import vn.noibat.edition.Publishing;
import vn.noibat.edition.SealedEditions;
import vn.noibat.edition.TestArchive;
import vn.noibat.edition.Verification;
import vn.noibat.edition.Verifying;
import vn.noibat.file.FileStore;
import vn.noibat.file.Upload;
import vn.noibat.office.TestOffices;
import vn.noibat.paper.OfficialPaper.Check;
import vn.noibat.paper.Printing;
import vn.noibat.paper.Typing;
import vn.noibat.web.Addresses;
import vn.noibat.year.WorkingYear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A letter goes out as a file that was signed for its agency, by the portal or elsewhere.
 */
@OwnYearTest
class LetterFileTests {

	// The signature alone is asked a thousand times, in plain Java.
	private static final int FLIPS = Integer.getInteger("noibat.flips", 100);

	private static final long SEED = 20261123;

	@Autowired
	private ApplicationContext portal;

	@Autowired
	private LetterSealing sealing;

	@Autowired
	private Dispatching dispatching;

	@Autowired
	private SignedPapers papers;

	@Autowired
	private Sealing seal;

	@Autowired
	private Register register;

	@Autowired
	private FileStore files;

	@Autowired
	private Archive archive;

	@Autowired
	private Verifying verifying;

	@Autowired
	private SealedEditions editions;

	@Autowired
	private Addresses addresses;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SecretBox box;

	@Autowired
	private Clock clock;

	@Autowired
	private MockMvcTester mvc;

	private TestDispatching letters;

	private WorkingYear year;

	private String office;

	@BeforeEach
	void sealAList() {
		this.letters = new TestDispatching(this.portal);
		this.year = OwnYears.approved(this.portal);
		this.portal.getBean(Publishing.class).seal(this.year.id(), Person.of("secretary", Role.SECRETARY));
		this.office = new TestOffices(this.jdbc, this.box).office("tep-" + this.year.year());
	}

	@Test
	void issuesTheFileThatThePortalSigned() throws Exception {
		UUID id = this.letters.issued(this.year, 1, number(61), null, this.office);
		TestArchive.renew(this.archive);
		RegisteredDocument document = document(id);
		byte[] file = this.files.content(document.fileId());

		assertThat(document.visibility()).isEqualTo(Visibility.FILE);
		assertThat(document.signedAt()).isNotNull();
		assertThat(text(file))
			.contains("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HẢI PHÒNG", "VĂN PHÒNG", "Số: " + number(61), "Báo Hải Phòng",
					"Lưu: VT.", "Nguyễn Văn Thử")
			.doesNotContain("CV: BC");
		assertThat(attached(file, "noi-bat-" + this.year.year() + "-1.json"))
			.isEqualTo(this.editions.canonical(this.year.id(), 1).orElseThrow());
		assertThat(new String(attached(file, "cong-van.json"), StandardCharsets.UTF_8)).contains(number(61))
			.doesNotContain("CV: BC", "routing", this.office);
		assertThat(this.mvc.get().uri("/van-ban/" + document.id() + "/tep")).hasStatusOk().body().isEqualTo(file);
		assertThat(this.mvc.get().uri("/van-ban/" + document.id())).hasStatusOk()
			.bodyText()
			.contains("Chứng thư thử nghiệm, không có giá trị", "Phần được ký còn nguyên vẹn");
		assertThat(this.jdbc.sql("select letter from press_message where reference = ?")
			.param(id.toString())
			.query(String.class)
			.single()).contains(document.fileId());
	}

	@Test
	void knowsItsFileAgainAndEveryFlippedByteOfIt() {
		UUID id = this.letters.issued(this.year, 1, number(62), null, this.office);
		TestArchive.renew(this.archive);
		byte[] file = this.files.content(document(id).fileId());

		Verification known = this.verifying.verify(file);
		assertThat(known.subject()).isEqualTo(Verification.Subject.PAPER);
		assertThat(known.state()).isEqualTo(Verification.State.CURRENT);
		assertThat(known.findings().get(0).document().number()).isEqualTo(number(62));
		assertThat(known.signatures()).singleElement()
			.satisfies(
					(signature) -> assertThat(signature.isTest() && signature.intact() && signature.whole()).isTrue());

		Random random = new Random(SEED);
		int told = 0;
		for (int flip = 0; flip < FLIPS; flip++) {
			byte[] other = file.clone();
			other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
			Verification verification = this.verifying.verify(other);
			boolean flagged = verification.state() != Verification.State.CURRENT;
			told += flagged ? 1 : 0;
		}
		System.out.printf("Flips (seed %d) told by the verification: %d of %d%n", SEED, told, FLIPS);
		assertThat(told).isEqualTo(FLIPS);

		byte[] longer = Arrays.copyOf(file, file.length + 20);
		Verification appended = this.verifying.verify(longer);
		assertThat(appended.state()).isEqualTo(Verification.State.DIFFERENT);
		assertThat(appended.findings().get(0).appended()).isTrue();
		assertThat(appended.signatures().get(0).whole()).isFalse();
		byte[] changed = file.clone();
		changed[file.length / 3] ^= 1;
		assertThat(this.verifying.verify(changed).state()).isEqualTo(Verification.State.DIFFERENT);
		assertThat(this.verifying.verify(changed).signatures().get(0).intact()).isFalse();
		assertThat(page(file)).contains("Đúng là tệp đã phát hành", number(62), "Chứng thư thử nghiệm");
		assertThat(page(longer)).contains("có thêm nội dung ở sau", "đã có thêm nội dung vào tệp");
		assertThat(page("%PDF-1.7 khác".getBytes(StandardCharsets.UTF_8))).contains("Cổng không phát hành tệp này");
		assertThat(this.mvc.post().uri("/api/v1/verify").contentType("application/octet-stream").content(longer))
			.hasStatusOk()
			.bodyJson()
			.satisfies((json) -> assertThat(json.getJson()).contains("\"subject\":\"paper\"", "\"state\":\"different\"",
					"\"appended\":true", "\"whole\":false", "\"trust\":\"test\""));
	}

	@Test
	void keepsTheListOutOfALetterWhoseListComesLater() throws Exception {
		UUID id = this.letters.issued(this.year, 1, number(63), this.clock.instant().plus(Duration.ofDays(2)),
				this.office);
		TestArchive.renew(this.archive);
		RegisteredDocument document = document(id);

		assertThat(attached(this.files.content(document.fileId()), "noi-bat-" + this.year.year() + "-1.json")).isNull();
		assertThat(this.mvc.get().uri("/van-ban/" + document.id() + "/tep")).hasStatus(404);
		assertThat(this.verifying.verify(this.files.content(document.fileId())).state())
			.isEqualTo(Verification.State.UNKNOWN);
	}

	@Test
	void issuesWhatWasSignedElsewhereAndNothingElse() throws Exception {
		UUID id = this.letters.sign(this.year, this.letters.draft(this.year, 1, number(64), null, this.office));
		String base = "/desk/years/" + this.year.year() + "/dispatches/" + id;
		assertThat(upload(base, new byte[] { 1 })).hasStatus(409);
		assertThat(this.mvc.post().uri(base + "/paper-to-sign").with(SignedInAs.account("clerk")))
			.hasStatus3xxRedirection();
		byte[] paper = this.mvc.get()
			.uri(base + "/paper-to-sign")
			.with(SignedInAs.account("clerk"))
			.exchange()
			.getResponse()
			.getContentAsByteArray();
		byte[] signed = this.seal.seal(paper, false);

		assertThat(upload(base, paper)).hasStatus(422).bodyText().contains("Tệp này chưa được ký");
		assertThat(upload(base, new byte[0])).hasStatus(422).bodyText().contains("Chọn tệp đã ký");
		assertThat(upload(base, signed)).hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri(base + "/issuance").with(SignedInAs.account("clerk"))).hasStatusOk()
			.bodyText()
			.contains("Đã nhận tệp ký ở ngoài", "Chứng thư thử nghiệm", "CHỨNG THƯ THỬ NGHIỆM / TEST CERTIFICATE");
		this.letters.issue(this.year, id);
		assertThat(this.files.content(document(id).fileId())).isEqualTo(signed);
		assertThatExceptionOfType(AlreadyIssued.class)
			.isThrownBy(() -> this.sealing.take(this.year, id, new Upload("x.pdf", signed), TestDispatching.CLERK));
		assertThat(this.jdbc
			.sql("select way from signed_paper join paper_to_sign paper on paper.id = paper_id where matter = ?")
			.param("dispatch:" + id)
			.query(String.class)
			.list()).containsExactly("OUTSIDE");
	}

	@Test
	void issuesWhatAStrangerSignedOnlyWhenTheClerkSaysThatItIsTheAgency(@TempDir Path folder) throws Exception {
		UUID id = this.letters.sign(this.year, this.letters.draft(this.year, 1, number(68), null, this.office));
		String base = "/desk/years/" + this.year.year() + "/dispatches/" + id;
		this.sealing.prepare(this.year, id, TestDispatching.CLERK);
		byte[] paper = this.papers
			.content(this.papers.prepared(LetterSealing.matter(id), this.letters.sha256(this.year, id))
				.orElseThrow()
				.file());
		assertThat(upload(base, OtherSigner.signed(paper, folder))).hasStatus3xxRedirection();

		assertThat(this.mvc.get().uri(base + "/issuance").with(SignedInAs.account("clerk"))).hasStatusOk()
			.bodyText()
			.contains("Không có nơi cấp nào mà Cổng tin cậy", "name=\"known\"");
		assertThat(issue(base, id, "false")).hasStatus(422)
			.bodyText()
			.contains("Văn phòng nào đó", "chưa phát hành gì");
		assertThat(issue(base, id, "true")).hasStatus3xxRedirection();
		assertThat(
				this.jdbc.sql("select count(*) from journal_entry where kind = 'dispatch-signer-known' and subject = ?")
					.param(id.toString())
					.query(Integer.class)
					.single())
			.isEqualTo(1);
		TestArchive.renew(this.archive);
		assertThat(this.mvc.get().uri("/van-ban/" + document(id).id())).hasStatusOk()
			.bodyText()
			.contains("<p class=\"notice missing\">Không đối chiếu được với nơi cấp.</p>");
	}

	private MvcTestResult issue(String base, UUID id, String known) {
		return this.mvc.post()
			.uri(base + "/issuance")
			.param("sha256", this.letters.sha256(this.year, id))
			.param("known", known)
			.with(SignedInAs.account("clerk"))
			.exchange();
	}

	@Test
	void keepsWhatWasLaidOutAndSignedAsItIs() {
		UUID id = this.letters.issued(this.year, 1, number(65), null, this.office);
		for (String change : List.of("update signed_paper set way = 'OUTSIDE'", "delete from signed_paper",
				"update paper_to_sign set matter = matter", "truncate signed_paper")) {
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(change).update());
		}
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql("""
				insert into signed_paper (id, paper_id, file_id, way, kept_by, kept_at)
				select gen_random_uuid(), id, file_id, 'OUTSIDE', 'clerk', now() from paper_to_sign where matter = ?
				""").param("dispatch:" + id).update());
	}

	@Test
	void leadsTheCodeOfARecallToWhatIsKnownOfItsNumber() {
		LetterPaper papers = this.portal.getBean(LetterPaper.class);
		UUID letter = this.letters.issued(this.year, 1, number(69), null, this.office);
		LetterToSign recall = this.dispatching
			.standing(this.year, this.letters.recall(this.year, letter, number(70)), TestDispatching.CLERK)
			.letter();
		TestArchive.renew(this.archive);
		Check check = papers.paper(this.year, recall, true).check();
		String path = check.address().replaceFirst("^https?://[^/]+", "");

		assertThat(check.caption()).isEqualTo("Kiểm chứng công văn");
		assertThat(this.mvc.get().uri(URI.create(path))).hasStatusOk().bodyText().contains(number(70));
		assertThat(papers.paper(this.year, recall, false).check()).as("a draft has no number").isNull();
	}

	@Test
	void showsTheDraftWithoutItsNumber() throws Exception {
		UUID id = this.letters.draft(this.year, 1, number(66), null, this.office);
		String base = "/desk/years/" + this.year.year() + "/dispatches/" + id;
		MvcTestResult pdf = this.mvc.get().uri(base + "/paper.pdf").with(SignedInAs.account("secretary")).exchange();

		assertThat(pdf).hasStatusOk().hasContentType("application/pdf");
		assertThat(text(pdf.getResponse().getContentAsByteArray())).contains("Số: ……/TF", "CHÁNH VĂN PHÒNG");
		assertThat(words(id)).doesNotContain("không có chữ ký số");
	}

	@Test
	void laysALetterOutWithNoTransactionOpen() {
		UUID id = this.letters.draft(this.year, 1, number(69), null, this.office);
		List<Boolean> open = new ArrayList<>();
		LetterPaper watched = new LetterPaper(this.editions, new Printing(), new Typing(), this.addresses,
				this.portal) {
			@Override
			byte[] draft(WorkingYear year, LetterToSign letter) {
				open.add(TransactionSynchronizationManager.isActualTransactionActive());
				return super.draft(year, letter);
			}
		};

		assertThat(new LetterPreview(this.dispatching, watched, this.sealing)
			.of(this.year, id, false, TestDispatching.CLERK)
			.bytes()).startsWith('%', 'P', 'D', 'F');
		assertThat(open).containsExactly(false);
		assertThat(AopUtils.isAopProxy(this.portal.getBean(LetterPreview.class))).isFalse();
	}

	@Test
	void saysOfTheWordFileOfAnIssuedLetterThatItIsNotSignedAndWithWhatThePdfIs() throws Exception {
		UUID id = this.letters.issued(this.year, 1, number(67), null, this.office);

		assertThat(words(id)).contains("Số: " + number(67),
				"Tệp Word không có chữ ký số; tệp PDF ký bằng chứng thư thử nghiệm, không có giá trị.");
		assertThat(text(this.files.content(document(id).fileId()))).doesNotContain("không có chữ ký số");
	}

	private String words(UUID id) throws IOException {
		MvcTestResult docx = this.mvc.get()
			.uri("/desk/years/" + this.year.year() + "/dispatches/" + id + "/paper.docx")
			.with(SignedInAs.account("secretary"))
			.exchange();
		assertThat(docx).hasStatusOk();
		try (XWPFDocument document = new XWPFDocument(
				new ByteArrayInputStream(docx.getResponse().getContentAsByteArray()));
				XWPFWordExtractor words = new XWPFWordExtractor(document)) {
			return words.getText();
		}
	}

	private MvcTestResult upload(String base, byte[] file) {
		return this.mvc.post()
			.multipart()
			.uri(base + "/signed-paper")
			.file(new MockMultipartFile("file", "da-ky.pdf", "application/pdf", file))
			.with(SignedInAs.account("clerk"))
			.exchange();
	}

	private String page(byte[] file) {
		MvcTestResult answer = this.mvc.post()
			.multipart()
			.uri("/kiem-chung")
			.file(new MockMultipartFile("file", "cong-van.pdf", "application/pdf", file))
			.exchange();
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private RegisteredDocument document(UUID id) {
		return this.register
			.document(Objects.requireNonNull(this.dispatching.standing(this.year, id, TestDispatching.CLERK).issued())
				.documentId());
	}

	private String number(int number) {
		return number + "/TF" + this.year.year() + "-BC";
	}

	private static String text(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document);
		}
	}

	private static byte[] attached(byte[] pdf, String name) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			var file = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().get(name);
			return (file != null) ? file.getEmbeddedFile().toByteArray() : null;
		}
	}

}
