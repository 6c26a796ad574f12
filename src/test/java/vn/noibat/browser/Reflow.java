package vn.noibat.browser;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;

/**
 * Success criterion 1.4.10 of WCAG 2.2: a page 320 CSS pixels wide is read without
 * scrolling sideways.
 */
public final class Reflow {

	private static final int WIDTH = 320;

	private static final int HEIGHT = 640;

	private static final String OVERFLOWING = """
			() => {
				const root = document.documentElement;
				const width = root.clientWidth;
				// A body that hides what is too wide cuts it off: that is no better.
				const extent = Math.max(root.scrollWidth, document.body.scrollWidth);
				if (extent <= width) {
					return [];
				}
				const scrollsByItself = (element) => {
					for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
						if (getComputedStyle(up).overflowX !== 'visible') {
							return true;
						}
					}
					return false;
				};
				const wide = [...document.body.querySelectorAll('*')]
					.filter((element) => element.getBoundingClientRect().right > width && !scrollsByItself(element));
				const innermost = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
				const name = (element) => element.tagName.toLowerCase() + (element.id ? '#' + element.id : '')
					+ [...element.classList].map((each) => '.' + each).join('');
				return ['the page is ' + extent + ' pixels wide'].concat(innermost.slice(0, 10)
					.map((element) => name(element) + ' reaches ' + Math.ceil(element.getBoundingClientRect().right)
						+ ': ' + (element.textContent || '').trim().replace(/\\s+/g, ' ').slice(0, 60)));
			}""";

	private Reflow() {
	}

	/**
	 * Narrows the page to 320 pixels, looks, and gives it its former size back.
	 * @throws AssertionError naming the elements that reach too far to the right
	 */
	public static void assertNoSidewaysScroll(Page page) {
		ViewportSize former = page.viewportSize();
		page.setViewportSize(WIDTH, HEIGHT);
		try {
			List<?> overflowing = (List<?>) page.evaluate(OVERFLOWING);
			if (!overflowing.isEmpty()) {
				throw new AssertionError("%s scrolls sideways at %d pixels:\n  %s".formatted(page.url(), WIDTH,
						String.join("\n  ", overflowing.stream().map(Object::toString).toList())));
			}
		}
		finally {
			page.setViewportSize(former.width, former.height);
		}
	}

}
