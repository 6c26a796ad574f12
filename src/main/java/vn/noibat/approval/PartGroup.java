package vn.noibat.approval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.noibat.text.Passage;

/**
 * Every part of one highlight, or of what stands around the list, as it is hashed.
 *
 * @param title of the highlight; empty for what stands around
 */
record PartGroup(String title, List<Passage> passages) {

	static List<PartGroup> of(ListText text) {
		Map<String, List<Passage>> groups = new LinkedHashMap<>();
		ListPassages.of(text)
			.stream()
			.filter((passage) -> !passage.text().isEmpty())
			.forEach((passage) -> groups.computeIfAbsent(passage.group(), (group) -> new ArrayList<>()).add(passage));
		Map<String, String> titles = new LinkedHashMap<>();
		text.highlights()
			.forEach((highlight) -> titles.put(highlight.id(), highlight.rank() + ". " + highlight.title().vi()));
		return groups.entrySet()
			.stream()
			.map((group) -> new PartGroup(titles.getOrDefault(group.getKey(), ""), group.getValue()))
			.toList();
	}

}
