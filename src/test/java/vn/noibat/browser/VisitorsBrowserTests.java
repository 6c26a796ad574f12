package vn.noibat.browser;

import java.awt.image.BufferedImage;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@InBrowser
class VisitorsBrowserTests {

	private final TinySite site = new TinySite().page("/trang", """
			<p id="script">chưa</p>
			<script>document.getElementById('script').textContent = 'rồi'</script>
			<div style="height:1200px">cao</div>""");

	@AfterEach
	void closeTheSite() {
		this.site.close();
	}

	@Test
	void runScripts(Page page) {
		page.navigate(this.site.url("/trang"));

		assertThat(page.locator("#script").textContent()).isEqualTo("rồi");
	}

	@Test
	void runNoScriptsWithoutJavaScript(Visitors visitors) {
		Page page = visitors.withoutJavaScript();
		page.navigate(this.site.url("/trang"));

		assertThat(page.locator("#script").textContent()).isEqualTo("chưa");
		assertThat(page.ariaSnapshot()).contains("paragraph: chưa");
		assertThat(Screenshots.take(page, "browser/without-javascript")).isNotEmptyFile();
		Reflow.assertNoSidewaysScroll(page);
	}

	@ParameterizedTest
	@EnumSource(names = { "LIGHT", "DARK" })
	void askForTheThemeTheyPrefer(ColorScheme theme, Visitors visitors) {
		Page page = visitors.preferring(theme);
		page.navigate(this.site.url("/trang"));

		assertThat(page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"))
			.isEqualTo(theme == ColorScheme.DARK);
	}

	@Test
	void speakVietnameseAndReduceMotion(Page page) {
		page.navigate(this.site.url("/trang"));

		assertThat(page.evaluate("navigator.language")).isEqualTo("vi-VN");
		assertThat(page.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone")).asString()
			.isIn("Asia/Ho_Chi_Minh", "Asia/Saigon");
		assertThat(page.evaluate("matchMedia('(prefers-reduced-motion: reduce)').matches")).isEqualTo(true);
	}

	@Test
	void differWhereATestWantsThemTo(Visitors visitors) {
		Page page = visitors.arrive((options) -> options.setViewportSize(390, 844).setLocale("en-GB"));
		page.navigate(this.site.url("/trang"));

		assertThat(page.evaluate("innerWidth")).isEqualTo(390);
		assertThat(page.evaluate("navigator.language")).isEqualTo("en-GB");
	}

	@Test
	void leaveAPictureOfTheWholePage(Page page) throws Exception {
		page.navigate(this.site.url("/trang"));

		Path picture = Screenshots.take(page, "browser/whole-page");

		BufferedImage image = ImageIO.read(picture.toFile());
		assertThat(image.getWidth()).isEqualTo(1280);
		assertThat(image.getHeight()).isGreaterThan(1200);
	}

}
