package vn.noibat.highlight;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import vn.noibat.figure.Figures;

/**
 * Reads what highlights say now: their newest revisions, or what the records brought.
 */
@Component
class WrittenDrafts {

	private final Highlights highlights;

	private final Revisions revisions;

	private final Figures figures;

	WrittenDrafts(Highlights highlights, Revisions revisions, Figures figures) {
		this.highlights = highlights;
		this.revisions = revisions;
		this.figures = figures;
	}

	/** The list of a year, in the order of its ranks. */
	Map<Highlight, Draft> listed(String yearId) {
		return of(this.highlights.findByYearIdAndRemovedAtIsNullOrderByRank(yearId));
	}

	Map<Highlight, Draft> of(List<Highlight> highlights) {
		Map<String, Revision> newest = newest(highlights);
		Map<Highlight, Draft> drafts = new LinkedHashMap<>();
		highlights.forEach((highlight) -> {
			Revision revision = newest.get(highlight.id());
			drafts.put(highlight, (revision != null) ? revision.draft() : highlight.recorded(this.figures));
		});
		return drafts;
	}

	Map<String, Revision> newest(Collection<Highlight> highlights) {
		return this.revisions.findNewest(highlights.stream().map(Highlight::id).toList())
			.stream()
			.collect(Collectors.toMap(Revision::highlightId, Function.identity()));
	}

}
