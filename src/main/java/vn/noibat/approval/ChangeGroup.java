package vn.noibat.approval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.noibat.highlight.SubmittedHighlight;
import vn.noibat.text.CanonicalJson;
import vn.noibat.text.ChangedPassage;
import vn.noibat.text.Language;
import vn.noibat.text.Passage;
import vn.noibat.text.WordDiff;

/**
 * What changed in one highlight, or in what stands around the list.
 *
 * @param title of the highlight; empty for what stands around
 */
record ChangeGroup(String title, List<ChangedPassage> passages) {

	/** What changed from one text to another, in the order of the newer. */
	static List<ChangeGroup> between(ListText before, ListText after) {
		Map<String, String> titles = new LinkedHashMap<>();
		for (ListText text : List.of(after, before)) {
			for (SubmittedHighlight highlight : text.highlights()) {
				titles.putIfAbsent(highlight.id(), highlight.rank() + ". " + highlight.title().vi());
			}
		}
		Map<String, List<ChangedPassage>> groups = new LinkedHashMap<>();
		Passage.changes(ListPassages.of(before), ListPassages.of(after))
			.forEach((change) -> groups.computeIfAbsent(change.group(), (group) -> new ArrayList<>()).add(change));
		String old = CanonicalJson.sha256(before.canonical());
		String now = CanonicalJson.sha256(after.canonical());
		if (groups.isEmpty() && !old.equals(now)) {
			// Nobody is told that nothing changed while another text is before them.
			return List.of(new ChangeGroup("", List.of(new ChangedPassage("", "approval.part.other", null,
					Language.VI.code(), WordDiff.compare(old, now)))));
		}
		return groups.entrySet()
			.stream()
			.map((group) -> new ChangeGroup(titles.getOrDefault(group.getKey(), ""), group.getValue()))
			.toList();
	}

}
