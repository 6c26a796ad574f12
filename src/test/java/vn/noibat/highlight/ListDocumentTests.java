package vn.noibat.highlight;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.StaticMessageSource;

import vn.noibat.figure.Catalogue;
import vn.noibat.figure.Figures;
import vn.noibat.paper.Reading;
import vn.noibat.paper.Typing;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.Stage;
import vn.noibat.year.WorkingYear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class ListDocumentTests {

	private static final WorkingYear YEAR = new WorkingYear("trial-2061", 2061, Stage.EDITING, 3,
			Bilingual.of("Ba kết quả nổi bật, bản thử", "Three trial highlights"), "official", false);

	private static final String BODY = """
			<p>Cầu <strong>thông xe</strong> sớm <em>ba tháng</em>, xem <a href="https://thu.example/cau?a=1&amp;b=2">\
			trang của <strong>dự án</strong></a>; <strong><em>đúng hẹn</em></strong>.</p><h2>Hai bờ</h2>\
			<p>Dòng một<br>dòng hai, 5 &lt; 7 &amp; 8.</p><ul><li>Bờ <strong>bắc</strong></li><li>Bờ nam</li></ul>\
			<h3>Đường dẫn</h3><ol><li>Đoạn đầu</li><li>Đoạn sau</li></ol><p>Hết.</p>""";

	private final Reading reading = new Reading();

	@ParameterizedTest
	@EnumSource
	void comesBackAsItWas(Language language) {
		ReturnedList list = read(docx(language));

		assertThat(list.language()).isEqualTo(language);
		assertThat(list.highlights()).hasSize(3);
		assertSame(list);
	}

	// Made of the list below by LibreOffice 7.4: opened, saved as ODT, opened, saved as
	// DOCX.
	@Test
	void comesBackFromLibreOfficeAsItWas() throws IOException {
		try (InputStream file = getClass().getResourceAsStream("/highlight/list-libreoffice.docx")) {
			ReturnedList list = read(file.readAllBytes());

			assertThat(list.highlights()).hasSize(3);
			assertSame(list);
			assertThat(list.frame()).isEqualTo("Ba kết quả nổi bật, bản thử\nLời dẫn thử.\nLời kết thử.");
		}
	}

	@Test
	void knowsHighlightsByTheirMarksWhereverTheyAreMoved() {
		ReturnedList list = read(changed((document) -> {
			int second = at(document, "Kết quả thử 2");
			int third = at(document, "Kết quả thử 3");
			for (int moved = 0; moved < third - second; moved++) {
				XWPFParagraph paragraph = document.getParagraphs().get(second);
				document.getDocument().getBody().addNewP().set(paragraph.getCTP());
				document.removeBodyElement(document.getPosOfParagraph(paragraph));
			}
		}));

		assertThat(list.highlights()).extracting(ReturnedHighlight::title)
			.containsExactly("Kết quả thử 1", "Kết quả thử 3", "Kết quả thử 2");
		assertThat(ListMark.revision(list.highlights().get(2).marks(), "kq-2")).contains(12);
		assertThat(ListMark.revision(list.highlights().get(1).marks(), "kq-3")).contains(13);
	}

	@Test
	void takesWhatWasTypedIntoTheWordsOfTheFile() {
		ReturnedList list = read(changed((document) -> {
			document.getParagraphs().get(at(document, "Kết quả thử 2")).getRuns().get(0).setText("Tiêu đề mới", 0);
			document.getParagraphs().get(at(document, "Hết.")).createRun().setText(" Thêm một câu.");
		}));
		Draft base = draft(2);

		Draft second = list.highlights().get(1).over(base, base, Language.VI);

		assertThat(second.title()).isEqualTo(new Words("Tiêu đề mới", "Trial highlight 2"));
		assertThat(second.body()).isEqualTo(base.body());
		assertThat(second.facts()).isEqualTo(base.facts());
		assertThat(list.highlights().get(0).over(draft(1), draft(1), Language.VI).body().vi())
			.endsWith("<p>Hết. Thêm một câu.</p>");
	}

	@Test
	void tellsOfATableWhoseCellsCameAsParagraphs() {
		ReturnedList list = read(changed((document) -> {
			var cursor = document.getParagraphs().get(at(document, "Hết.")).getCTP().newCursor();
			var table = document.insertNewTbl(cursor);
			table.getRow(0).getCell(0).setText("Ô thử");
		}));

		assertThat(list.highlights()).extracting(ReturnedHighlight::tabled).containsExactly(true, false, false);
		assertThat(list.highlights().get(0).body()).contains("<p>Ô thử</p>");
	}

	@Test
	void namesTheLinesOfFiguresThatWereChangedAndAreNotTaken() {
		ReturnedList list = read(changed((document) -> {
			document.getParagraphs()
				.get(at(document, "Số liệu – grdp-growth: 12,30"))
				.getRuns()
				.get(0)
				.setText("Số liệu – grdp-growth: 13,30", 0);
		}));
		List<String> taken = List.of("Số liệu – grdp-growth: 12,30");

		assertThat(list.highlights().get(0).changedNotes(taken)).containsExactly("Số liệu – grdp-growth: 13,30");
		assertThat(list.highlights().get(1).changedNotes(taken)).isEmpty();
		assertThat(list.highlights().get(1).changedNotes(List.of(taken.get(0), "Số liệu – b: 2")))
			.containsExactly("Số liệu – b: 2");
	}

	@Test
	void leavesToOthersWhatTheFileDidNotChange() {
		ReturnedList list = read(changed((document) -> document.getParagraphs()
			.get(at(document, "Kết quả thử 2"))
			.getRuns()
			.get(0)
			.setText("Tiêu đề mới", 0)));
		Draft meanwhile = draft(2).with(draft(2).title(), new Words("Theo nghị quyết", ""), draft(2).summary(),
				new Words("<p>Sửa lúc khác.</p>", ""));

		Draft merged = list.highlights().get(1).over(draft(2), meanwhile, Language.VI);

		assertThat(merged).isEqualTo(meanwhile.with(new Words("Tiêu đề mới", "Trial highlight 2"),
				meanwhile.officialTitle(), meanwhile.summary(), meanwhile.body()));
	}

	@Test
	void takesAHeadingThatWasTypedAnewForTheOneItReplaces() {
		ReturnedList list = read(changed((document) -> {
			XWPFParagraph heading = document.getParagraphs().get(at(document, "Kết quả thử 2"));
			BigInteger mark = heading.getCTP().getBookmarkStartArray(0).getId();
			String name = heading.getCTP().getBookmarkStartArray(0).getName();
			heading.getCTP().removeBookmarkStart(0);
			var next = document.getParagraphs()
				.get(document.getParagraphs().indexOf(heading) + 1)
				.getCTP()
				.addNewBookmarkStart();
			next.setId(mark);
			next.setName(name);
			heading.getRuns().get(0).setText("Gõ lại", 0);
		}));

		assertThat(list.highlights()).extracting(ReturnedHighlight::title)
			.containsExactly("Kết quả thử 1", "Gõ lại", "Kết quả thử 3");
		assertThat(ListMark.revision(list.highlights().get(1).marks(), "kq-2")).contains(12);
	}

	@Test
	void refusesAListOfAnotherYear() {
		assertThatExceptionOfType(RefusedRequest.class)
			.isThrownBy(() -> ReturnedList.of(this.reading.returned(docx(Language.VI)), "trial-2062"))
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo("highlight.file.foreign"));
	}

	private static void assertSame(ReturnedList list) {
		for (int number = 1; number <= 3; number++) {
			ReturnedHighlight returned = list.highlights().get(number - 1);
			assertThat(ListMark.revision(returned.marks(), "kq-" + number)).contains(10 + number);
			assertThat(returned.over(draft(number), draft(number), list.language())).isEqualTo(draft(number));
			assertThat(returned.title()).isEqualTo(draft(number).title().in(list.language()));
			assertThat(Prose.plain(returned.body())).isEqualTo(Prose.plain(draft(number).body().in(list.language())));
		}
	}

	private ReturnedList read(byte[] docx) {
		return ReturnedList.of(this.reading.returned(docx), YEAR.id());
	}

	private static byte[] changed(ListFiles.Change change) {
		return ListFiles.changed(docx(Language.VI), change);
	}

	private static int at(XWPFDocument document, String text) {
		return document.getParagraphs().indexOf(ListFiles.paragraph(document, text));
	}

	static byte[] docx(Language language) {
		Figures figures = mock(Figures.class);
		given(figures.catalogue()).willReturn(new Catalogue(Map.of(), Map.of(), Map.of()));
		StaticMessageSource messages = new StaticMessageSource();
		messages.setUseCodeAsDefaultMessage(true);
		messages.addMessage("highlight.file.figure", Language.VI.locale(), "Số liệu – {0}: {1}");
		List<Revising.Opened> highlights = new ArrayList<>();
		for (int number = 1; number <= 3; number++) {
			highlights.add(new Revising.Opened("kq-" + number, YEAR, number,
					new SavedRevision("kq-" + number, 10 + number, "", "editor", Instant.EPOCH, null, null),
					draft(number), null, null));
		}
		return new ListDocument(new Typing(), figures, messages).docx(new ListDocument.Frame(YEAR,
				Bilingual.of("Lời dẫn thử.", "Trial introduction."), Bilingual.of("Lời kết thử.", "Trial closing.")),
				"Thành phố Thử Nghiệm", language, highlights);
	}

	private static Draft draft(int number) {
		return new Draft("kq-" + number, "economy", new Words("Kết quả thử " + number, "Trial highlight " + number),
				(number == 1) ? new Words("Tiêu đề chính thức", "Official title") : Words.NONE,
				new Words("Tóm tắt thử " + number + ", gồm 10,5% và “trích dẫn”.", "Trial summary " + number),
				new Words((number == 1) ? BODY : "<p>Nội dung thử " + number + ".</p>", "<p>Trial text.</p>"),
				List.of(Drafts.growth("f" + number)), List.of(), List.of(), List.of());
	}

}
