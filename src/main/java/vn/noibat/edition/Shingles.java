package vn.noibat.edition;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import vn.noibat.text.Folding;

/**
 * The runs of three words of a text, without accents: what two texts have in common is
 * how many of them they share.
 */
final class Shingles {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

	private static final int LENGTH = 3;

	// Hashes take a tenth of the room; that two runs share one is too rare to tell.
	private final int[] runs;

	private Shingles(int[] runs) {
		this.runs = runs;
	}

	static Shingles of(String text) {
		List<String> words = WORD.matcher(Folding.fold(text)).results().map(MatchResult::group).toList();
		int length = Math.min(LENGTH, words.size());
		if (length == 0) {
			return new Shingles(new int[0]);
		}
		return new Shingles(IntStream.rangeClosed(0, words.size() - length)
			.map((at) -> words.subList(at, at + length).hashCode())
			.sorted()
			.distinct()
			.toArray());
	}

	boolean isEmpty() {
		return this.runs.length == 0;
	}

	int size() {
		return this.runs.length;
	}

	int[] runs() {
		return this.runs;
	}

	IntStream stream() {
		return Arrays.stream(this.runs);
	}

	boolean has(int run) {
		return Arrays.binarySearch(this.runs, run) >= 0;
	}

	/** How much of this stands in the other, from 0 to 1. */
	double share(Shingles other) {
		return isEmpty() ? 0 : (double) stream().filter(other::has).count() / this.runs.length;
	}

}
