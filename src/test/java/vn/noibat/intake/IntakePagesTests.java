package vn.noibat.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
import vn.noibat.highlight.Editing;
import vn.noibat.highlight.Importing;
import vn.noibat.highlight.StandingFigure;
import vn.noibat.highlight.StandingHighlight;
import vn.noibat.highlight.TestEditing;
import vn.noibat.text.Bilingual;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.PendingWork;
import vn.noibat.year.Stage;
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
	private Editing editing;

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

		String address = "/desk/intakes/" + id + "/highlights/" + part.number();
		MvcTestResult refused = post("editor", address, Map.of("seen", "0", "decision", "ACCEPTED",
				"figures[0].decision", "ACCEPTED", "figures[0].value", "chín triệu", "figures[0].from", "2094-13-45"));
		refused.getResponse().setCharacterEncoding(StandardCharsets.UTF_8.name());
		String row = "p" + part.number() + "-f0-";
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("value=\"chín triệu\"", "id=\"" + row + "value-error\"",
					"aria-describedby=\"" + row + "value-error\"", "Không đọc được giá trị này",
					"id=\"" + row + "from-error\"", "Không có ngày này.")
			.doesNotContain(row + "unit-error");
		assertThat(this.reviewing.open(id, EDITOR).parts(IntakePartKind.HIGHLIGHT).get(1).version()).isZero();

		MvcTestResult saved = post("editor", address,
				Map.of("seen", "0", "decision", "ACCEPTED", "figures[0].value", "chín triệu"));
		assertThat(saved).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(get("editor", "/desk/intakes/" + id)).bodyText().contains("value=\"chín triệu\"", "Thiếu tiêu đề.");
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
		assertThat(get("editor", "/desk/intakes/" + id)).hasStatusOk()
			.bodyText()
			.contains("Đã nhận vào danh sách:", "/desk/years/" + YEAR + "/highlights/" + highlight + "/text",
					"Tổng thu ngân sách trên địa bàn: 120.000 tỷ đồng", "Đã có trong sổ:", "Lời mở đầu", "(đã nhận)")
			.doesNotContain("name=\"decision\"", "disabled", "Chưa quyết định", "??");
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
	void takesAPartOfTheCityOrOfTheYearForNoContradiction() {
		UUID id = receive("3 KẾT QUẢ NỔI BẬT CỦA THÀNH PHỐ NĂM 2023 (DANH SÁCH THỬ)", "1. Ngân sách thử",
				"Tổng thu ngân sách trên địa bàn quận Hải An đạt 3.000 tỷ đồng.",
				"Chín tháng đầu năm, tổng thu ngân sách trên địa bàn đạt 75.000 tỷ đồng.", "2. Một việc thử khác",
				"Một câu thử.", "3. Việc thử cuối", "Câu thử cuối.");

		assertThat(get("editor", "/desk/intakes/" + id)).bodyText()
			.contains("Phạm vi: quận Hải An.", "value=\"2023-09-30\"")
			.containsOnlyOnce("Phạm vi:")
			.doesNotContain("Mâu thuẫn");
	}

	@Test
	void findsNoContradictionInTheRecords() {
		List<StandingFigure> figures = this.importing.figures(EDITOR);

		assertThat(figures).isNotEmpty();
		assertThat(figures)
			.allSatisfy((one) -> assertThat(figures).noneMatch((other) -> one.claim().contradicts(other.claim())));
		assertThat(this.years.years()).filteredOn((one) -> one.year() < YEAR)
			.flatExtracting((one) -> this.editing.disagreements(one.id()))
			.isEmpty();
	}

	@Test
	void tellsAtOnceOfAnOpenPaperWithTheSameWords() {
		UUID docx = receive(TrialPapers.letter(YEAR));
		UUID text = this.receiving
			.receive(new Upload("thu.txt",
					String.join("\r\n\r\n", TrialPapers.letter(YEAR)).getBytes(StandardCharsets.UTF_8)), CLERK)
			.id();
		UUID other = receive(TrialPapers.letter(YEAR + 1));

		assertThat(get("clerk", "/desk/intakes/" + text)).bodyText()
			.contains("lời văn giống hệt", "/desk/intakes/" + docx);
		assertThat(get("clerk", "/desk/intakes/" + other)).bodyText().doesNotContain("lời văn giống hệt");
		this.reviewing.dismiss(docx, CLERK);
		assertThat(get("clerk", "/desk/intakes/" + text)).bodyText().doesNotContain("lời văn giống hệt");
	}

	@Test
	void refusesAtTheFieldWhatCouldNeverBeTakenOver() {
		UUID id = receive(TrialPapers.letter(YEAR));
		begin(1);
		String elsewhere = this.importing.list(this.years.year(2023).id(), EDITOR).get(0).id();
		IntakePart part = this.reviewing.open(id, EDITOR).parts(IntakePartKind.HIGHLIGHT).get(2);
		assertThat(part.found(HighlightFound.class).figures()).isEmpty();

		MvcTestResult answer = post("editor", "/desk/intakes/" + id + "/highlights/" + part.number(), Map.of("seen",
				"0", "decision", "ACCEPTED", "target", elsewhere, "field", "nope", "title", "Tiêu đề thử ".repeat(30)));
		answer.getResponse().setCharacterEncoding(StandardCharsets.UTF_8.name());

		String p = "p" + part.number();
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("id=\"" + p + "-target-error\"", "id=\"" + p + "-field-error\"", "id=\"" + p + "-title-error\"",
					"Dài quá 300 ký tự.", "Tiêu đề thử Tiêu đề thử")
			.doesNotContain("Người khác vừa lưu phần này");
		assertThat(this.reviewing.open(id, EDITOR).parts(IntakePartKind.HIGHLIGHT).get(2).version()).isZero();
	}

	@Test
	void readsAnotherListOfAPaperAsAPaperOfItsOwn() {
		UUID id = receive("3 KẾT QUẢ NỔI BẬT CỦA THÀNH PHỐ NĂM " + YEAR + " (DANH SÁCH THỬ)", "1. Một việc thử",
				"Một câu thử đầy đủ.", "2. Một việc thử nữa", "Một câu thử khác.", "3. Việc thử cuối",
				"Câu thử cuối./.", "3 SỰ KIỆN TIÊU BIỂU CỦA THÀNH PHỐ NĂM " + YEAR + " (THỬ)", "1. Sự kiện thử",
				"Câu thử của sự kiện.", "2. Sự kiện thử nữa", "Câu thử nữa.", "3. Sự kiện cuối", "Câu cuối.");
		assertThat(get("editor", "/desk/intakes/" + id)).bodyText()
			.contains("Phía sau còn 1 danh sách khác", "Danh sách khác bắt đầu ở đây",
					"Đọc danh sách này như một văn bản riêng");
		int from = this.reviewing.open(id, EDITOR).paper().text().indexOf("3 SỰ KIỆN");

		MvcTestResult read = post("editor", "/desk/intakes/" + id + "/extracts", Map.of("from", String.valueOf(from)));
		assertThat(read).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(get("editor", String.valueOf(read.getResponse().getHeader("Location")))).bodyText()
			.contains("thu (2).txt", "Sự kiện thử nữa")
			.doesNotContain("Một việc thử", "danh sách khác;");
		assertThat(post("editor", "/desk/intakes/" + id + "/extracts", Map.of("from", "0")))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void beginsTheListOfAYearOfWhichOnlyEventsWereOnFile() {
		WorkingYear unlisted = this.years.year(2024);
		assertThat(unlisted.stage()).isEqualTo(Stage.UNLISTED);
		UUID id = receive("3 KẾT QUẢ NỔI BẬT CỦA THÀNH PHỐ NĂM 2024 (DANH SÁCH THỬ)", "1. Một việc thử",
				"Một câu thử đầy đủ.", "2. Một việc thử nữa", "Một câu thử khác.", "3. Việc thử cuối", "Câu thử cuối.");
		IntakePart texts = this.reviewing.open(id, EDITOR).parts(IntakePartKind.LIST).get(0);
		this.reviewing.decide(id, texts.number(), texts.version(),
				new ListChoice("2024", "ACCEPTED", "Ba kết quả thử năm 2024", "", "", "", ""), EDITOR);
		TrialPapers.takeAll(this.reviewing, id, EDITOR);
		String state = this.reviewing.open(id, EDITOR).state();

		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> this.accepting.accept(id, state, EDITOR))
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo("highlight.import.begin"));
		this.accepting.accept(id, state, SECRETARY);
		assertThat(this.years.year(2024).title().vi()).isEqualTo("Ba kết quả thử năm 2024");
		assertThat(this.importing.list(unlisted.id(), EDITOR)).hasSize(3);
		assertThat(this.years.year(2024).stage()).isEqualTo(Stage.EDITING);
	}

	@Test
	void tellsWhatIsNoOneValueAndWhereCapitalsMayBeMissing() {
		UUID id = receive("3 KẾT QUẢ NỔI BẬT CỦA THÀNH PHỐ NĂM " + YEAR, "1. KHÁNH THÀNH CẦU THỬ",
				"Tăng trưởng đạt từ 12,7 – 13,0% mỗi năm.", "2. Một việc thử nữa", "Một câu thử khác.",
				"3. Việc thử cuối", "Câu thử cuối.");

		assertThat(get("editor", "/desk/intakes/" + id)).bodyText()
			.contains("Văn bản nêu một khoảng: 12,7 – 13,0.", "value=\"12,7 – 13,0\"", "value=\"Khánh thành cầu thử\"",
					"value=\"KHÁNH THÀNH CẦU THỬ\"", "Kiểm tra chữ hoa của tên riêng.");
	}

	@Test
	void registersALetterWithoutAListAndIsDone() {
		UUID id = receive(Arrays.copyOf(TrialPapers.letter(YEAR), 15));
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
		UUID first = receive(Arrays.copyOf(TrialPapers.letter(YEAR), 15));
		this.accepting.register(first, 1, 0, CLERK);
		UUID second = receive(TrialPapers.letter(YEAR));

		assertThat(this.reviewing.open(second, EDITOR).carrier().orElseThrow().chosen(LetterChoice.class).document())
			.isEqualTo(this.register.named("9001/VP-TT").get(0).id());
	}

	@Test
	void linksTheSameNumberOfTheSameDayWhateverTheLetterheadCallsItsIssuer() {
		this.accepting.register(receive(Arrays.copyOf(TrialPapers.letter(YEAR), 15)), 1, 0, CLERK);
		String[] lines = TrialPapers.letter(YEAR);
		lines[1] = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
		lines[2] = "Độc lập - Tự do - Hạnh phúc";
		lines[3] = "Số: 9001 /VP-TT";
		lines[4] = "Hải Phòng, ngày 12 tháng 01 năm 2026";
		lines[5] = "V/v tuyên truyền";
		LetterChoice letter = this.reviewing.open(receive(lines), EDITOR)
			.carrier()
			.orElseThrow()
			.chosen(LetterChoice.class);

		assertThat(letter.number()).isEqualTo("9001/VP-TT");
		assertThat(letter.document()).isEqualTo(this.register.named("9001/VP-TT").get(0).id());
		assertThat(letter.issuer()).isEqualTo("peoples-committee-office");
	}

	@Test
	void quotesNothingOfAListWhoseLetterIsInNoRegister() {
		String[] lines = TrialPapers.letter(YEAR);
		lines[4] = "Số:      /VP-TT";
		UUID id = receive(lines);
		begin(1);
		IntakePart carrier = this.reviewing.open(id, EDITOR).carrier().orElseThrow();
		assertThat(carrier.chosen(LetterChoice.class).isLinked()).isFalse();
		saveLetter("clerk", id, carrier.number(), carrier.version(), "", "Trích yếu thử");
		TrialPapers.takeAll(this.reviewing, id, EDITOR);

		assertThat(accept(id)).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(this.importing.figures(EDITOR)).filteredOn((figure) -> figure.year() == YEAR)
			.isNotEmpty()
			.allSatisfy((figure) -> assertThat(figure.fact().sources())
				.allSatisfy((source) -> assertThat(source.place()).isNotNull()
					.extracting(Bilingual::vi)
					.asString()
					.doesNotContain("«")));
	}

	@Test
	void asksForATitleInsteadOfNamingAFile() {
		UUID id = receive("3 KẾT QUẢ NỔI BẬT CỦA THÀNH PHỐ NĂM " + YEAR + " (DANH SÁCH THỬ)", "1. Một việc thử",
				"Một câu thử đầy đủ.", "2. Một việc thử nữa", "Một câu thử khác.", "3. Việc thử cuối", "Câu thử cuối.");
		TrialPapers.takeAll(this.reviewing, id, EDITOR);
		IntakePart list = this.reviewing.open(id, EDITOR).parts(IntakePartKind.LIST).get(0);
		this.reviewing.decide(id, list.number(), list.version(),
				new ListChoice(String.valueOf(YEAR), "", "", "", "", "", ""), EDITOR);
		String state = this.reviewing.open(id, EDITOR).state();

		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> this.accepting.accept(id, state, SECRETARY))
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo("intake.title.missing"));
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

	@Test
	void holdsTheSameWordsAgainstEachOtherBeforeAnybodyChoseTheirIndicator() {
		UUID id = receive("3 KẾT QUẢ NỔI BẬT CỦA THÀNH PHỐ NĂM " + YEAR + " (DANH SÁCH THỬ)", "1. Du lịch thử",
				"Thành phố đón 12,5 triệu lượt khách.", "2. Một việc thử khác", "Thành phố đón 11,9 triệu lượt khách.",
				"3. Việc thử cuối", "Câu thử cuối.");

		assertThat(get("editor", "/desk/intakes/" + id)).bodyText()
			.contains("Có thể mâu thuẫn trong cùng văn bản: cùng lời văn mà nêu 11,9 triệu lượt khách",
					"Có thể mâu thuẫn trong cùng văn bản: cùng lời văn mà nêu 12,5 triệu lượt khách");
	}

	@Test
	void tellsThatAClosedPaperTakesNoDecisionHoweverItIsSent() {
		UUID id = receive(TrialPapers.letter(YEAR));
		int part = this.reviewing.open(id, EDITOR).parts(IntakePartKind.HIGHLIGHT).get(0).number();
		this.reviewing.dismiss(id, CLERK);

		MvcTestResult answer = post("editor", "/desk/intakes/" + id + "/highlights/" + part, Map.of("seen", "0"));
		answer.getResponse().setCharacterEncoding(StandardCharsets.UTF_8.name());
		assertThat(answer).hasStatus(HttpStatus.CONFLICT).bodyText().contains("flash bad").doesNotContain("??");
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
		return saveLetter(account, id, number, seen, "9001/VP-TT", subject);
	}

	private MvcTestResult saveLetter(String account, UUID id, int part, int seen, String number, String subject) {
		return post(account, "/desk/intakes/" + id + "/letters/" + part,
				Map.of("seen", String.valueOf(seen), "number", number, "subject", subject));
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
