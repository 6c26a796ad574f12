package vn.noibat.browser;

import java.util.Map;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@InBrowser
class AxeCheckBrowserTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' id=anh>               | image-alt      | #anh
					<p id=nhat style='color:#bbb;background:#fff'>Mười kết quả nổi bật</p>       | color-contrast | #nhat
					<h4 id=nhay>Mục</h4>                                                         | heading-order  | #nhay
					<button id=be style='width:9px;height:9px;padding:0'>a</button><button style='width:9px;height:9px;padding:0'>b</button> | target-size | #be
					""")
	void namesTheRuleAndTheElementThatBreaksIt(String content, String rule, String element, Page page) {
		try (TinySite site = new TinySite().page("/trang", content)) {
			page.navigate(site.url("/trang"));

			assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> AxeCheck.assertNoViolations(page))
				.withMessageContainingAll(site.url("/trang"), rule, "at [" + element + "]", "Fix ");
		}
	}

	@Test
	void passesAPageUnderAStrictPolicy(Page page) {
		try (TinySite site = new TinySite().page("/trang", "<p>Mười kết quả nổi bật</p>",
				Map.of("Content-Security-Policy", TinySite.POLICY))) {
			page.navigate(site.url("/trang"));

			AxeCheck.assertNoViolations(page);
		}
	}

	@Test
	void refusesAPageThatRunsNoScript(Visitors visitors) {
		try (TinySite site = new TinySite().page("/trang", "<h4>Mục</h4>")) {
			Page page = visitors.withoutJavaScript();
			page.navigate(site.url("/trang"));

			assertThatIllegalArgumentException().isThrownBy(() -> AxeCheck.assertNoViolations(page))
				.withMessage("axe needs a page that runs scripts");
		}
	}

}
