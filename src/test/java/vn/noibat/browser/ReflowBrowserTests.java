package vn.noibat.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@InBrowser
class ReflowBrowserTests {

	private final TinySite site = new TinySite();

	@AfterEach
	void closeTheSite() {
		this.site.close();
	}

	@Test
	void namesTheElementThatReachesTooFar(Page page) {
		this.site.page("/rong", "<div><p class='dong' style='width:400px'>Mười kết quả</p></div>");
		page.navigate(this.site.url("/rong"));

		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> Reflow.assertNoSidewaysScroll(page))
			.withMessageContainingAll("scrolls sideways at 320 pixels", "p.dong reaches 408: Mười kết quả");
	}

	@Test
	void findsWhatAPageOnlyHides(Page page) {
		this.site.page("/an", "<style>html, body { overflow-x: hidden }</style><p style='width:400px'>Mười</p>");
		page.navigate(this.site.url("/an"));

		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> Reflow.assertNoSidewaysScroll(page))
			.withMessageContaining("p reaches 408");
	}

	@Test
	void passesATableThatScrollsByItself(Page page) {
		this.site.page("/bang", "<div style='overflow-x:auto'><p style='width:400px'>Mười</p></div>");
		page.navigate(this.site.url("/bang"));

		Reflow.assertNoSidewaysScroll(page);
	}

	@Test
	void givesThePageItsSizeBack(Page page) {
		this.site.page("/hep", "<p>Mười kết quả nổi bật của thành phố trong năm</p>");
		page.navigate(this.site.url("/hep"));

		Reflow.assertNoSidewaysScroll(page);

		assertThat(page.evaluate("innerWidth")).isEqualTo(1280);
	}

}
