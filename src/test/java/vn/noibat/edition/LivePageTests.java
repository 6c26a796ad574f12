package vn.noibat.edition;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.account.SignedInAs;
import vn.noibat.highlight.TestEditing;
import vn.noibat.text.Bilingual;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class LivePageTests {

	private static final Person SECRETARY = Person.of("secretary", Role.SECRETARY);

	private static final Person EDITOR = Person.of("editor", Role.EDITOR);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Publishing publishing;

	@Autowired
	private Archive archive;

	@Autowired
	private YearKeeping years;

	@Autowired
	private ApplicationContext node;

	private HighlightContent live;

	@BeforeEach
	void readWhatIsOut() {
		this.live = this.archive.current().year(2022).orElseThrow().content().highlights().get(0);
	}

	@Test
	void findsNoDifferenceInWhatWasReleasedAsItStands() {
		for (int year : new int[] { 2022, 2023, 2024 }) {
			this.archive.current()
				.year(year)
				.orElseThrow()
				.content()
				.highlights()
				.forEach((highlight) -> assertThat(live(year, highlight.id())).as(highlight.id())
					.hasStatusOk()
					.bodyText()
					.contains("giống bản công bố số 1")
					.doesNotContain("<ins>", "<del>"));
		}
	}

	@Test
	void showsWordByWordWhatAnEditorChangedSinceTheRelease() {
		this.publishing.openCorrection("hai-phong-2022", Bilingual.of("Sửa tiêu đề"), SECRETARY);
		TestEditing.save(this.node, this.live.id(), 1, this.live.title().vi() + " ngay trong năm", EDITOR);

		assertThat(live(2022, this.live.id())).hasStatusOk()
			.bodyText()
			.contains("Tiêu đề (tiếng Việt)", "Bản công bố số 1", "Hiện nay (bản lưu 2)", "ngay trong năm", "<ins>")
			.doesNotContain("Nội dung (tiếng Việt)", "Số liệu “");
	}

	@Test
	void isLinkedFromTheEditorAndTheHistory() {
		String page = "/desk/years/2022/highlights/" + this.live.id();

		assertThat(get(page)).bodyText().contains("href=\"" + page + "/live\"");
		assertThat(get(page + "/revisions")).bodyText().contains("href=\"" + page + "/live\"");
	}

	@Test
	void saysWhereNothingIsOutYet() {
		WorkingYear year = this.years.open(2097, 1, Bilingual.of("Một kết quả nổi bật"), SECRETARY);
		String id = TestEditing.begin(this.node, year.id(), 1, EDITOR).get(0);

		assertThat(live(2097, id)).hasStatusOk()
			.bodyText()
			.contains("Năm 2097 chưa có bản nào đang công bố")
			.doesNotContain("class=\"change\"");
		assertThat(live(2022, id)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void showsAHighlightThatTheEditionDoesNotHaveAsNew() {
		this.publishing.openCorrection("hai-phong-2022", Bilingual.of("Thêm kết quả"), SECRETARY);
		TestEditing.remove(this.node, this.live.id(), SECRETARY);
		String id = TestEditing.add(this.node, "hai-phong-2022", "Kết quả thêm sau", SECRETARY);

		assertThat(live(2022, id)).hasStatusOk().bodyText().contains("không có trong bản công bố số 1", "<ins>");
		assertThat(live(2022, this.live.id())).hasStatusOk().bodyText().contains("Thứ tự", "<del>");
	}

	private MvcTestResult live(int year, String id) {
		return get("/desk/years/" + year + "/highlights/" + id + "/live");
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(path).with(SignedInAs.account("editor")).exchange();
	}

}
