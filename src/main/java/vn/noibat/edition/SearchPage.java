package vn.noibat.edition;

import java.util.List;

/**
 * One page of what was found.
 *
 * @param total how many results there are on all pages
 */
public record SearchPage(SearchQuery query, long total, List<SearchResult> results) {

	/** The number of the last page, at least 1. */
	public long lastPage() {
		return Math.max(1, (this.total + this.query.size() - 1) / this.query.size());
	}

}
