package vn.noibat.highlight;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.account.SignedInAs;
import vn.noibat.document.NewDocument;
import vn.noibat.document.Registering;
import vn.noibat.document.Secrecy;
import vn.noibat.document.Urgency;
import vn.noibat.document.Visibility;
import vn.noibat.file.Samples;
import vn.noibat.file.Upload;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
class HighlightPagesTests {

	private static final AtomicInteger YEARS = new AtomicInteger(2060);

	private static final Person SECRETARY = Person.of("secretary", Role.SECRETARY);

	private static final Person EDITOR = Person.of("editor", Role.EDITOR);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Editing editing;

	@Autowired
	private Revising revising;

	@Autowired
	private Returning returning;

	@Autowired
	private YearKeeping years;

	@Autowired
	private Registering registering;

	private String list;

	private String id;

	private List<String> ids;

	private WorkingYear year;

	@BeforeEach
	void beginAYear() {
		this.year = this.years.open(YEARS.incrementAndGet(), 3, Bilingual.of("Ba kết quả nổi bật"), SECRETARY);
		this.editing.begin(this.year.id(), IntStream.rangeClosed(1, 3).mapToObj(Drafts::elected).toList(), SECRETARY);
		this.ids = this.editing.cards(this.year.id()).stream().map(HighlightCard::id).toList();
		this.id = this.ids.get(0);
		this.list = "/desk/years/" + this.year.year() + "/highlights";
	}

	@Test
	void showsTheListWithWhatIsMissing() {
		MvcTestResult page = get("editor", this.list);

		assertThat(page).hasStatusOk().bodyText().contains("Kết quả thứ 2", "thiếu 1 điểm", "Thiếu nội dung.");
		assertThat(get("secretary", this.list)).bodyText().contains("Lưu thứ tự", "Thêm vào danh sách");
		assertThat(page).bodyText().doesNotContain("Lưu thứ tự");
	}

	@Test
	void putsTheListInOrderByNumbersAndByButtons() {
		assertThat(this.mvc.post()
			.uri(this.list + "/order")
			.param("rank." + this.ids.get(0), "3")
			.param("rank." + this.ids.get(1), "1")
			.param("rank." + this.ids.get(2), "2")
			.with(SignedInAs.account("secretary"))).hasStatus3xxRedirection();
		assertThat(order()).containsExactly(this.ids.get(1), this.ids.get(2), this.ids.get(0));

		assertThat(this.mvc.post()
			.uri(this.list + "/order")
			.param("rank." + this.ids.get(0), "3")
			.param("rank." + this.ids.get(1), "1")
			.param("rank." + this.ids.get(2), "2")
			.param("move", "up:" + this.ids.get(0))
			.with(SignedInAs.account("secretary"))).hasStatus3xxRedirection();
		assertThat(order()).containsExactly(this.ids.get(1), this.ids.get(0), this.ids.get(2));
	}

	@Test
	void keepsTheTypedOrderWhenItIsRefused() {
		assertThat(this.mvc.post()
			.uri(this.list + "/order")
			.param("rank." + this.ids.get(0), "2")
			.param("rank." + this.ids.get(1), "2")
			.param("rank." + this.ids.get(2), "7")
			.with(SignedInAs.account("secretary"))).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Thứ tự phải là các số khác nhau từ 1 đến 3", "value=\"7\"");
	}

	@Test
	void takesTheListOutAndItsChangesBackIn() throws Exception {
		MvcTestResult taken = get("clerk", this.list + "/document");
		assertThat(taken).hasStatusOk();
		assertThat(taken.getResponse().getHeader("Content-Disposition"))
			.contains("ket-qua-noi-bat-" + this.year.year() + "-vi.docx");
		byte[] docx = taken.getResponse().getContentAsByteArray();

		String review = send(ListFiles.typed(ListFiles.typed(docx, "Kết quả thứ 2", "Cảng đón tàu lớn"),
				"Tóm tắt của kết quả thứ 3", "Tóm tắt khác."));
		assertThat(get("editor", review)).hasStatusOk()
			.bodyText()
			.contains("2 kết quả có thay đổi, 2 lưu được ngay.", "đón tàu lớn", "khác.")
			.doesNotContain("Có trong tệp nhưng không nhận");
		assertThat(this.mvc.post()
			.uri(review + "/revisions")
			.param("shown", this.ids.get(1) + "@1", this.ids.get(2) + "@1")
			.with(SignedInAs.account("editor"))).hasStatus3xxRedirection().hasRedirectedUrl(this.list);

		assertThat(this.revising.draft(this.ids.get(1), 2, EDITOR).title())
			.isEqualTo(new Words("Cảng đón tàu lớn", "Result 2"));
		assertThat(this.revising.draft(this.ids.get(2), 2, EDITOR).summary().vi()).isEqualTo("Tóm tắt khác.");
		assertThat(this.revising.history(this.ids.get(0), EDITOR)).hasSize(1);
		assertThat(get("editor", review)).bodyText().contains("Không có kết quả nào thay đổi");
	}

	@Test
	void savesNothingFromAFileOverWhatSomebodySavedMeanwhile() throws Exception {
		byte[] docx = get("editor", this.list + "/document").getResponse().getContentAsByteArray();
		String review = send(
				ListFiles.typed(ListFiles.typed(docx, "Kết quả thứ 1", "Theo tệp"), "Kết quả thứ 2", "Cũng theo tệp"));
		this.revising.save(this.id, 1, Drafts.titled(this.revising.draft(this.id, 1, EDITOR), "Sửa lúc khác"), null,
				SECRETARY);

		assertThat(this.mvc.post()
			.uri(review + "/revisions")
			.param("shown", this.ids.get(0) + "@1", this.ids.get(1) + "@1")
			.with(SignedInAs.account("editor"))).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Danh sách vừa có người sửa", "Sửa lúc khác", "Theo tệp", "name=\"over\"");
		assertThat(this.revising.history(this.ids.get(1), EDITOR)).hasSize(1);

		save(review, "over", "none");
		assertThat(this.revising.open(this.year.year(), this.ids.get(1), EDITOR).draft().title().vi())
			.isEqualTo("Cũng theo tệp");
		assertThat(this.revising.open(this.year.year(), this.id, EDITOR).draft().title().vi())
			.isEqualTo("Sửa lúc khác");
		assertThat(this.mvc.post()
			.uri(review + "/revisions")
			.param("shown", this.ids.get(0) + "@2")
			.param("over", this.ids.get(0))
			.with(SignedInAs.account("editor"))).hasStatus3xxRedirection();
		assertThat(this.revising.open(this.year.year(), this.id, EDITOR).draft().title().vi()).isEqualTo("Theo tệp");
	}

	@Test
	void tellsWhatOfAFileIsNotTaken() throws Exception {
		byte[] docx = get("editor", this.list + "/document").getResponse().getContentAsByteArray();
		String review = send(ListFiles.changed(docx, (document) -> {
			XWPFParagraph heading = document.createParagraph();
			heading.setStyle("Heading1");
			heading.createRun().setText("Kết quả thêm vào");
			document.removeBodyElement(
					document.getPosOfParagraph(ListFiles.paragraph(document, "Tóm tắt của kết quả thứ 2")));
			document.removeBodyElement(document.getPosOfParagraph(ListFiles.paragraph(document, "Kết quả thứ 2")));
			ListFiles.paragraph(document, "Ba kết quả nổi bật").createRun().setText(" khác");
		}));

		assertThat(get("editor", review)).bodyText()
			.contains("Có trong tệp nhưng không nhận", "Tệp không có kết quả 2 “Kết quả thứ 2”",
					"Tệp có thêm “Kết quả thêm vào”", "lời dẫn hoặc lời kết trong tệp khác",
					"Không có kết quả nào thay đổi");
		assertThat(this.editing.cards(this.year.id())).hasSize(3);
		assertThat(this.mvc.post()
			.uri(this.list + "/document/return")
			.multipart()
			.file(new MockMultipartFile("file", "khac.docx", null, Samples.docx("Một văn bản khác")))
			.with(SignedInAs.account("editor"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("dấu nhận biết trong tệp đã mất");
	}

	@ParameterizedTest
	@ValueSource(ints = { 2022, 2023, 2024 })
	void findsNoChangeInARecordedListThatCameBackUntouched(int recorded) {
		for (Language language : Language.values()) {
			String file = this.returning.keep(recorded,
					new Upload("danh-sach.docx", this.returning.take(recorded, language, EDITOR)), EDITOR);

			ListReview review = this.returning.review(recorded, file, EDITOR);

			assertThat(review.changes()).isEmpty();
			assertThat(review.missing()).isEmpty();
			assertThat(review.unknown()).isEmpty();
			assertThat(List.of(review.reordered(), review.reframed())).containsOnly(false);
		}
	}

	private String send(byte[] docx) {
		MvcTestResult sent = this.mvc.post()
			.uri(this.list + "/document/return")
			.multipart()
			.file(new MockMultipartFile("file", "danh sách.docx", null, docx))
			.with(SignedInAs.account("editor"))
			.exchange();
		assertThat(sent).hasStatus3xxRedirection();
		return sent.getResponse().getRedirectedUrl();
	}

	private void save(String review, String name, String value) {
		assertThat(this.mvc.post()
			.uri(review + "/revisions")
			.param("shown", this.ids.get(0) + "@2", this.ids.get(1) + "@1")
			.param(name, value)
			.with(SignedInAs.account("editor"))).hasStatus3xxRedirection();
	}

	@Test
	void savesWhatWasTyped() {
		MvcTestResult saved = save("editor", "1", "Cảng mới", "Đoạn một.\n\nĐoạn hai <script>alert(1)</script>",
				"12,30", "list-2022");

		assertThat(saved).hasStatus3xxRedirection().hasRedirectedUrl(this.list + "/" + this.id);
		Draft draft = this.revising.draft(this.id, 2, EDITOR);
		assertThat(draft.title().vi()).isEqualTo("Cảng mới");
		assertThat(draft.body().vi()).startsWith("<p>Đoạn một.").doesNotContain("script");
		assertThat(draft.facts()).hasSize(1).first().satisfies((fact) -> {
			assertThat(fact.value()).isEqualTo("12.30");
			assertThat(fact.sources()).extracting(DraftSource::source).containsExactly("list-2022");
		});
		assertThat(get("editor", this.list + "/" + this.id)).hasStatusOk()
			.bodyText()
			.contains("Cảng mới", "12,30", "Thêm số liệu", "Bản 2");
		assertThat(get("clerk", this.list + "/" + this.id + "/text")).hasStatusOk().bodyText().contains("<p>Đoạn một.");
	}

	@Test
	void keepsEverythingTypedWhenANumberCannotBeRead() {
		MvcTestResult page = save("editor", "1", "Cảng mới", "Đoạn một.", "12.30.5", "list-2022");

		assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Không đọc được số này", "value=\"12.30.5\"", ">Cảng mới</textarea>", "Đoạn một.");
		assertThat(this.revising.history(this.id, EDITOR)).hasSize(1);
	}

	@Test
	void showsBothTextsToTheSecondToSave() {
		save("editor", "1", "Của người thứ nhất", "Đoạn một.", "12,30", "list-2022");
		MvcTestResult conflict = save("editor2", "1", "Của người thứ hai", "Đoạn hai.", "12,40", "list-2022");

		assertThat(conflict).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Đã có người lưu trước", ">Của người thứ hai</textarea>", "name=\"base\" value=\"2\"", "nhất",
					"Lưu sau bản 2", "12,40");
		assertThat(save("editor2", "2", "Của người thứ hai", "Đoạn hai.", "12,40", "list-2022"))
			.hasStatus3xxRedirection();
		assertThat(this.revising.history(this.id, EDITOR)).hasSize(3);
	}

	@Test
	void comparesAndBringsBack() {
		save("editor", "1", "Cảng mới", "Đoạn một.", "12,30", "list-2022");

		assertThat(get("approver-party", this.list + "/" + this.id + "/comparison?from=1&to=2")).hasStatusOk()
			.bodyText()
			.contains("<del>", "<ins>", "Số liệu “", "Thực hiện");
		assertThat(get("clerk", this.list + "/" + this.id + "/revisions")).hasStatusOk()
			.bodyText()
			.contains("Bản 2")
			.doesNotContain("Lấy lại");
		assertThat(this.mvc.post()
			.uri(this.list + "/" + this.id + "/restoration")
			.param("base", "2")
			.param("number", "1")
			.with(SignedInAs.account("editor"))).hasStatus3xxRedirection();
		assertThat(this.revising.draft(this.id, 3, EDITOR)).isEqualTo(this.revising.draft(this.id, 1, EDITOR));
		assertThat(get("editor", this.list + "/" + this.id + "/comparison?from=1&to=9"))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void callsFinishedWhatIsWhole() {
		assertThat(this.mvc.post()
			.uri(this.list + "/" + this.id + "/completion")
			.param("number", "1")
			.with(SignedInAs.account("editor"))).hasStatus(HttpStatus.CONFLICT);
		save("editor", "1", "Cảng mới", "Đoạn một.", "12,30", "list-2022");
		assertThat(get("editor", this.list + "/" + this.id)).bodyText().contains("Báo xong bản 2");
		assertThat(this.mvc.post()
			.uri(this.list + "/" + this.id + "/completion")
			.param("number", "2")
			.with(SignedInAs.account("editor"))).hasStatus3xxRedirection();
		assertThat(get("editor", this.list)).bodyText().contains("đã báo xong");
	}

	@Test
	void takesInAPictureAndANewSource() throws Exception {
		byte[] png = picture();
		assertThat(this.mvc.post()
			.uri(this.list + "/" + this.id)
			.multipart()
			.file(new MockMultipartFile("picture", "cang.png", "image/png", png))
			.param("base", "1")
			.param("slug", "cang")
			.param("field", "economy")
			.param("titleVi", "Cảng")
			.param("newSourceKind", "press")
			.param("newSourceTitleVi", "Cảng mở rộng")
			.param("newSourceUrl", "https://baohaiphong.vn/cang")
			.param("moreDocuments", "374/VP-BC")
			.with(SignedInAs.account("editor"))).hasStatus3xxRedirection();

		Draft draft = this.revising.draft(this.id, 2, EDITOR);
		assertThat(draft.pictures()).hasSize(1).first().extracting(DraftPicture::width).isEqualTo(40);
		assertThat(draft.sources()).extracting(DraftSource::source).first().asString().startsWith("press-cang-mo-rong");
		assertThat(draft.documents()).containsExactly("374-vp-bc");
		assertThat(draft.missing()).extracting(Missing::text).contains("highlight.missing.picture.alt");
		assertThat(get("editor", this.list + "/" + this.id + "/pictures/" + draft.pictures().get(0).file()))
			.hasStatusOk();
	}

	@Test
	void leavesNothingBehindWhereTheSaveIsRefused() throws Exception {
		save("editor2", "1", "Cảng mới", "Đoạn một.", "12,30", "list-2022");
		byte[] png = picture();
		int before = told();
		byte[] none = "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8);

		assertThat(adding("2", "12.30.5", "", png)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("value=\"bến\"", "value=\"12.30.5\"", "Ảnh “ben.png” chưa được lưu");
		assertThat(added()).containsOnly(0);
		assertThat(adding("1", "12,30", "", png)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("value=\"bến\"", "Ảnh “ben.png” chưa được lưu");
		assertThat(added()).containsOnly(0);
		assertThat(adding("2", "12,30", "99/VB-KHONG-CO", png)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("value=\"bến\"", "value=\"99/VB-KHONG-CO\"");
		assertThat(added()).containsOnly(0);
		assertThat(adding("2", "12,30", "", none)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("value=\"bến\"", "Cảng có thêm bến");
		assertThat(added()).containsOnly(0);
		assertThat(told()).isEqualTo(before);

		assertThat(adding("2", "12,30", "", png)).hasStatus3xxRedirection();
		assertThat(added()).containsOnly(1);
		assertThat(told()).isEqualTo(before + 3);
		assertThat(get("editor", this.list + "/" + this.id)).bodyText().doesNotContain("chưa được lưu vì");
	}

	@Test
	void asksWhichDocumentIsMeantWhereSeveralBearTheNumber() {
		String number = "81" + YEARS.get() + "/VP-Y";
		String first = register(number, "peoples-committee");
		String second = register(number, "peoples-committee-office");
		Map<String, String> named = Map.of("moreDocuments", number);
		Map<String, String> source = Map.of("newSourceKind", "press", "newSourceTitleVi", "Bến mới",
				"newSourceDocument", number);

		for (Map<String, String> typed : List.of(named, source)) {
			assertThat(saving(typed)).matches((answer) -> answer.getResponse().getStatus() >= 400)
				.bodyText()
				.contains("nhiều văn bản số " + number, first + ", " + second, "Đầu đề đã gõ");
		}
		assertThat(saving(Map.of("moreDocuments", second))).hasStatus3xxRedirection();
		assertThat(this.revising.draft(this.id, 2, EDITOR).documents()).containsExactly(second);
	}

	private String register(String number, String issuer) {
		return this.registering
			.register(new NewDocument(number, issuer, Bilingual.of("Công văn"), LocalDate.of(2026, 2, 3), null, null,
					Bilingual.of("Về bến cảng"), Urgency.NORMAL, null, Visibility.NOTHING, Secrecy.NONE, List.of(),
					List.of(), null), null, Person.of("clerk", Role.CLERK))
			.id();
	}

	private MvcTestResult saving(Map<String, String> typed) {
		MockMvcTester.MockMvcRequestBuilder saving = this.mvc.post()
			.uri(this.list + "/" + this.id)
			.param("base", "1")
			.param("slug", "cang")
			.param("field", "economy")
			.param("titleVi", "Đầu đề đã gõ");
		typed.forEach(saving::param);
		return saving.with(SignedInAs.account("editor")).exchange();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2025-02-30", "2025-13-01", "hôm qua", "+99999-01-01", "01/02/2025" })
	void keepsTheTextWhenTheDayOfANewSourceIsNone(String day) {
		assertThat(this.mvc.post()
			.uri(this.list + "/" + this.id)
			.param("base", "1")
			.param("slug", "cang")
			.param("field", "economy")
			.param("titleVi", "Đầu đề đã gõ")
			.param("newSourceKind", "press")
			.param("newSourceTitleVi", "Cảng mở rộng")
			.param("newSourcePublishedOn", day)
			.with(SignedInAs.account("editor"))).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Đầu đề đã gõ", "value=\"" + day + "\"");
		assertThat(this.revising.history(this.id, EDITOR)).hasSize(1);
	}

	@Test
	void keepsTheTextWhenAPictureIsNone() {
		assertThat(this.mvc.post()
			.uri(this.list + "/" + this.id)
			.multipart()
			.file(new MockMultipartFile("picture", "cang.png", "image/png", "<html>".getBytes()))
			.param("base", "1")
			.param("slug", "cang")
			.param("field", "economy")
			.param("titleVi", "Đầu đề đã gõ")
			.with(SignedInAs.account("editor"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Đầu đề đã gõ");
		assertThat(this.revising.history(this.id, EDITOR)).hasSize(1);
	}

	@Test
	void showsCommentsBesideTheText() {
		save("editor", "1", "Cảng mới", "Đoạn một nói dài.", "12,30", "list-2022");
		assertThat(this.mvc.post()
			.uri(this.list + "/" + this.id + "/comments")
			.param("part", "body")
			.param("language", "vi")
			.param("quote", "nói dài")
			.param("text", "Ngắn lại <b>đi</b>")
			.with(SignedInAs.account("editor2"))).hasStatus3xxRedirection();
		String page = this.list + "/" + this.id;
		assertThat(get("editor", page)).bodyText()
			.contains("Ngắn lại &lt;b&gt;đi&lt;/b&gt;", "nói dài</blockquote>")
			.doesNotContain("Đoạn này đã đổi");

		save("editor", "2", "Cảng mới", "Đoạn một.", "12,30", "list-2022");

		assertThat(get("editor", page)).bodyText().contains("Đoạn này đã đổi");
		assertThat(this.mvc.post()
			.uri(page + "/comments")
			.param("part", "body")
			.param("quote", "còn giữ")
			.param("text", " ")
			.with(SignedInAs.account("editor2"))).hasStatus(HttpStatus.CONFLICT).bodyText().contains("còn giữ");
	}

	private MvcTestResult adding(String base, String value, String document, byte[] png) {
		return this.mvc.post()
			.uri(this.list + "/" + this.id)
			.multipart()
			.file(new MockMultipartFile("picture", "ben.png", "image/png", png))
			.param("base", base)
			.param("slug", "cang-moi")
			.param("field", "economy")
			.param("titleVi", "Cảng có thêm bến")
			.param("facts[0].indicator", "grdp-growth")
			.param("facts[0].value", value)
			.param("facts[0].unit", "%")
			.param("newUnitVi", "bến")
			.param("newUnitEn", "berths")
			.param("newIndicatorVi", "Số bến cảng")
			.param("newIndicatorEn", "Number of berths")
			.param("newIndicatorUnit", "bến")
			.param("newSourceKind", "press")
			.param("newSourceTitleVi", "Thêm bến cảng")
			.param("newSourceDocument", document)
			.param("newSourceUrl", "https://baohaiphong.vn/ben")
			.with(SignedInAs.account("editor"))
			.exchange();
	}

	/** How many units, indicators, sources and pictures of that form there are. */
	private List<Integer> added() {
		return List
			.of("unit where code = 'bến'", "indicator where slug = 'number-of-berths'",
					"source where id = 'press-them-ben-cang'", "stored_file where name = 'ben.png'")
			.stream()
			.map((rows) -> this.jdbc.sql("select count(*) from " + rows).query(Integer.class).single())
			.toList();
	}

	private int told() {
		return this.jdbc
			.sql("select count(*) from journal_entry where kind in ('indicator-added', 'unit-added', 'source-added')")
			.query(Integer.class)
			.single();
	}

	private List<String> order() {
		return this.editing.cards(this.year.id()).stream().map(HighlightCard::id).toList();
	}

	private MvcTestResult get(String account, String path) {
		return this.mvc.get().uri(path).with(SignedInAs.account(account)).exchange();
	}

	private MvcTestResult save(String account, String base, String title, String body, String value, String source) {
		return this.mvc.post()
			.uri(this.list + "/" + this.id)
			.param("base", base)
			.param("slug", "cang-moi")
			.param("field", "economy")
			.param("titleVi", title)
			.param("summaryVi", "Tóm tắt.")
			.param("bodyVi", body)
			.param("facts[0].indicator", "grdp-growth")
			.param("facts[0].kind", "actual")
			.param("facts[0].value", value)
			.param("facts[0].unit", "%")
			.param("facts[0].qualifier", "as-stated")
			.param("facts[0].periodStart", "2022-01-01")
			.param("facts[0].periodEnd", "2022-12-31")
			.param("facts[0].sources[0].source", source)
			.param("facts[1].indicator", "")
			.with(SignedInAs.account(account))
			.exchange();
	}

	private static byte[] picture() throws java.io.IOException {
		java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
		javax.imageio.ImageIO.write(new java.awt.image.BufferedImage(40, 30, java.awt.image.BufferedImage.TYPE_INT_RGB),
				"png", bytes);
		return bytes.toByteArray();
	}

}
