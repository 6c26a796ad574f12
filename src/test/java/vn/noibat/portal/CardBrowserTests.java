package vn.noibat.portal;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

import vn.noibat.browser.AxeCheck;
import vn.noibat.browser.InBrowser;
import vn.noibat.browser.Visitors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cards in frames of the sizes that others give them.
 */
@InBrowser
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CardBrowserTests {

	private static final List<String> CARDS = List.of("/nhung/hai-phong-2022-revenue", "/nhung/hai-phong-2023",
			"/nhung/grdp-growth", "/en/embed/hai-phong-2022-mechanism-budget-excess-bonus");

	private static final int[][] SIZES = { { 300, 150 }, { 300, 250 }, { 600, 320 }, { 800, 600 } };

	@Test
	void fitsItsFrame(Page page) {
		for (String card : CARDS) {
			for (int[] size : SIZES) {
				page.setViewportSize(size[0], size[1]);
				page.navigate(card);
				Object fits = page.evaluate("""
						async () => {
							await document.fonts.ready;
							const root = document.documentElement;
							const foot = document.querySelector('.card footer').getBoundingClientRect();
							const title = document.querySelector('.card-title').getBoundingClientRect();
							return root.scrollWidth <= innerWidth && root.scrollHeight <= innerHeight
								&& foot.bottom <= innerHeight && title.bottom <= foot.top;
						}""");
				assertThat(fits).as("%s at %d by %d".formatted(card, size[0], size[1])).isEqualTo(true);
			}
		}
	}

	@Test
	void isAccessibleByDayAndNight(Page page, Visitors visitors) {
		Page night = visitors.preferring(ColorScheme.DARK);
		for (String card : CARDS) {
			page.navigate(card);
			AxeCheck.assertNoViolations(page);
			night.navigate(card);
			AxeCheck.assertReadableColours(night);
		}
	}

}
