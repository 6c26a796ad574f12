package vn.noibat.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two texts, word by word; a number with its percent sign and the
 * number of a document are one word.
 */
public final class WordDiff {

	/** Whether a piece stands in both texts, in the old one alone or in the new one. */
	public enum Kind {

		SAME, REMOVED, ADDED

	}

	/** A stretch of text that is kept, removed or added as a whole. */
	public record Piece(Kind kind, String text) {

		public boolean isRemoved() {
			return this.kind == Kind.REMOVED;
		}

		public boolean isAdded() {
			return this.kind == Kind.ADDED;
		}

	}

	// Twenty pages; beyond, two unlike texts would be compared for minutes.
	private static final int MOST_WORDS = 8_000;

	private static final Pattern WORDS = Pattern.compile("\\d{1,6}[a-e]?(?:/(?:\\d{4}/)?|-)\\p{Lu}[\\p{L}\\p{M}\\d&]*"
			+ "(?:[-/][\\p{L}\\p{M}\\d&]+)*+|[\\u2212-]?\\d+(?:[.,/:\\u2013]\\d+)*+(?:[ \\u00A0]?[%\\u2030])?"
			+ "|[\\p{L}\\p{M}\\p{N}]+|[\\s\\u00A0]+|.", Pattern.DOTALL);

	private static final Pattern LINES = Pattern.compile("[^\\n]+|\\n+");

	private WordDiff() {
	}

	/**
	 * The pieces of both texts in their order: all but the added ones make up the text
	 * before, all but the removed ones the text after, to the last space. Texts of more
	 * than 8,000 words are compared line by line.
	 * @param before null counts as empty
	 * @param after null counts as empty
	 */
	public static List<Piece> compare(@Nullable String before, @Nullable String after) {
		String old = (before != null) ? before : "";
		String now = (after != null) ? after : "";
		List<String> from = split(WORDS, old);
		List<String> to = split(WORDS, now);
		if (Math.max(from.size(), to.size()) > 2 * MOST_WORDS) {
			from = split(LINES, old);
			to = split(LINES, now);
		}
		return pieces(from, to);
	}

	/** Whether anything changed. */
	public static boolean isChanged(List<Piece> pieces) {
		return pieces.stream().anyMatch((piece) -> piece.kind() != Kind.SAME);
	}

	private static List<String> split(Pattern pattern, String text) {
		return pattern.matcher(text).results().map(MatchResult::group).toList();
	}

	private static List<Piece> pieces(List<String> from, List<String> to) {
		Pieces pieces = new Pieces();
		int position = 0;
		for (AbstractDelta<String> delta : DiffUtils.diff(from, to).getDeltas()) {
			pieces.same(String.join("", from.subList(position, delta.getSource().getPosition())));
			pieces.changed(String.join("", delta.getSource().getLines()),
					String.join("", delta.getTarget().getLines()));
			position = delta.getSource().getPosition() + delta.getSource().size();
		}
		pieces.same(String.join("", from.subList(position, from.size())));
		return pieces.close();
	}

	/** Gathers pieces; a gap between two changed words is part of the change. */
	private static final class Pieces {

		private final List<Piece> found = new ArrayList<>();

		private final StringBuilder removed = new StringBuilder();

		private final StringBuilder added = new StringBuilder();

		private String gap = "";

		void same(String text) {
			boolean changing = !this.removed.isEmpty() || !this.added.isEmpty();
			// A paragraph's end stays where it is.
			if (changing && text.isBlank() && !text.contains("\n")) {
				this.gap = text;
				return;
			}
			flush();
			add(Kind.SAME, text);
		}

		void changed(String old, String now) {
			this.removed.append(this.gap).append(old);
			this.added.append(this.gap).append(now);
			this.gap = "";
		}

		List<Piece> close() {
			flush();
			return List.copyOf(this.found);
		}

		private void flush() {
			add(Kind.REMOVED, this.removed.toString());
			add(Kind.ADDED, this.added.toString());
			this.removed.setLength(0);
			this.added.setLength(0);
			add(Kind.SAME, this.gap);
			this.gap = "";
		}

		private void add(Kind kind, String text) {
			if (text.isEmpty()) {
				return;
			}
			int last = this.found.size() - 1;
			if (last >= 0 && this.found.get(last).kind() == kind) {
				this.found.set(last, new Piece(kind, this.found.get(last).text() + text));
				return;
			}
			this.found.add(new Piece(kind, text));
		}

	}

}
