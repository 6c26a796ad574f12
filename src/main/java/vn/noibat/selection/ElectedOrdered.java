package vn.noibat.selection;

import java.util.List;
import java.util.Map;

import vn.noibat.journal.Act;

/**
 * The elected were put in another order.
 *
 * @param order the nominations, first place first
 */
public record ElectedOrdered(String yearId, Integer year, List<String> order, String person) implements Act {

	public ElectedOrdered {
		order = List.copyOf(order);
	}

	@Override
	public String kind() {
		return "elected-ordered";
	}

	@Override
	public String subject() {
		return this.yearId;
	}

	@Override
	public Map<String, String> details() {
		return Map.of("order", String.join(" ", this.order));
	}

}
