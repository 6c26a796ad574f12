package vn.noibat.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.noibat.edition.HighlightContent;
import vn.noibat.edition.YearContent;
import vn.noibat.text.ChangedPassage;
import vn.noibat.text.Language;
import vn.noibat.text.Passage;

/**
 * What changed in one highlight, or around the list, from one edition to the next.
 *
 * @param title of the highlight; empty for what stands around
 */
record ChangedPart(String title, List<ChangedPassage> passages) {

	/**
	 * The changed parts in the order of the newer edition, passages in the reader's
	 * language first.
	 */
	static List<ChangedPart> between(YearContent before, YearContent after, Language language) {
		Map<String, String> titles = new LinkedHashMap<>();
		for (YearContent year : List.of(after, before)) {
			for (HighlightContent highlight : year.highlights()) {
				titles.putIfAbsent(highlight.id(), highlight.rank() + ". " + highlight.title().in(language));
			}
		}
		Map<String, List<ChangedPassage>> parts = new LinkedHashMap<>();
		Passage.changes(EditionPassages.of(before), EditionPassages.of(after))
			.forEach((change) -> parts.computeIfAbsent(change.group(), (group) -> new ArrayList<>()).add(change));
		return parts.entrySet()
			.stream()
			.map((part) -> new ChangedPart(titles.getOrDefault(part.getKey(), ""), part.getValue()))
			.toList();
	}

}
