package vn.noibat.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.FactContent;
import vn.noibat.edition.YearContent;
import vn.noibat.text.Language;
import vn.noibat.text.Typography;
import vn.noibat.web.Addresses;

/**
 * A figure that differs between two editions.
 *
 * @param url of its indicator, where the newest edition still has it
 * @param before null where it is new
 * @param after null where it was taken out
 */
record ChangedFact(String label, @Nullable String url, @Nullable String before, @Nullable String after) {

	/**
	 * The figures that differ, in the order of the newer edition; what was taken out
	 * comes last.
	 */
	static List<ChangedFact> between(YearContent before, YearContent after, Language language, Addresses addresses) {
		Map<String, FactContent> old = byId(before);
		Map<String, FactContent> now = byId(after);
		List<ChangedFact> changed = new ArrayList<>();
		now.forEach((id, fact) -> {
			FactContent former = old.get(id);
			if (!fact.equals(former)) {
				changed.add(new ChangedFact(fact.label().in(language), addresses.indicator(fact.indicator(), language),
						(former != null) ? display(former, language) : null, display(fact, language)));
			}
		});
		old.forEach((id, fact) -> {
			if (!now.containsKey(id)) {
				changed.add(new ChangedFact(fact.label().in(language), null, display(fact, language), null));
			}
		});
		return changed;
	}

	private static String display(FactContent fact, Language language) {
		String note = (fact.note() != null) ? " (" + fact.note().in(language) + ")" : "";
		return Typography.nonBreaking(fact.display().in(language), language) + note;
	}

	private static Map<String, FactContent> byId(YearContent year) {
		Map<String, FactContent> facts = new LinkedHashMap<>();
		year.allFacts().forEach((fact) -> facts.put(fact.id(), fact));
		return facts;
	}

}
