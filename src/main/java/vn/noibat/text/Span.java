package vn.noibat.text;

/**
 * A stretch of a text by its place: from the first character to behind the last one,
 * counted as {@link String} counts.
 */
public record Span(int from, int until) implements Comparable<Span> {

	/**
	 * Checks the order of the ends.
	 * @throws IllegalArgumentException when it begins before the text or ends before it
	 * begins
	 */
	public Span {
		if (from < 0 || until < from) {
			throw new IllegalArgumentException("No stretch of a text goes from %d to %d".formatted(from, until));
		}
	}

	/** The words that stand there. */
	public String in(String text) {
		return text.substring(this.from, this.until);
	}

	public boolean isEmpty() {
		return this.from == this.until;
	}

	public boolean contains(Span other) {
		return this.from <= other.from && other.until <= this.until;
	}

	/** Whether both have at least one character in common. */
	public boolean overlaps(Span other) {
		return this.from < other.until && other.from < this.until;
	}

	/** The shortest stretch that holds both. */
	public Span and(Span other) {
		return new Span(Math.min(this.from, other.from), Math.max(this.until, other.until));
	}

	@Override
	public int compareTo(Span other) {
		int order = Integer.compare(this.from, other.from);
		return (order != 0) ? order : Integer.compare(this.until, other.until);
	}

}
