package vn.noibat.intake;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.noibat.highlight.StandingHighlight;
import vn.noibat.text.Folding;

/**
 * Tells which highlight of a list one that comes in is: by its heading, else by its
 * words, else, where both lists are equally long and nothing else speaks for it, by its
 * place.
 */
final class Matching {

	private static final double ALIKE = 0.5;

	private Matching() {
	}

	static Optional<StandingHighlight> find(int place, @Nullable String heading, String body, boolean sameLength,
			List<StandingHighlight> list) {
		String told = (heading != null) ? plain(heading) : "";
		Optional<StandingHighlight> named = list.stream()
			.filter((one) -> !told.isEmpty() && (told.equals(plain(one.title().vi()))
					|| one.officialTitle() != null && told.equals(plain(one.officialTitle().vi()))))
			.findFirst();
		Set<String> words = words(told + " " + body);
		return named
			.or(() -> list.stream()
				.filter((one) -> alike(words, words(text(one))) >= ALIKE)
				.max(Comparator.comparingDouble((one) -> alike(words, words(text(one))))))
			.or(() -> list.stream().filter((one) -> sameLength && one.rank() == place).findFirst());
	}

	private static String text(StandingHighlight one) {
		return one.title().vi() + " " + ((one.officialTitle() != null) ? one.officialTitle().vi() : "") + " "
				+ one.body();
	}

	private static String plain(String text) {
		return Folding.fold(Folding.tone(text)).replaceAll("[^a-z0-9]+", " ").strip();
	}

	// How much of the shorter text the longer one says too.
	private static double alike(Set<String> one, Set<String> other) {
		Set<String> both = new HashSet<>(one);
		both.retainAll(other);
		int fewer = Math.min(one.size(), other.size());
		return (fewer > 0) ? (double) both.size() / fewer * Math.min(1, fewer / 8.0) : 0;
	}

	private static Set<String> words(String text) {
		return Arrays.stream(plain(text).split(" ")).filter((word) -> word.length() > 2).collect(Collectors.toSet());
	}

}
