package vn.noibat.browser;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What axe finds against WCAG 2.2, levels A and AA, and against its best practices.
 */
public final class AxeCheck {

	private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa",
			"best-practice");

	/** Takes longer than all other rules together. */
	private static final String CONTRAST = "color-contrast";

	private static final String LINKS = "link-in-text-block";

	/**
	 * Gives every element whose contrast has to be measured, under a hash of all that
	 * contrast depends on: its own look and the looks of all around it, from its parent
	 * to the root. What something else is laid over is measured in any case.
	 */
	private static final String LOOKS = """
			() => {
				const properties = ['color', 'background-color', 'background-image', 'opacity', 'filter',
					'mix-blend-mode', 'font-size', 'font-weight', 'text-shadow', 'position', '-webkit-text-fill-color'];
				const hash = (text) => {
					let high = 0xdeadbeef;
					let low = 0x41c6ce57;
					for (let at = 0; at < text.length; at++) {
						high = Math.imul(high ^ text.charCodeAt(at), 0x9e3779b1);
						low = Math.imul(low ^ text.charCodeAt(at), 0x5f356495);
					}
					return (high >>> 0).toString(36) + (low >>> 0).toString(36);
				};
				const looks = new Map();
				const look = (element) => {
					if (!element) {
						return '';
					}
					if (!looks.has(element)) {
						const style = getComputedStyle(element);
						looks.set(element, hash([look(element.parentElement), element.tagName,
							element.getAttribute('class'), element.disabled, element.getAttribute('aria-disabled'),
							element.control && element.control.disabled,
							...properties.map((property) => style.getPropertyValue(property))].join('|')));
					}
					return looks.get(element);
				};
				const elements = [...document.querySelectorAll('body, body *')];
				const layers = elements.filter((element) => getComputedStyle(element).position !== 'static')
					.map((element) => [element, element.getBoundingClientRect()])
					.filter(([element, place]) => place.width * place.height > 0);
				const isCovered = (element) => {
					const own = element.getBoundingClientRect();
					return layers.some(([layer, place]) => place.left < own.right && own.left < place.right
						&& place.top < own.bottom && own.top < place.bottom
						&& !layer.contains(element) && !element.contains(layer));
				};
				const hasText = (element) => element.matches('input, select, textarea, button')
					|| [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
				window.noibatLooks = elements.filter(hasText)
					.map((element) => [element, isCovered(element) ? '' : look(element)]);
				return [...new Set(window.noibatLooks.map(([element, hash]) => hash))];
			}""";

	/**
	 * Of what is right axe tells one place, which takes half of the time; of contrast it
	 * tells every place, so that a look is known only once it was measured.
	 */
	private static final String RUN = """
			async ({ rules, tags, contrast, unknown }) => {
				const found = await axe.run(document, rules.length
					? { runOnly: { type: 'rule', values: rules }, resultTypes: ['violations'] }
					: { runOnly: { type: 'tag', values: tags }, rules: { [contrast]: { enabled: false } },
						resultTypes: ['violations'] });
				const looks = new Map(window.noibatLooks.filter(([element, hash]) => unknown.includes(hash)));
				delete window.noibatLooks;
				const measured = looks.size ? await axe.run({ include: [...looks.keys()] },
					{ runOnly: { type: 'rule', values: [contrast] }, elementRef: true }) : { violations: [], passes: [] };
				const hashes = (rules) => rules.flatMap((rule) => rule.nodes).map((node) => looks.get(node.element));
				const wrong = new Set(hashes(measured.violations));
				return JSON.stringify({
					violations: found.violations.concat(measured.violations),
					right: [...new Set(hashes(measured.passes))].filter((hash) => hash && !wrong.has(hash))
				}, (name, value) => (name === 'element') ? undefined : value);
			}""";

	private static final JsonMapper json = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	/** The looks whose contrast was measured and is right, on whichever page. */
	private static final Set<String> measured = ConcurrentHashMap.newKeySet();

	private static final Set<Page> pagesWithAxe = Collections.newSetFromMap(new WeakHashMap<>());

	private AxeCheck() {
	}

	/**
	 * Checks the page as it stands now, not what stands in frames.
	 * @throws IllegalArgumentException where the page runs no script, because axe is one
	 * and would wait for ever
	 * @throws AssertionError naming each rule broken and each element that breaks it
	 */
	public static void assertNoViolations(Page page) {
		check(page, List.of());
	}

	/**
	 * Checks the colours of the page alone: all that another theme changes.
	 * @throws IllegalArgumentException where the page runs no script
	 * @throws AssertionError naming each element whose text is too faint
	 */
	public static void assertReadableColours(Page page) {
		check(page, List.of(LINKS));
	}

	private static void check(Page page, List<String> rules) {
		if (Boolean.TRUE.equals(page.evaluate("matchMedia('(scripting: none)').matches"))) {
			throw new IllegalArgumentException("axe needs a page that runs scripts");
		}
		bringAxe(page);
		List<String> unknown = ((List<?>) page.evaluate(LOOKS)).stream()
			.map(String::valueOf)
			.filter((look) -> !measured.contains(look))
			.toList();
		Findings findings = json.readValue(
				(String) page.evaluate(RUN,
						Map.of("rules", rules, "tags", TAGS, "contrast", CONTRAST, "unknown", unknown)),
				Findings.class);
		measured.addAll(findings.right());
		if (!findings.violations().isEmpty()) {
			throw new AssertionError("axe finds %d rules broken on %s%s".formatted(findings.violations().size(),
					page.url(), list(findings.violations())));
		}
	}

	// Brought half a megabyte once, the page has it again wherever it goes.
	private static void bringAxe(Page page) {
		if (Boolean.TRUE.equals(page.evaluate("typeof axe === 'undefined'"))) {
			page.evaluate("() => {" + AxeBuilder.getAxeScript() + "}");
		}
		if (pagesWithAxe.add(page)) {
			page.addInitScript(AxeBuilder.getAxeScript());
		}
	}

	private static String list(List<Rule> violations) {
		StringBuilder list = new StringBuilder();
		for (Rule rule : violations) {
			list.append("\n  %s (%s): %s\n    %s".formatted(rule.id(), rule.impact(), rule.help(), rule.helpUrl()));
			for (Place place : rule.nodes()) {
				list.append("\n    at %s: %s".formatted(place.target(), place.html()));
				place.failureSummary().lines().forEach((line) -> list.append("\n      ").append(line));
			}
		}
		return list.toString();
	}

	/**
	 * What axe found.
	 *
	 * @param right hashes of looks
	 */
	private record Findings(List<Rule> violations, List<String> right) {
	}

	/**
	 * A rule that is broken.
	 */
	private record Rule(String id, String impact, String help, String helpUrl, List<Place> nodes) {
	}

	/**
	 * An element that breaks it.
	 */
	private record Place(List<String> target, String html, String failureSummary) {
	}

}
