package vn.noibat.text;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Stretches of a text that are taken; none overlaps another.
 */
final class Places {

	private final TreeMap<Integer, Span> byStart = new TreeMap<>();

	void take(Span span) {
		this.byStart.put(span.from(), span);
	}

	boolean isFree(Span span) {
		Map.Entry<Integer, Span> before = this.byStart.lowerEntry(span.until());
		return before == null || before.getValue().until() <= span.from();
	}

	/** The last stretch that ends before the place. */
	Optional<Span> before(int place) {
		return Optional.ofNullable(this.byStart.lowerEntry(place)).map(Map.Entry::getValue);
	}

}
