package vn.noibat.edition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.noibat.edition.ReleasedText.Place;
import vn.noibat.edition.TextIndex.Shared;

/**
 * A text in somebody's hand, sentence by sentence: one may hold several released ones,
 * and sentences that are from nowhere.
 */
record AskedText(List<Sentence> sentences) {

	// Below, what two texts share are the words that all such texts share.
	private static final double SAME = 0.5;

	private static final int FEWEST_RUNS = 2;

	private static final int NOWHERE = -1;

	// Before a figure it may be a part of it: “- 5%”, “12. 345”.
	private static final Pattern LIST_MARK = Pattern
		.compile("(?m)^\\h*(?:[-–•*+]|\\d{1,2}[.)/])\\h++(?![-–+(]?\\p{Nd})");

	private static final Pattern ENDS = Pattern.compile("[.!?…:;][\"”’»)]*\\h*$");

	/**
	 * Takes a text apart. A list mark is left out where the line before it ended, and
	 * stays with its sentence elsewhere.
	 */
	static AskedText of(String text) {
		List<Sentence> sentences = new ArrayList<>();
		boolean ended = true;
		for (String line : text.replace('\u00A0', ' ').lines().filter((one) -> !one.isBlank()).toList()) {
			Matcher mark = LIST_MARK.matcher(line);
			int start = mark.lookingAt() ? mark.end() : 0;
			String kept = ended ? "" : line.substring(0, start).stripLeading();
			sentences(line.substring(start))
				.map((sentence) -> sentence.beginsLine() ? new Sentence(kept + sentence.text(), true) : sentence)
				.forEach(sentences::add);
			ended = ENDS.matcher(line).find();
		}
		return new AskedText(sentences);
	}

	/** Which stretch of the text is from which place, in the order of the text. */
	List<Stretch> stretches(TextIndex index) {
		Shingles whole = Shingles.of(text(this.sentences));
		Shared likely = index.shared(whole);
		List<Stretch> stretches = new ArrayList<>();
		List<Sentence> before = new ArrayList<>();
		int last = NOWHERE;
		int known = 0;
		for (Sentence sentence : this.sentences) {
			Shingles runs = Shingles.of(sentence.text());
			int place = (runs.size() < FEWEST_RUNS) ? NOWHERE
					: best(index, index.shared(runs), likely, last, (int) Math.ceil(SAME * runs.size()));
			known += (place != NOWHERE) ? runs.size() : 0;
			if (place != NOWHERE && place != last) {
				stretches.add(new Stretch(index.place(place), new ArrayList<>()));
				last = place;
			}
			(stretches.isEmpty() ? before : stretches.get(stretches.size() - 1).sentences()).add(sentence);
		}
		if (known < SAME * whole.size()) {
			int place = best(index, likely, likely, NOWHERE, (int) Math.ceil(SAME * whole.size()));
			return (place != NOWHERE) ? List.of(new Stretch(index.place(place), this.sentences)) : List.of();
		}
		stretches.stream().findFirst().ifPresent((first) -> first.sentences().addAll(0, before));
		return stretches;
	}

	/**
	 * The place that shares most, and at least so many runs: of several where the text
	 * already is, then one in a list, then the likeliest, the newest.
	 */
	private static int best(TextIndex index, Shared shared, Shared likely, int last, int fewest) {
		Comparator<Integer> order = Comparator.comparingInt((Integer place) -> shared.with(place))
			.thenComparing((place) -> place == last)
			.thenComparing((place) -> !index.place(place).around())
			.thenComparing(likely::with)
			.thenComparing((place) -> index.place(place).year())
			.thenComparing(Comparator.<Integer>naturalOrder().reversed());
		return Arrays.stream(shared.places())
			.filter((place) -> shared.with(place) >= Math.max(fewest, 1)
					&& (shared.with(place) >= FEWEST_RUNS || shared == likely))
			.boxed()
			.max(order)
			.orElse(NOWHERE);
	}

	/** Puts a character in the place of each list mark. */
	static String listMarks(String text, char sign) {
		return LIST_MARK.matcher(text.replace('\u00A0', ' ')).replaceAll(String.valueOf(sign));
	}

	static Stream<Sentence> sentences(String line) {
		String[] sentences = line.strip().split("(?<=[.!?…])\\s+");
		return Stream.iterate(0, (at) -> at < sentences.length, (at) -> at + 1)
			.filter((at) -> !sentences[at].isEmpty())
			.map((at) -> new Sentence(sentences[at], at == 0));
	}

	static String text(List<Sentence> sentences) {
		return sentences.stream()
			.map((sentence) -> (sentence.beginsLine() ? "\n" : " ") + sentence.text())
			.collect(Collectors.joining())
			.strip();
	}

	/** Sentences in a row that are from one place, as far as it is known. */
	record Stretch(Place place, List<Sentence> sentences) {

		String text() {
			return AskedText.text(this.sentences);
		}

	}

	/** A sentence, and whether a line begins with it. */
	record Sentence(String text, boolean beginsLine) {
	}

}
