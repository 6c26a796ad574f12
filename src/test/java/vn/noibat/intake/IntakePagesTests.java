package vn.noibat.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.account.SignedInAs;
import vn.noibat.document.Register;
import vn.noibat.document.RegisteredDocument;
import vn.noibat.file.Samples;
import vn.noibat.file.Upload;
import vn.noibat.highlight.Importing;
import vn.noibat.highlight.StandingFigure;
import vn.noibat.highlight.StandingHighlight;
import vn.noibat.highlight.TestEditing;
import vn.noibat.text.Bilingual;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.PendingWork;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;
import vn.noibat.year.YearWriting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A paper from the file to the list, on the real database. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class IntakePagesTests {

	private static final int YEAR = 2094;

	private static final Person SECRETARY = Person.of("secretary", Role.SECRETARY);

	private static final Person EDITOR = Person.of("editor", Role.EDITOR);

	private static final Person CLERK = Person.of("clerk", Role.CLERK);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Receiving receiving;

	@Autowired
	private Reviewing reviewing;

	@Autowired
	private Accepting accepting;

	@Autowired
	private Importing importing;

	@Autowired
	private Register register;

	@Autowired
	private YearKeeping years;

	@Autowired
	private YearWriting writing;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApplicationContext portal;

	private WorkingYear year;

	@BeforeEach
	void openTheYear() {
		this.year = this.years.open(YEAR, 4, Bilingual.of("Bốn kết quả nổi bật"), SECRETARY);
	}

	@Test
	void laysAFileOutAndKnowsItAgain() {
		byte[] file = Samples.docx(TrialPapers.letter(YEAR));
		MvcTestResult first = hand("editor", file);
		MvcTestResult again = hand("clerk", file);

		assertThat(first).hasStatus(HttpStatus.SEE_OTHER);
		String address = first.getResponse().getHeader("Location");
		assertThat(again.getResponse().getHeader("Location")).isEqualTo(address);
		assertThat(get("editor", address)).hasStatusOk()
			.bodyText()
			.contains("value=\"9001/VP-TT\"", "value=\"2026-01-12\"", "gần 120.000 tỷ đồng",
					"Tổng thu ngân sách trên địa bàn", "Kết quả 2", "Thu ngân sách giữ nhịp", "45-NQ/TW", "Câu kết")
			.doesNotContain("??");
	}

	@Test
	void takesPastedTextAndRefusesNothingAtAll() {
		MvcTestResult pasted = this.mvc.post()
			.uri("/desk/intakes")
			.with(SignedInAs.account("clerk"))
			.param("text", String.join("\n", TrialPapers.letter(YEAR)))
			.exchange();

		assertThat(pasted).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(
				this.mvc.post().uri("/desk/intakes").with(SignedInAs.account("editor")).param("text", " ").exchange())
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Chưa chọn tệp và chưa dán nội dung nào.");
	}

	@Test
	void tellsWhatIsWrongWithAFileAndKeepsThePastedText() {
		MvcTestResult answer = this.mvc.post()
			.uri("/desk/intakes")
			.multipart()
			.file(new MockMultipartFile("file", "anh.jpg", "image/jpeg", Samples.jpeg(4, 4)))
			.param("text", "Chữ đã dán")
			.with(SignedInAs.account("editor"))
			.exchange();

		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Chữ đã dán", "flash bad");
		assertThat(this.jdbc.sql("select count(*) from intake").query(Integer.class).single()).isZero();
	}

	@Test
	void showsAPaperInWhichNothingWasUnderstood() {
		UUID id = receive("Chỉ có vài lời.", "Không có gì khác.");

		assertThat(get("editor", "/desk/intakes/" + id)).hasStatusOk()
			.bodyText()
			.contains("Không tìm thấy thể thức văn bản hay danh sách kết quả nào.", "Chưa hiểu", "Chỉ có vài lời.");
	}

	@Test
	void keepsDecisionsAndShowsTheSecondOfTwoBoth() {
		UUID id = receive(TrialPapers.letter(YEAR));
		int letter = this.reviewing.open(id, EDITOR).parts(IntakePartKind.LETTER).get(0).number();

		assertThat(saveLetter("editor", id, letter, 0, "Trích yếu của người thứ nhất")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(saveLetter("clerk", id, letter, 0, "Trích yếu của người thứ hai")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Người khác vừa lưu phần này", "Trích yếu của người thứ nhất", "Trích yếu của người thứ hai",
					"name=\"seen\" value=\"1\"");
		assertThat(saveLetter("clerk", id, letter, 1, "Trích yếu của người thứ hai")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(this.reviewing.open(id, EDITOR).carrier().orElseThrow().chosen(LetterChoice.class).subject())
			.isEqualTo("Trích yếu của người thứ hai");
	}

	@Test
	void keepsWhatCannotBeReadAsItWasTyped() {
		UUID id = receive(TrialPapers.letter(YEAR));
		IntakePart part = this.reviewing.open(id, EDITOR).parts(IntakePartKind.HIGHLIGHT).get(1);
		HighlightFound found = part.found(HighlightFound.class);
		assertThat(found.figures()).hasSize(1);

		MvcTestResult saved = this.mvc.post()
			.uri("/desk/intakes/{id}/highlights/{number}", id, part.number())
			.with(SignedInAs.account("editor"))
			.param("seen", "0")
			.param("decision", "ACCEPTED")
			.param("figures[0].decision", "ACCEPTED")
			.param("figures[0].value", "chín triệu")
			.exchange();

		assertThat(saved).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(get("editor", "/desk/intakes/" + id)).bodyText()
			.contains("value=\"chín triệu\"", "Giá trị viết chưa đúng", "Thiếu tiêu đề.");
		assertThat(this.mvc.post()
			.uri("/desk/intakes/{id}/highlights/{number}", id, part.number())
			.with(SignedInAs.account("editor"))
			.param("seen", "1")
			.exchange()).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void storesNothingBeforeEverythingIsDecidedAndRegistered() {
		UUID id = receive(TrialPapers.letter(YEAR));
		begin(1);

		assertThat(accept(id)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Còn 3 kết quả chưa quyết định xong");
		TrialPapers.takeAll(this.reviewing, id, EDITOR);
		assertThat(accept(id)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("9001/VP-TT chưa có trong sổ");
		assertThat(this.importing.list(this.year.id(), EDITOR)).hasSize(1);
		assertThat(waiting()).containsExactly("intake.waiting.review", "intake.waiting.registration");
	}

	@Test
	void takesTheListOverWithEveryPlaceInThePaper() {
		UUID id = receive(TrialPapers.letter(YEAR));
		begin(1);
		int letter = this.reviewing.open(id, EDITOR).carrier().orElseThrow().number();
		RegisteredDocument document = this.accepting.register(id, letter, 0, CLERK);
		takeTexts(id);
		TrialPapers.takeAll(this.reviewing, id, EDITOR);

		MvcTestResult accepted = accept(id);
		assertThat(accepted.getResponse().getHeader("Location"))
			.as(() -> new String(accepted.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
			.isEqualTo("/desk/years/" + YEAR + "/highlights");

		List<StandingHighlight> list = this.importing.list(this.year.id(), EDITOR);
		assertThat(list).extracting((one) -> one.title().vi()).contains("Thu ngân sách giữ nhịp", "Khách du lịch tăng");
		StandingFigure total = this.importing.figures(EDITOR)
			.stream()
			.filter((figure) -> figure.year() == YEAR
					&& figure.fact().indicator().slug().equals("budget-revenue-total"))
			.findFirst()
			.orElseThrow();
		assertThat(total.fact().value()).isEqualByComparingTo("120000");
		assertThat(total.fact().qualifier()).isEqualTo("nearly");
		assertThat(total.fact().display()).isEqualTo(Bilingual.of("gần 120.000 tỷ đồng", "nearly VND 120,000 billion"));
		assertThat(total.fact().sources()).singleElement().satisfies((source) -> {
			assertThat(source.documentId()).isEqualTo(document.id());
			assertThat(source.place()).isNotNull();
			assertThat(source.place().vi())
				.startsWith("đoạn 19: «Tổng thu ngân sách trên địa bàn đạt gần 120.000 tỷ đồng");
		});
		String text = this.reviewing.open(id, EDITOR).paper().text();
		this.jdbc.sql("select starts, ends, words from intake_statement where intake_id = ?")
			.param(id)
			.query((row, number) -> assertThat(text.substring(row.getInt(1), row.getInt(2)))
				.isEqualTo(row.getString(3)))
			.list();
		String highlight = String.valueOf(total.highlight());
		assertThat(this.reviewing.places(highlight)).hasEntrySatisfying(total.fact().id(),
				(place) -> assertThat(place).startsWith("/desk/intakes/" + id + "#t"));
		assertThat(get("editor", "/desk/years/" + YEAR + "/highlights/" + highlight + "/text")).bodyText()
			.contains("Xem trong văn bản", "/desk/intakes/" + id + "#t");
		assertThat(this.writing.texts(YEAR, SECRETARY).introduction())
			.isEqualTo(Bilingual.of("Năm qua là một năm thử nghiệm của Cổng."));
		assertThat(this.jdbc.sql("select document_id from intake_statement where sort = 'REFERENCE' and intake_id = ?")
			.param(id)
			.query(String.class)
			.list()).isEqualTo(this.register.named("45-NQ/TW").stream().map(RegisteredDocument::id).toList());
		assertThat(accept(id)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("đã xử lý xong");
		assertThat(waiting()).isEmpty();
	}

	@Test
	void offersARevisionOfTheSameHighlightAndLosesNoneOfTwoTexts() {
		begin(1);
		StandingHighlight standing = this.importing.list(this.year.id(), EDITOR).get(0);
		String heading = "1. " + standing.title().vi();
		UUID id = receive("3 KẾT QUẢ NỔI BẬT CỦA THÀNH PHỐ NĂM " + YEAR + " (DANH SÁCH THỬ)", heading,
				"Nội dung thử mới, đạt 12 tỷ đồng.", "2. Một việc thử khác", "Một câu thử.", "3. Việc thử cuối",
				"Câu thử cuối.");
		IntakePart part = this.reviewing.open(id, EDITOR).parts(IntakePartKind.HIGHLIGHT).get(0);
		assertThat(part.chosen(HighlightChoice.class).target()).isEqualTo(standing.id());
		assertThat(get("editor", "/desk/intakes/" + id)).bodyText().contains("Khác gì so với kết quả 1 hiện nay");
		TrialPapers.takeAll(this.reviewing, id, EDITOR);

		TestEditing.save(this.portal, standing.id(), standing.revision(), "Tiêu đề sửa giữa chừng", EDITOR);
		assertThat(accept(id)).hasStatus(HttpStatus.CONFLICT);
		assertThat(this.importing.list(this.year.id(), EDITOR)).hasSize(1);

		part = this.reviewing.open(id, EDITOR).parts(IntakePartKind.HIGHLIGHT).get(0);
		this.reviewing.decide(id, part.number(), part.version(),
				part.chosen(HighlightChoice.class).beside(standing.id(), standing.revision() + 1), EDITOR);
		assertThat(accept(id)).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(this.importing.list(this.year.id(), EDITOR)).hasSize(3)
			.first()
			.satisfies((one) -> assertThat(one.body()).isEqualTo("Nội dung thử mới, đạt 12 tỷ đồng."));
	}

	@Test
	void beginsAListThatWasDecidedOnPaperThroughTheSecretaryAlone() {
		UUID id = receive("3 KẾT QUẢ NỔI BẬT CỦA THÀNH PHỐ NĂM " + YEAR + " (DANH SÁCH THỬ)", "1. Một việc thử",
				"Một câu thử đầy đủ.", "2. Một việc thử nữa", "Một câu thử khác.", "3. Việc thử cuối", "Câu thử cuối.");
		TrialPapers.takeAll(this.reviewing, id, EDITOR);

		String state = this.reviewing.open(id, EDITOR).state();
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> this.accepting.accept(id, state, EDITOR))
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo("highlight.import.begin"));
		this.accepting.accept(id, state, SECRETARY);
		assertThat(this.importing.list(this.year.id(), EDITOR)).hasSize(3);
	}

	@Test
	void listsAContradictionWithBothPlaces() {
		UUID id = receive("3 KẾT QUẢ NỔI BẬT CỦA THÀNH PHỐ NĂM 2023 (DANH SÁCH THỬ)", "1. Ngân sách thử",
				"Tổng thu ngân sách trên địa bàn đạt 150.000 tỷ đồng.", "2. Một việc thử khác", "Một câu thử.",
				"3. Việc thử cuối", "Câu thử cuối.");

		assertThat(get("editor", "/desk/intakes/" + id)).bodyText()
			.contains("Mâu thuẫn: hồ sơ năm 2023 nêu gần 103.000");
	}

	@Test
	void registersALetterWithoutAListAndIsDone() {
		UUID id = receive(java.util.Arrays.copyOf(TrialPapers.letter(YEAR), 15));
		OpenedIntake opened = this.reviewing.open(id, CLERK);
		assertThat(opened.hasList()).isFalse();
		int letter = opened.carrier().orElseThrow().number();

		MvcTestResult registered = this.mvc.post()
			.uri("/desk/intakes/{id}/letters/{number}/registration", id, letter)
			.with(SignedInAs.account("clerk"))
			.param("seen", "0")
			.exchange();

		assertThat(registered).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(this.reviewing.open(id, CLERK).card().state()).isEqualTo(IntakeState.REGISTERED);
		RegisteredDocument document = this.register.named("9001/VP-TT").get(0);
		assertThat(document.urgency().code()).isEqualTo("most-urgent");
		assertThat(document.issuer().id()).isEqualTo("peoples-committee-office");
		assertThat(document.fileId()).isNotNull();
	}

	@Test
	void linksWhatIsRegisteredAlready() {
		UUID first = receive(java.util.Arrays.copyOf(TrialPapers.letter(YEAR), 15));
		this.accepting.register(first, 1, 0, CLERK);
		UUID second = receive(TrialPapers.letter(YEAR));

		assertThat(this.reviewing.open(second, EDITOR).carrier().orElseThrow().chosen(LetterChoice.class).document())
			.isEqualTo(this.register.named("9001/VP-TT").get(0).id());
	}

	@Test
	void setsAPaperAsideAndOpensItAgain() {
		UUID id = receive(TrialPapers.letter(YEAR));

		assertThat(post("clerk", "/desk/intakes/" + id + "/dismissal", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(post("editor", "/desk/intakes/" + id + "/dismissal", Map.of())).hasStatus(HttpStatus.CONFLICT);
		assertThat(get("editor", "/desk/intakes/" + id)).bodyText().contains("Mở lại").doesNotContain("Lưu phần này");
		assertThat(post("editor", "/desk/intakes/" + id + "/reopening", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(this.reviewing.open(id, EDITOR).card().state()).isEqualTo(IntakeState.OPEN);
	}

	@Test
	void goesThroughALongPaperPartByPart() {
		String[] lines = new String[204];
		lines[0] = "3 KẾT QUẢ NỔI BẬT CỦA THÀNH PHỐ NĂM " + YEAR + " (DANH SÁCH THỬ)";
		lines[1] = "1. Nhiều số thử";
		for (int i = 2; i < 200; i++) {
			lines[i] = "Việc thử thứ " + i + " tốn " + (100 + i) + " tỷ đồng.";
		}
		lines[200] = "2. Một việc thử khác";
		lines[201] = "Một câu thử tốn 5 tỷ đồng.";
		lines[202] = "3. Việc thử cuối";
		lines[203] = "Một câu thử nữa.";
		UUID id = receive(lines);

		assertThat(get("editor", "/desk/intakes/" + id + "?part=3")).hasStatusOk()
			.bodyText()
			.contains("Văn bản dài: mỗi lần hiện một phần.", "299 tỷ đồng")
			.containsOnlyOnce("name=\"takeBody\"");
	}

	private List<String> waiting() {
		return this.reviewing.pendingWork(this.years.year(YEAR)).stream().map(PendingWork::text).toList();
	}

	private void begin(int places) {
		TestEditing.begin(this.portal, this.year.id(), places, EDITOR);
	}

	private void takeTexts(UUID id) {
		IntakePart part = this.reviewing.open(id, EDITOR).parts(IntakePartKind.LIST).get(0);
		ListChoice now = part.chosen(ListChoice.class);
		this.reviewing.decide(id, part.number(), part.version(), new ListChoice(now.year(), "DROPPED", now.title(),
				"ACCEPTED", now.introduction(), "ACCEPTED", now.closing()), EDITOR);
	}

	private UUID receive(String... lines) {
		return this.receiving.receive(new Upload("thu.docx", Samples.docx(lines)), EDITOR).id();
	}

	private MvcTestResult accept(UUID id) {
		return post("editor", "/desk/intakes/" + id + "/acceptance",
				Map.of("seen", this.reviewing.open(id, EDITOR).state()));
	}

	private MvcTestResult saveLetter(String account, UUID id, int number, int seen, String subject) {
		return post(account, "/desk/intakes/" + id + "/letters/" + number,
				Map.of("seen", String.valueOf(seen), "number", "9001/VP-TT", "subject", subject));
	}

	private MvcTestResult hand(String account, byte[] docx) {
		return this.mvc.post()
			.uri("/desk/intakes")
			.multipart()
			.file(new MockMultipartFile("file", "thử.docx", "application/octet-stream", docx))
			.with(SignedInAs.account(account))
			.exchange();
	}

	private MvcTestResult post(String account, String address, Map<String, String> fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post().uri(address).with(SignedInAs.account(account));
		fields.forEach(request::param);
		return request.exchange();
	}

	private MvcTestResult get(String account, String address) {
		MvcTestResult answer = this.mvc.get().uri(address).with(SignedInAs.account(account)).exchange();
		answer.getResponse().setCharacterEncoding(StandardCharsets.UTF_8.name());
		return answer;
	}

}
