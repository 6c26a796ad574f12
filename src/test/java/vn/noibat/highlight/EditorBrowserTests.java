package vn.noibat.highlight;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.browser.AxeCheck;
import vn.noibat.browser.FaultKind;
import vn.noibat.browser.Faults;
import vn.noibat.browser.InBrowser;
import vn.noibat.browser.Reflow;
import vn.noibat.browser.Screenshots;
import vn.noibat.browser.Visitors;
import vn.noibat.paper.Typing;
import vn.noibat.text.Bilingual;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an editor meets in a browser.
 */
@InBrowser
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EditorBrowserTests {

	private static final AtomicInteger YEARS = new AtomicInteger(2080);

	private static final Person SECRETARY = Person.of("secretary", Role.SECRETARY);

	private static final Person EDITOR = Person.of("editor", Role.EDITOR);

	private static final String WORD = """
			<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head>
			<body lang=VI><!--StartFragment--><p class=MsoNormal style='text-align:justify'><b><span
			style='font-size:14.0pt'>Thu ngân sách<o:p></o:p></span></b></p><h1>Đầu đề</h1><ul><li>một</li><li>hai</li></ul>
			<p class=MsoNormal onclick="alert(1)">đạt <i>103.000</i> tỷ<img src="x"></p><!--EndFragment--></body></html>
			""";

	private static final String PASTE = """
			(element, html) => {
				const data = new DataTransfer();
				data.setData('text/html', html);
				element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
			}""";

	@Autowired
	private Editing editing;

	@Autowired
	private Revising revising;

	@Autowired
	private YearKeeping years;

	private String year;

	private String id;

	private String list;

	@BeforeEach
	void beginAYear() {
		WorkingYear year = this.years.open(YEARS.incrementAndGet(), 3, Bilingual.of("Ba kết quả nổi bật"), SECRETARY);
		this.editing.begin(year.id(), IntStream.rangeClosed(1, 3).mapToObj(Drafts::elected).toList(), SECRETARY);
		this.year = year.id();
		this.id = this.editing.cards(this.year).get(0).id();
		this.list = "/desk/years/" + year.year() + "/highlights";
	}

	@Test
	void takesAPasteFromWord(Page page) {
		open(page, "editor");
		page.locator(".wysiwyg .prose").first().evaluate(PASTE, WORD);
		save(page);

		assertThat(this.revising.draft(this.id, 2, EDITOR).body().vi())
			.isEqualTo("<p><strong>Thu ngân sách</strong></p>"
					+ "<h2>Đầu đề</h2><ul><li>một</li><li>hai</li></ul><p>đạt <em>103.000</em> tỷ</p>");
		assertThat(page.locator(".wysiwyg .prose").first()).containsText("Thu ngân sách");
	}

	@Test
	void writesAsTheToolsSay(Page page) {
		open(page, "editor");
		page.locator(".wysiwyg .prose").first().click();
		page.keyboard().type("Cảng ");
		page.keyboard().press("Control+b");
		page.keyboard().type("mới");
		page.keyboard().press("Enter");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tiêu mục").setExact(true)).first().click();
		page.keyboard().type("Hai bến");
		save(page);

		assertThat(this.revising.draft(this.id, 2, EDITOR).body().vi())
			.isEqualTo("<p>Cảng <strong>mới</strong></p><h2>Hai bến</h2>");
	}

	@Test
	void isCompleteWithoutScripts(Visitors visitors) {
		Page page = visitors.withoutJavaScript();
		open(page, "editor");
		page.locator("#bodyVi").fill("Đoạn một.\n\nĐoạn hai.");
		page.locator("#facts0.indicator, [id='facts0.indicator']").selectOption("grdp-growth");
		page.locator("[id='facts0.value']").fill("12,3");
		page.locator("[id='facts0.unit']").selectOption("%");
		save(page);

		Draft draft = this.revising.draft(this.id, 2, EDITOR);
		assertThat(draft.body().vi()).isEqualTo("<p>Đoạn một.</p><p>Đoạn hai.</p>");
		assertThat(draft.facts()).extracting(DraftFact::value).containsExactly(new BigDecimal("12.3"));
	}

	@Test
	void losesNothingWhenTwoWriteAtOnce(Visitors visitors, Faults faults) {
		faults.expect(FaultKind.FAILED_REQUEST, "409 POST .*");
		Page one = visitors.arrive();
		Page other = visitors.arrive();
		open(one, "editor");
		open(other, "editor2");
		one.locator("#titleVi").fill("Của người thứ nhất");
		other.locator("#titleVi").fill("Của người thứ hai");
		save(one);
		other.locator("#text button[type=submit]").last().click();

		assertThat(other.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Đã có người lưu trước")))
			.isVisible();
		assertThat(other.locator("#titleVi")).hasValue("Của người thứ hai");
		AxeCheck.assertNoViolations(other);
		Screenshots.take(other, "highlight-conflict");
		assertThat(other.evaluate("() => dispatchEvent(new Event('beforeunload', { cancelable: true }))"))
			.as("may be left without being asked")
			.isEqualTo(false);
		assertThat(one.evaluate("() => dispatchEvent(new Event('beforeunload', { cancelable: true }))"))
			.isEqualTo(true);
		save(other);
		assertThat(this.revising.history(this.id, EDITOR)).hasSize(3);
	}

	@Test
	void takesTheListBackFromAWordProcessor(Page page) throws IOException {
		open(page, "editor");
		page.navigate(this.list);
		Download taken = page.waitForDownload(() -> link(page, "Tải danh sách về (DOCX)").click());
		byte[] edited = ListFiles.typed(Files.readAllBytes(taken.path()), "Kết quả thứ 2", "Cảng đón tàu lớn hơn");
		link(page, "Nhận lại tệp đã sửa").click();
		page.locator("#file").setInputFiles(new FilePayload(taken.suggestedFilename(), Typing.MEDIA_TYPE, edited));
		button(page, "Xem các chỗ thay đổi").click();

		assertThat(page.locator(".returned")).hasCount(1);
		assertThat(page.locator(".returned del").first()).containsText("Kết quả");
		assertThat(page.locator(".returned ins").first()).containsText("Cảng");
		AxeCheck.assertNoViolations(page);
		Reflow.assertNoSidewaysScroll(page);
		button(page, "Lưu thành bản mới").click();

		assertThat(page.locator(".flash.good")).containsText("Đã lưu 1 kết quả");
		assertThat(page.locator("main")).containsText("Cảng đón tàu lớn hơn");
		String second = this.editing.cards(this.year).get(1).id();
		assertThat(this.revising.draft(second, 2, EDITOR).title().vi()).isEqualTo("Cảng đón tàu lớn hơn");
		assertThat(this.revising.history(this.id, EDITOR)).hasSize(1);
	}

	@Test
	void quotesWhatIsSelected(Page page) {
		this.revising.save(this.id, 1, Drafts.whole("cang"), null, EDITOR);
		open(page, "editor2");
		page.locator(".wysiwyg .prose p").first().click(new Locator.ClickOptions().setClickCount(3));

		assertThat(page.locator("#quote")).hasValue("Hai bến mới được khởi công.");
		page.locator("#said").fill("Bến nào?");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi ý kiến")).last().click();
		assertThat(page.locator(".thread blockquote")).hasText("Hai bến mới được khởi công.");
	}

	@Test
	void commentsByKeyboardAlone(Page page) {
		open(page, "editor2");
		standing(page, page.locator("#titleVi")).focus();
		page.keyboard().press("Control+a");
		assertThat(page.locator("#quote")).hasValue("Kết quả thứ 1");
		assertThat(page.locator("#part")).hasValue("title");
		page.locator("#said").focus();
		page.keyboard().type("Nên nói rõ hơn.");
		page.keyboard().press("Tab");
		page.keyboard().press("Enter");
		assertThat(page.locator(".thread .said")).hasText("Nên nói rõ hơn.");

		press(page, page.locator(".thread summary"));
		assertThat(page.locator(".thread textarea")).isVisible();
		page.keyboard().press("Tab");
		assertThat(page.locator(".thread textarea")).isFocused();
		page.keyboard().type("Sẽ sửa.");
		page.keyboard().press("Tab");
		page.keyboard().press("Enter");
		assertThat(page.locator(".thread .answer .said")).hasText("Sẽ sửa.");
		standing(page, page.locator(".thread"));
		AxeCheck.assertNoViolations(page);

		press(page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đã giải quyết")));
		assertThat(page.locator(".thread .status.good")).isVisible();
		press(page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mở lại")));
		assertThat(page.locator(".thread summary")).isVisible();
	}

	@Test
	void everyPageIsAccessibleOnAPhoneAndByNight(Visitors visitors) {
		Draft whole = Drafts.whole("cang");
		this.revising.save(this.id, 1, whole, null, EDITOR);
		this.revising.save(this.id, 2,
				Drafts.titled(this.revising.draft(this.id, 2, EDITOR), "Cảng Lạch Huyện lớn thêm hai bến"),
				"Sửa tiêu đề", EDITOR);
		Page page = visitors.arrive();
		Page night = visitors.preferring(ColorScheme.DARK);
		open(page, "secretary");
		open(night, "secretary");
		for (String path : new String[] { "", "/" + this.id, "/" + this.id + "/text", "/" + this.id + "/revisions",
				"/" + this.id + "/comparison" }) {
			page.navigate(this.list + path);
			AxeCheck.assertNoViolations(page);
			night.navigate(this.list + path);
			AxeCheck.assertReadableColours(night);
			Reflow.assertNoSidewaysScroll(night);
		}
	}

	private void open(Page page, String account) {
		page.navigate(this.list + "/" + this.id);
		page.locator("[name=name]").fill(account);
		page.locator("[name=password]").fill("noibat-local-1");
		page.locator("main button[type=submit]").click();
		assertThat(page.locator("#titleVi")).isVisible();
	}

	private static Locator link(Page page, String name) {
		return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
	}

	private static void press(Page page, Locator control) {
		standing(page, control).focus();
		assertThat(control).isFocused();
		page.keyboard().press("Enter");
	}

	/** Waits until the page has come and the editor's module has begun its work. */
	private static Locator standing(Page page, Locator control) {
		page.waitForLoadState();
		page.locator(".wysiwyg .prose").first().waitFor();
		control.waitFor();
		return control;
	}

	private static void save(Page page) {
		page.locator("#text button[type=submit]").last().click();
		assertThat(page.locator(".flash.good")).isVisible();
	}

}
