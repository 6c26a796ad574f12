package vn.noibat.edition;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import vn.noibat.edition.ReleasedText.Place;

/**
 * Finds among all released texts those that share runs of words with another. Places and
 * texts go by their numbers here, as thousands are counted for one answer.
 */
final class TextIndex {

	private final ArchiveSnapshot released;

	private final List<ReleasedText> texts;

	private final List<Place> places;

	private final int[] placeOf;

	// A run in the upper half, the number of a text that has it in the lower, in order.
	private final long[] postings;

	TextIndex(ArchiveSnapshot released, Collection<ReleasedText> texts) {
		this.released = released;
		this.texts = List.copyOf(texts);
		Map<Place, Integer> numbers = new LinkedHashMap<>();
		this.texts.forEach((text) -> numbers.putIfAbsent(text.place(), numbers.size()));
		this.places = List.copyOf(numbers.keySet());
		this.placeOf = this.texts.stream().mapToInt((text) -> numbers.get(text.place())).toArray();
		this.postings = IntStream.range(0, this.texts.size())
			.mapToObj((at) -> this.texts.get(at).shingles().stream().mapToLong((run) -> posting(run, at)))
			.flatMapToLong((runs) -> runs)
			.sorted()
			.toArray();
	}

	boolean isOf(ArchiveSnapshot archive) {
		return this.released == archive;
	}

	/** How many runs of a text each place shares, in the edition that shares most. */
	Shared shared(Shingles asked) {
		int[] counts = new int[this.texts.size()];
		int[] touched = new int[this.texts.size()];
		int size = 0;
		for (int run : asked.runs()) {
			int found = Arrays.binarySearch(this.postings, posting(run, 0));
			for (int at = (found >= 0) ? found : -found - 1; at < this.postings.length
					&& (int) (this.postings[at] >> Integer.SIZE) == run; at++) {
				int text = (int) this.postings[at];
				if (counts[text]++ == 0) {
					touched[size++] = text;
				}
			}
		}
		int[] best = new int[this.places.size()];
		for (int at = 0; at < size; at++) {
			int place = this.placeOf[touched[at]];
			best[place] = Math.max(best[place], counts[touched[at]]);
		}
		return new Shared(best, IntStream.range(0, size).map((at) -> this.placeOf[touched[at]]).distinct().toArray());
	}

	Place place(int number) {
		return this.places.get(number);
	}

	/** What a place says, edition by edition. */
	List<ReleasedText> at(Place place) {
		return IntStream.range(0, this.texts.size())
			.filter((at) -> this.places.get(this.placeOf[at]).equals(place))
			.mapToObj(this.texts::get)
			.toList();
	}

	private static long posting(int run, int text) {
		return ((long) run << Integer.SIZE) | text;
	}

	/**
	 * What places share with a text.
	 *
	 * @param counts by the number of the place
	 * @param places that share anything
	 */
	record Shared(int[] counts, int[] places) {

		int with(int place) {
			return this.counts[place];
		}

	}

}
