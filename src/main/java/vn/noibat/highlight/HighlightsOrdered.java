package vn.noibat.highlight;

import java.util.List;
import java.util.Map;

import vn.noibat.journal.Act;

/**
 * The list of a year was put in another order.
 *
 * @param order ids of the highlights, first place first
 */
public record HighlightsOrdered(String yearId, Integer year, List<String> order, String person) implements Act {

	@Override
	public String kind() {
		return "highlights-ordered";
	}

	@Override
	public String subject() {
		return this.yearId;
	}

	@Override
	public Map<String, String> details() {
		String ids = String.join(" ", this.order);
		return Map.of("order", (ids.length() <= 3500) ? ids : ids.substring(0, 3500));
	}

}
