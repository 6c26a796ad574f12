package vn.noibat.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Phrases of one or more words that stand for the same kind of thing.
 */
final class Phrases {

	private final Map<String, List<String[]>> byFirst = new HashMap<>();

	private final Map<String, List<String[]>> byLast = new HashMap<>();

	private final Set<String> single = new HashSet<>();

	private Phrases(Stream<String> phrases) {
		phrases.map(String::strip).filter((phrase) -> !phrase.isEmpty()).forEach((phrase) -> {
			Tokens tokens = Tokens.of(phrase);
			String[] words = IntStream.range(0, tokens.size())
				.mapToObj((i) -> tokens.at(i).word())
				.toArray(String[]::new);
			if (words.length == 1) {
				this.single.add(words[0]);
			}
			this.byFirst.merge(words[0], List.<String[]>of(words), Phrases::longestFirst);
			this.byLast.merge(words[words.length - 1], List.<String[]>of(words), Phrases::longestFirst);
		});
	}

	/** Phrases parted by {@code |} or by the ends of lines. */
	static Phrases of(String phrases) {
		return new Phrases(Stream.of(phrases.split("[|\\n]")));
	}

	private static List<String[]> longestFirst(List<String[]> some, List<String[]> others) {
		return Stream.concat(some.stream(), others.stream())
			.sorted(Comparator.comparingInt((words) -> -words.length))
			.toList();
	}

	boolean has(String word) {
		return this.single.contains(word);
	}

	/** How many tokens the longest phrase that begins at the index has; 0 for none. */
	int startAt(Tokens tokens, int index) {
		for (String[] words : this.byFirst.getOrDefault(tokens.at(index).word(), List.of())) {
			if (tokens.are(index, words)) {
				return words.length;
			}
		}
		return 0;
	}

	/** How many tokens the longest phrase that ends at the index has; 0 for none. */
	int endAt(Tokens tokens, int index) {
		for (String[] words : this.byLast.getOrDefault(tokens.at(index).word(), List.of())) {
			if (tokens.are(index - words.length + 1, words)) {
				return words.length;
			}
		}
		return 0;
	}

}
