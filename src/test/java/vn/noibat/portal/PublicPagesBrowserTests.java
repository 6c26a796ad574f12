package vn.noibat.portal;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import vn.noibat.browser.AccessibilityTree;
import vn.noibat.browser.AxeCheck;
import vn.noibat.browser.FaultKind;
import vn.noibat.browser.Faults;
import vn.noibat.browser.InBrowser;
import vn.noibat.browser.Reflow;
import vn.noibat.browser.Visitors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Every public page as a reader meets it.
 */
@InBrowser
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PublicPagesBrowserTests {

	private static final String HIGHLIGHT = "/nam/2023/4-tang-truong-hai-con-so-nam-thu-9-lien-tiep";

	/** One page of each kind, in Vietnamese. */
	private static final List<String> KINDS = List.of("/", "/nam", "/nam/2022", "/nam/2023", "/nam/2024", HIGHLIGHT,
			"/chi-tieu", "/chi-tieu/grdp-growth", "/chi-tieu/fdi-attracted", "/chi-tieu/model-new-rural-communes-total",
			"/van-ban", "/van-ban/374-vp-bc", "/van-ban/45-nq-tw", "/tim-kiem", "/tim-kiem?q=di+san",
			"/tim-kiem?q=khongcogi", "/kiem-chung", "/bao-chi", "/bao-chi/api", "/giai-thich", "/gioi-thieu",
			"/ho-tro-tiep-can", "/so-do-trang", "/nam/2023/ban/1");

	@Test
	@Timeout(value = 5, unit = TimeUnit.MINUTES)
	void everyPageIsAccessible(Page page) {
		SoftAssertions all = new SoftAssertions();
		for (String path : everyPage(page)) {
			page.navigate(path);
			all.check(() -> AxeCheck.assertNoViolations(page));
		}
		all.assertAll();
	}

	// The two languages share their templates, and day and night their marks: what can
	// differ shows on one page of each kind.

	@Test
	void everyKindOfPageIsAccessibleInEnglish(Page page) {
		SoftAssertions all = new SoftAssertions();
		for (String path : KINDS) {
			page.navigate(inEnglish(page, path));
			all.check(() -> AxeCheck.assertNoViolations(page));
		}
		all.assertAll();
	}

	@Test
	void everyKindOfPageIsAsReadableByNight(Visitors visitors) {
		Page page = visitors.preferring(ColorScheme.DARK);
		SoftAssertions all = new SoftAssertions();
		for (String path : KINDS) {
			page.navigate(path);
			all.check(() -> AxeCheck.assertReadableColours(page));
		}
		all.assertAll();
	}

	@Test
	void noPageScrollsSidewaysOnTheNarrowestPhone(Page page) {
		for (String path : KINDS) {
			page.navigate(path);
			Reflow.assertNoSidewaysScroll(page);
			page.navigate(inEnglish(page, path));
			Reflow.assertNoSidewaysScroll(page);
		}
	}

	@Test
	void everyPageIsWholeWithoutScript(Page scripted, Visitors visitors) {
		Page plain = visitors.withoutJavaScript();
		for (String path : KINDS) {
			scripted.navigate(path);
			plain.navigate(path);
			assertThat(plain.locator("main").innerText()).as(path).isEqualTo(scripted.locator("main").innerText());
			assertThat(plain.locator("#theme").isVisible()).as("a switch that cannot switch on " + path).isFalse();
		}
	}

	@Test
	void everyPagePrintsItselfAndWhereItStandsButNoNavigation(Visitors visitors) throws IOException {
		// As wide as A4 between the margins.
		Page paper = visitors.arrive((options) -> options.setViewportSize(672, 960));
		paper.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		for (String path : KINDS) {
			paper.navigate(path);
			assertThat(paper.locator(".masthead nav, .tools, .breadcrumb, .contents, .neighbours, form, .button").all())
				.as(path)
				.noneMatch(Locator::isVisible);
			assertThat(paper.locator("body > .printed").innerText()).as(path)
				.contains(paper.locator("link[rel=canonical]").getAttribute("href"));
			assertThat(paper.locator("h1").first().isVisible()).as(path).isTrue();
			assertThat((Boolean) paper.evaluate("[...document.querySelectorAll('.scroll, .chart, .figure')]"
					+ ".every((box) => box.scrollWidth <= box.clientWidth + 1)"))
				.as("nothing cut off on " + path)
				.isTrue();
		}
		paper.navigate(HIGHLIGHT);
		try (PDDocument printed = Loader.loadPDF(paper.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
			assertThat(printed.getPage(0).getMediaBox().getWidth()).isCloseTo(595, within(1f));
			assertThat(new PDFTextStripper().getText(printed).replaceAll("\\s+", " "))
				.contains(URI.create(paper.url()).getPath(), "bản công bố số 1, đăng ngày", "Kiểm chứng tại http",
						"1 / 3")
				.doesNotContain("Sao chép để đăng", "Báo lỗi");
		}
	}

	@Test
	void theLanguageSwitchStaysOnTheSamePage(Page page) {
		for (String path : KINDS) {
			page.navigate(path);
			String title = page.locator("h1").first().innerText();
			String english = inEnglish(page, path);
			assertThat(english).as(path).startsWith("/en");
			page.navigate(english);
			assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
			page.navigate(page.locator(".masthead a[rel=alternate]").getAttribute("href"));
			assertThat(page.locator("h1").first().innerText()).as(path).isEqualTo(title);
		}
	}

	@Test
	void aPhoneShowsTheYearAndSevenOfTheTenTitlesWithinTwoScreens(Visitors visitors) {
		Page phone = visitors.arrive((options) -> options.setViewportSize(390, 844));
		phone.navigate("/");

		assertThat(phone.locator("h1 .numeral").boundingBox().y).isLessThan(844);
		List<Locator> titles = phone.locator(".ranking li").all();
		assertThat(titles).hasSize(10);
		assertThat(titles.stream().filter((title) -> title.boundingBox().y + title.boundingBox().height <= 2 * 844))
			.hasSizeGreaterThanOrEqualTo(7);
	}

	@Test
	void theThemeSwitchIsRememberedAndReadAloud(Page page) {
		page.navigate("/");
		Locator button = page.locator("#theme");
		button.click();
		assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
		assertThat(button.getAttribute("aria-pressed")).isEqualTo("true");
		page.navigate("/nam/2023");
		assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
	}

	@Test
	void theKeyboardGoesFirstToTheContent(Page page) {
		page.navigate("/nam/2023");
		page.keyboard().press("Tab");
		page.keyboard().press("Enter");
		assertThat(URI.create(page.url()).getFragment()).isEqualTo("main");
	}

	@Test
	void aReaderFindsAHighlightAndItsPapers(Page page) {
		page.navigate("/");
		page.locator(".header-search input").fill("quy hoach chung");
		page.locator(".header-search input").press("Enter");
		page.locator(".results a").first().click();
		assertThat(page.locator("h1").innerText()).contains("quy hoạch");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("323/QĐ-TTg")).first().click();
		assertThat(page.locator("main").innerText()).contains("Thủ tướng Chính phủ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nam/1999", "/en/years/1999", "/chi-tieu/khong-co", "/en/documents/nothing" })
	void aMissingPageHelps(String path, Page page, Faults faults) {
		faults.expect(FaultKind.FAILED_REQUEST, "^404 GET .*" + Pattern.quote(path) + "$");
		page.navigate(path);
		AxeCheck.assertNoViolations(page);
		assertThat(page.locator("main form[role=search]").count()).isEqualTo(1);
		assertThat(page.locator("main a").count()).isGreaterThan(3);
	}

	@ParameterizedTest
	@CsvSource({ "/,home", "/en,home-en", "/nam/2022,year-2022", "/nam/2024,year-2024", "/en/years/2023,year-2023-en",
			HIGHLIGHT + ",highlight", "/chi-tieu/grdp-growth,indicator", "/en/indicators/grdp-growth,indicator-en",
			"/van-ban/374-vp-bc,document" })
	void isReadAloudAsSentences(String path, String name, Page page) {
		page.navigate(path);
		AccessibilityTree.assertMatches(page, name);
	}

	private static String inEnglish(Page page, String path) {
		String alternate = Jsoup.parse(page.request().get(path).text())
			.expectFirst("link[rel=alternate][hreflang=en]")
			.attr("href");
		return URI.create(alternate.replace(" ", "%20")).getRawPath()
				+ (alternate.contains("?") ? alternate.substring(alternate.indexOf('?')) : "");
	}

	/**
	 * All Vietnamese pages of the site map, and those of each kind that no map lists.
	 */
	private static List<String> everyPage(Page page) {
		Set<String> paths = new LinkedHashSet<>();
		Matcher matcher = Pattern.compile("<loc>[^<]*?//[^/<]+([^<]*)</loc>")
			.matcher(page.request().get("/sitemap.xml").text());
		while (matcher.find()) {
			String path = matcher.group(1).isEmpty() ? "/" : matcher.group(1);
			if (!path.equals("/en") && !path.startsWith("/en/")) {
				paths.add(path);
			}
		}
		assertThat(paths).hasSizeGreaterThan(50);
		paths.addAll(KINDS);
		return List.copyOf(paths);
	}

	/**
	 * A portal on which it is always the same day: the trees hold the date of the
	 * release.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class OneDay {

		@Bean
		@Primary
		Clock oneDay() {
			return Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
		}

	}

}
