package vn.noibat.browser;

import java.util.List;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.ResultType;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

/**
 * What axe finds against WCAG 2.2, levels A and AA, and against its best practices.
 */
public final class AxeCheck {

	private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa",
			"best-practice");

	private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

	private AxeCheck() {
	}

	/**
	 * Checks the page as it stands now, not what stands in frames.
	 * @throws IllegalArgumentException where the page runs no script, because axe is one
	 * and would wait for ever
	 * @throws AssertionError naming each rule broken and each element that breaks it
	 */
	public static void assertNoViolations(Page page) {
		check(page, builder(page).withTags(TAGS));
	}

	/**
	 * Checks the page but for its colours, which take most of the time: for pages whose
	 * colours are those of another that is checked as a whole.
	 * @throws IllegalArgumentException where the page runs no script
	 * @throws AssertionError naming each rule broken and each element that breaks it
	 */
	public static void assertNoViolationsButColours(Page page) {
		check(page, builder(page).withTags(TAGS).disableRules(COLOURS));
	}

	/**
	 * Checks the colours of the page alone: all that another theme changes.
	 * @throws IllegalArgumentException where the page runs no script
	 * @throws AssertionError naming each element whose text is too faint
	 */
	public static void assertReadableColours(Page page) {
		check(page, builder(page).withRules(COLOURS));
	}

	// Of what is right axe tells one place, not all of them, which takes half of the
	// time.
	private static AxeBuilder builder(Page page) {
		AxeRunOptions options = new AxeRunOptions();
		options.setResultTypes(List.of(ResultType.Violations.getKey()));
		return new AxeBuilder(page).options(options);
	}

	private static void check(Page page, AxeBuilder axe) {
		if (Boolean.TRUE.equals(page.evaluate("matchMedia('(scripting: none)').matches"))) {
			throw new IllegalArgumentException("axe needs a page that runs scripts");
		}
		// No page has frames that axe must look into, which its other mode opens a blank
		// page for, each time.
		List<Rule> violations = axe.setLegacyMode(true).analyze().getViolations();
		if (!violations.isEmpty()) {
			throw new AssertionError(
					"axe finds %d rules broken on %s%s".formatted(violations.size(), page.url(), list(violations)));
		}
	}

	private static String list(List<Rule> violations) {
		StringBuilder list = new StringBuilder();
		for (Rule rule : violations) {
			list.append("\n  %s (%s): %s\n    %s".formatted(rule.getId(), rule.getImpact(), rule.getHelp(),
					rule.getHelpUrl()));
			for (CheckedNode node : rule.getNodes()) {
				list.append("\n    at %s: %s".formatted(node.getTarget(), node.getHtml()));
				String summary = (node.getFailureSummary() != null) ? node.getFailureSummary() : "";
				summary.lines().forEach((line) -> list.append("\n      ").append(line));
			}
		}
		return list.toString();
	}

}
