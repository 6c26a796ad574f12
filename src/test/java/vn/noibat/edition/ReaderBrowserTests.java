package vn.noibat.edition;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

import vn.noibat.OwnYears;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.browser.AxeCheck;
import vn.noibat.browser.FaultKind;
import vn.noibat.browser.Faults;
import vn.noibat.browser.InBrowser;
import vn.noibat.browser.Reflow;
import vn.noibat.browser.Screenshots;
import vn.noibat.browser.Visitors;
import vn.noibat.document.NewDocument;
import vn.noibat.document.Registering;
import vn.noibat.document.Secrecy;
import vn.noibat.document.Urgency;
import vn.noibat.document.Visibility;
import vn.noibat.file.Accepted;
import vn.noibat.file.FileStore;
import vn.noibat.file.Samples;
import vn.noibat.file.StoredFile;
import vn.noibat.file.Upload;
import vn.noibat.highlight.TestEditing;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a reader meets in a browser who reads a correction with pictures, and who reports
 * an error.
 */
@InBrowser
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "noibat.contact=reader@noibat.example")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReaderBrowserTests {

	private static final String YEAR = "hai-phong-2022";

	private static final Person SECRETARY = Person.of("secretary", Role.SECRETARY);

	@Autowired
	private ApplicationContext node;

	@Autowired
	private FileStore files;

	@Autowired
	private Registering registering;

	@Autowired
	private Publishing publishing;

	@Autowired
	private Reporting reporting;

	@Autowired
	private Archive archive;

	private HighlightContent highlight;

	@BeforeAll
	void correctTheYearWithPictures() {
		this.highlight = this.archive.current().year(2022).orElseThrow().content().highlight(1).orElseThrow();
		StoredFile wide = picture("rong.jpg", 1600, 900);
		StoredFile tall = picture("cao.jpg", 900, 1600);
		String document = this.registering.register(
				new NewDocument("2468/VP-TEP", "peoples-committee-office", Bilingual.of("Công văn", "Official letter"),
						LocalDate.of(2023, 1, 5), null, null, Bilingual.of("Gửi ảnh minh họa", "Sends pictures"),
						Urgency.NORMAL, null, Visibility.FILE, Secrecy.NONE, List.of(), List.of(), null),
				new Upload("2468.pdf", Samples.pdf("Words for everybody")), Person.of("clerk", Role.CLERK))
			.id();
		OwnYears.approveCorrection(this.node, YEAR,
				() -> TestEditing.illustrate(this.node, this.highlight.id(), List.of(wide, tall), List.of(document),
						Person.of("editor2", Role.EDITOR)),
				Bilingual.of("Thêm ảnh cho kết quả 1.", "Pictures added to highlight 1."));
		this.publishing.seal(YEAR, SECRETARY);
		this.publishing.release(YEAR, 2, SECRETARY);
		this.archive.refresh();
		answer(this.highlight.facts().isEmpty() ? "/nam/2022/1" : this.highlight.facts().get(0).id(),
				Bilingual.of("Cảm ơn người đã báo. Số này đã được đối chiếu với văn bản và sửa lại.",
						"Thank you for the report. The figure was checked against the document and mended."));
		answer("/nam/2022/4", Bilingual.of("Câu này đã được viết lại cho đúng văn bản."));
	}

	@Test
	void readsACorrectionWithPicturesOnEveryScreen(Visitors visitors) {
		Page day = visitors.arrive();
		Page night = visitors.preferring(ColorScheme.DARK);
		for (String path : List.of("/nam/2022/1-" + this.highlight.slug(), "/en/years/2022/1-" + this.highlight.slug(),
				"/nam/2022/ban/2/khac-biet", "/van-ban/2468-vp-tep")) {
			day.navigate(path);
			day.locator("img").all().forEach((picture) -> picture.scrollIntoViewIfNeeded());
			AxeCheck.assertNoViolations(day);
			Reflow.assertNoSidewaysScroll(day);
			if (!path.startsWith("/en")) {
				night.navigate(path);
				AxeCheck.assertReadableColours(night);
			}
			Screenshots.take(day, "reader" + path);
		}
	}

	@Test
	void cutsATallPictureAroundWhatMustStayInView(Page page) {
		page.navigate("/nam/2022/1-" + this.highlight.slug());
		assertThat(page.locator(".picture img")
			.last()
			.evaluate(
					"(picture) => getComputedStyle(picture).objectPosition + ' ' + getComputedStyle(picture).objectFit"))
			.isEqualTo("20% 80% cover");
		assertThat(page.locator(".picture img").last().boundingBox().height).isLessThan(720);
	}

	@Test
	void reportsAnErrorWithoutAnAccount(Visitors visitors, Faults faults) {
		faults.expect(FaultKind.FAILED_REQUEST, "422 POST .*");
		Page day = visitors.arrive();
		day.navigate("/nam/2022");
		day.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Báo lỗi ở trang này")).first().click();
		assertThat(day.locator("#year").inputValue()).isEqualTo("2022");
		AxeCheck.assertNoViolations(day);
		Reflow.assertNoSidewaysScroll(day);
		Screenshots.take(day, "reader/report");

		day.locator("#quote").fill("Câu này chưa đúng.");
		// What a browser asks for by itself, another one does not.
		day.locator("main form").evaluate("(form) => { form.noValidate = true; }");
		day.locator("main button[type=submit]").click();
		assertThat(day.locator("#quote").inputValue()).isEqualTo("Câu này chưa đúng.");
		AxeCheck.assertNoViolations(day);

		day.locator("#message").fill("Đúng ra là 2023.");
		day.locator("main button[type=submit]").press("Enter");
		day.waitForURL("**/BL-*");
		assertThat(day.locator("main").innerText()).contains("Câu này chưa đúng.", "Đúng ra là 2023.");
		AxeCheck.assertNoViolations(day);

		Page night = visitors.preferring(ColorScheme.DARK);
		night.navigate(day.url());
		AxeCheck.assertReadableColours(night);
		night.navigate("/en/report-error?year=2022&about=/en/years/2022/1");
		AxeCheck.assertNoViolations(night);
		Reflow.assertNoSidewaysScroll(night);
	}

	private void answer(String about, Bilingual answer) {
		String reference = this.reporting
			.report(new NewReport(UUID.randomUUID().toString(), 2022, about, "Sai", null, Language.VI));
		ReceivedReport report = this.reporting.byReference(reference).orElseThrow();
		this.reporting.answer(report.id(), report.version(), answer, 2, Person.of("editor", Role.EDITOR));
	}

	private StoredFile picture(String name, int width, int height) {
		BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = drawn.createGraphics();
		graphics.setPaint(new GradientPaint(0, 0, new Color(0x0A6570), width, height, new Color(0xF3C27A)));
		graphics.fillRect(0, 0, width, height);
		graphics.setColor(new Color(0xB3131C));
		graphics.fillOval(width / 5 - 80, height * 4 / 5 - 80, 160, 160);
		graphics.dispose();
		try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			ImageIO.write(drawn, "jpeg", bytes);
			return this.files.keep(new Upload(name, bytes.toByteArray()), Accepted.PICTURE, "editor");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
