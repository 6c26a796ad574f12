package vn.noibat.edition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import vn.noibat.edition.AskedText.Sentence;
import vn.noibat.text.Folding;
import vn.noibat.text.WordDiff;
import vn.noibat.text.WordDiff.Kind;
import vn.noibat.text.WordDiff.Piece;

/**
 * A text in somebody's hand beside a released one.
 *
 * @param asked as typed or pasted
 */
record Match(String asked, ReleasedText text) {

	// A sentence is from the other text when half of it stands there.
	private static final double SAME = 0.5;

	private static final double WHOLE = 0.8;

	private static final String SENTENCE_END = ".!?…";

	// Characters that no text has; each stands for a stretch that is not compared.
	private static final char FIRST_STAND_IN = '\uE000';

	private static final char LAST_STAND_IN = '\uF8FF';

	private static final Pattern STAND_IN = Pattern.compile("[\\uE000-\\uF8FF]");

	Match {
		asked = STAND_IN.matcher(asked).replaceAll("");
	}

	double likeness() {
		return Shingles.of(this.asked).share(this.text.shingles());
	}

	/**
	 * Whether the text says it word for word; spaces, line ends, the shape of quotation
	 * marks and dashes, where the tone mark of òa stands, and list marks before a
	 * released sentence do not count.
	 */
	boolean isVerbatim() {
		return says(this.text, false);
	}

	/** Whether nothing but accents and capitals differ. */
	boolean isSaidWithOtherAccents() {
		return says(this.text, true);
	}

	/**
	 * Whether an edition, of those that have the same part, says what this one says where
	 * the asked text is from it.
	 */
	boolean standsIn(ReleasedEdition edition, List<ReleasedText> editions) {
		boolean verbatim = isVerbatim();
		return editions.stream()
			.filter((other) -> other.edition() == edition)
			.anyMatch((other) -> verbatim ? says(other, false) : saysHere(other));
	}

	/** How much of the part a stretch of the asked text is, if word for word. */
	Extent extentOf(String stretch) {
		String marked = plain(AskedText.listMarks(stretch, FIRST_STAND_IN), false);
		String wanted = STAND_IN.matcher(marked).replaceAll("");
		List<Integer> items = items(marked);
		List<String> body = sentences(this.text.body(), false);
		List<List<String>> heads = readings(this.text, false);
		if (!body.isEmpty() && Reading.of(body).isWhole(wanted, items)) {
			return Extent.BODY;
		}
		if (heads.stream().anyMatch((some) -> Reading.of(some).isWhole(wanted, items))) {
			return Extent.HEADS;
		}
		return heads.stream()
			.anyMatch((some) -> Reading.of(Stream.concat(some.stream(), body.stream()).toList()).isWhole(wanted, items))
					? Extent.WHOLE : Extent.PART;
	}

	/** From what was released to what was asked. */
	List<Piece> differences() {
		List<Sentence> sentences = AskedText.of(this.asked).sentences();
		List<String> strange = new ArrayList<>();
		List<Sentence> compared = new ArrayList<>();
		for (Sentence sentence : sentences) {
			boolean known = Shingles.of(sentence.text()).share(this.text.shingles()) >= SAME / 2;
			if (known || strange.size() > LAST_STAND_IN - FIRST_STAND_IN) {
				compared.add(sentence);
			}
			else {
				compared
					.add(new Sentence(String.valueOf((char) (FIRST_STAND_IN + strange.size())), sentence.beginsLine()));
				strange.add(sentence.text());
			}
		}
		List<Piece> pieces = WordDiff.compare(passage(sentences), AskedText.text(compared))
			.stream()
			.map((piece) -> new Piece(piece.kind(),
					STAND_IN.matcher(piece.text())
						.replaceAll((found) -> Matcher
							.quoteReplacement(strange.get(found.group().charAt(0) - FIRST_STAND_IN)))))
			.toList();
		return withoutSpaces(pieces);
	}

	/** What the released text says from the first to the last sentence of the asked. */
	private String passage(List<Sentence> asked) {
		List<Sentence> own = own();
		return AskedText.text(places(asked, own).stream().map(own::get).toList());
	}

	/** Whether another edition says this passage of the part, or the part as a whole. */
	private boolean saysHere(ReleasedText other) {
		SortedSet<Integer> found = places(AskedText.of(this.asked).sentences(), own());
		List<List<String>> otherHeads = heads(other, false);
		List<String> otherBody = sentences(other.body(), false);
		if (found.isEmpty()) {
			return otherHeads.equals(heads(this.text, false)) && otherBody.equals(sentences(this.text.body(), false));
		}
		int at = 0;
		for (String head : this.text.heads()) {
			int end = at + (int) AskedText.sentences(head).count();
			List<String> said = said(found.subSet(at, end));
			// What was added to it comes between it and what the asked text goes on with.
			boolean whole = found.subSet(at, end).size() == end - at && found.last() >= end;
			if (otherHeads.stream()
				.noneMatch((one) -> whole ? one.equals(said) : Collections.indexOfSubList(one, said) >= 0)
					&& !said.isEmpty()) {
				return false;
			}
			at = end;
		}
		return Collections.indexOfSubList(otherBody, said(found.tailSet(at))) >= 0;
	}

	/** From the first to the last that was found. */
	private List<String> said(SortedSet<Integer> found) {
		List<Sentence> own = own();
		return found.isEmpty() ? List.of()
				: IntStream.rangeClosed(found.first(), found.last())
					.mapToObj((at) -> plain(own.get(at).text(), false))
					.filter((one) -> !one.isEmpty())
					.toList();
	}

	private List<Sentence> own() {
		return Stream.concat(this.text.heads().stream(), this.text.body().stream())
			.flatMap(AskedText::sentences)
			.toList();
	}

	private int above() {
		return (int) this.text.heads().stream().flatMap(AskedText::sentences).count();
	}

	/** Which of its own sentences the asked ones are, without a gap in the body. */
	private SortedSet<Integer> places(List<Sentence> asked, List<Sentence> own) {
		SortedSet<Integer> found = new TreeSet<>();
		List<Shingles> runs = own.stream().map((sentence) -> Shingles.of(sentence.text())).toList();
		for (Sentence sentence : asked) {
			Shingles wanted = Shingles.of(sentence.text());
			IntStream.range(0, own.size())
				.filter((at) -> wanted.share(runs.get(at)) >= SAME || runs.get(at).share(wanted) >= SAME)
				.boxed()
				.max(Comparator.comparingDouble((Integer at) -> wanted.share(runs.get(at)) + runs.get(at).share(wanted))
					.thenComparing((at) -> !found.contains(at))
					.thenComparing(Comparator.reverseOrder()))
				.ifPresent((nearest) -> {
					found.add(nearest);
					// Several sentences that were made into one.
					if (wanted.share(runs.get(nearest)) < WHOLE) {
						IntStream.range(nearest + 1, own.size())
							.takeWhile((at) -> runs.get(at).share(wanted) >= SAME)
							.forEach(found::add);
					}
				});
		}
		SortedSet<Integer> below = found.tailSet(above());
		if (!below.isEmpty()) {
			IntStream.range(below.first(), below.last()).forEach(found::add);
		}
		return found;
	}

	private boolean says(ReleasedText other, boolean folded) {
		String marked = plain(AskedText.listMarks(this.asked, FIRST_STAND_IN), folded);
		String wanted = STAND_IN.matcher(marked).replaceAll("");
		List<Integer> items = items(marked);
		List<String> body = sentences(other.body(), folded);
		return !wanted.isEmpty() && readings(other, folded).stream()
			.anyMatch((heads) -> Reading.of(Stream.concat(heads.stream(), body.stream()).toList())
				.contains(wanted, items));
	}

	/** Papers print the title with or without the summary, or the body alone. */
	private static List<List<String>> readings(ReleasedText text, boolean folded) {
		List<List<String>> heads = heads(text, folded);
		return IntStream.range(0, 1 << heads.size())
			.mapToObj((chosen) -> IntStream.range(0, heads.size())
				.filter((at) -> (chosen >> at & 1) == 1)
				.mapToObj(heads::get)
				.flatMap(List::stream)
				.toList())
			.toList();
	}

	private static List<List<String>> heads(ReleasedText text, boolean folded) {
		return text.heads().stream().map((head) -> sentences(List.of(head), folded)).toList();
	}

	/** Where in a text the items of its lists begin, not counting the signs. */
	private static List<Integer> items(String marked) {
		List<Integer> items = new ArrayList<>();
		STAND_IN.matcher(marked).results().forEach((sign) -> items.add(sign.start() - items.size()));
		return items;
	}

	private static List<String> sentences(List<String> paragraphs, boolean folded) {
		return paragraphs.stream()
			.flatMap(AskedText::sentences)
			.map((sentence) -> plain(sentence.text(), folded))
			.filter((sentence) -> !sentence.isEmpty())
			.toList();
	}

	private static String plain(String text, boolean folded) {
		String plain = Folding.tone(text)
			.replaceAll("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]", "")
			.replaceAll("[\\u201C-\\u201F\\u00AB\\u00BB]", "\"")
			.replaceAll("[\\u2018-\\u201B]", "'")
			.replaceAll("[\\u2010-\\u2015\\u2212]", "-")
			.replaceAll("[\\s\\u00A0\\u2000-\\u200A\\u202F]+", " ")
			.strip();
		return folded ? Folding.fold(plain) : plain;
	}

	/** A line's end that became a space, or a space a line's end, is no difference. */
	private static List<Piece> withoutSpaces(List<Piece> pieces) {
		List<Piece> kept = new ArrayList<>();
		for (int at = 0; at < pieces.size(); at++) {
			Piece piece = pieces.get(at);
			Piece next = (at + 1 < pieces.size()) ? pieces.get(at + 1) : piece;
			if (piece.isRemoved() && next.isAdded() && plain(piece.text(), false).equals(plain(next.text(), false))) {
				kept.add(new Piece(Kind.SAME, piece.text()));
				at++;
			}
			else {
				kept.add(piece);
			}
		}
		return kept;
	}

	/** What of a part a stretch of text is. */
	enum Extent {

		/** One or several of its heads. */
		HEADS,
		/** The body alone. */
		BODY,
		/** The body under one or several heads. */
		WHOLE,
		/** Only a part of the body or of a head, or other words. */
		PART

	}

	/**
	 * Sentences as they are printed in a row.
	 *
	 * @param starts where they begin
	 * @param ends where they end, with and without their point
	 */
	private record Reading(String text, Set<Integer> starts, Set<Integer> ends, int length) {

		static Reading of(List<String> sentences) {
			StringBuilder text = new StringBuilder();
			Set<Integer> starts = new HashSet<>();
			Set<Integer> ends = new HashSet<>();
			int length = 0;
			for (String sentence : sentences) {
				starts.add(text.length());
				text.append(sentence);
				length = text.length();
				ends.add(length);
				if (SENTENCE_END.indexOf(sentence.charAt(sentence.length() - 1)) >= 0) {
					ends.add(length - 1);
				}
				text.append(' ');
			}
			return new Reading(text.toString(), starts, ends, length);
		}

		/**
		 * Whole sentences alone: without “nearly” or “not” before it, what is left says
		 * something else.
		 */
		boolean contains(String wanted, List<Integer> items) {
			return this.starts.stream().anyMatch((start) -> stands(wanted, start, items));
		}

		boolean isWhole(String wanted, List<Integer> items) {
			return wanted.length() >= this.length - 1 && stands(wanted, 0, items);
		}

		private boolean stands(String wanted, int start, List<Integer> items) {
			return !wanted.isEmpty() && this.text.startsWith(wanted, start)
					&& this.ends.contains(start + wanted.length())
					&& items.stream().allMatch((item) -> this.starts.contains(start + item));
		}

	}

}
