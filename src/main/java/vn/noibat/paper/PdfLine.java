package vn.noibat.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Glyphs that stand on one line of a page, from left to right.
 */
final class PdfLine {

	// Parts of the size of the letters: how far a raised letter stands above its line,
	// and how wide the least space between two words is.
	private static final float RAISED = 0.45f;

	private static final float LEAST_SPACE = 0.14f;

	private static final float MOST_SPACE = 0.3f;

	private static final float SMALL = 0.78f;

	private static final float LEAST_RAISED = 0.12f;

	private static final Pattern METRE = Pattern.compile("(?<!\\p{L})[kdc]?m$");

	private final List<Glyph> glyphs;

	private final String text;

	private final float size;

	private PdfLine(List<Glyph> glyphs) {
		this.glyphs = glyphs;
		this.size = (float) glyphs.stream().mapToDouble(Glyph::size).max().orElse(1);
		this.text = write(glyphs, this.size, baseline());
	}

	/** The lines of a page from top to bottom; what is turned on it comes last. */
	static List<PdfLine> of(List<Glyph> glyphs) {
		Map<Float, List<Glyph>> directions = new TreeMap<>();
		glyphs.forEach(
				(glyph) -> directions.computeIfAbsent(glyph.direction(), (turned) -> new ArrayList<>()).add(glyph));
		List<PdfLine> lines = new ArrayList<>();
		directions.values().forEach((turned) -> lines.addAll(rows(turned)));
		return lines;
	}

	private static List<PdfLine> rows(List<Glyph> glyphs) {
		List<Glyph> sorted = new ArrayList<>(glyphs);
		sorted.sort(Comparator.comparingDouble(Glyph::y).thenComparingDouble(Glyph::x));
		List<List<Glyph>> rows = new ArrayList<>();
		List<Glyph> row = new ArrayList<>();
		float baseline = 0;
		float size = 0;
		for (Glyph glyph : sorted) {
			boolean same = !row.isEmpty() && glyph.y() - baseline <= RAISED * Math.max(size, glyph.size())
					&& glyph.y() - baseline <= 0.62f * Math.max(size, glyph.size());
			if (!same) {
				row = new ArrayList<>();
				rows.add(row);
				baseline = glyph.y();
				size = 0;
			}
			row.add(glyph);
			// The line of the large letters is the line; a small raised one comes first.
			if (glyph.size() >= size) {
				size = glyph.size();
				baseline = glyph.y();
			}
		}
		List<PdfLine> lines = new ArrayList<>();
		for (List<Glyph> found : rows) {
			found.sort(Comparator.comparingDouble(Glyph::x));
			PdfLine line = new PdfLine(found);
			if (!line.text.isEmpty()) {
				lines.add(line);
			}
		}
		return lines;
	}

	private static String write(List<Glyph> glyphs, float size, float baseline) {
		StringBuilder text = new StringBuilder();
		Glyph before = null;
		boolean noted = false;
		for (Glyph glyph : glyphs) {
			boolean raised = glyph.isRaised(size, baseline);
			if (noted && !raised) {
				text.append(']');
			}
			if (before != null && glyph.isApart(before) && !ends(text)) {
				text.append(' ');
			}
			String letters = glyph.letters().isBlank() ? " " : glyph.letters();
			if (raised && !noted) {
				int power = METRE.matcher(text).find() ? "23".indexOf(letters) : -1;
				if (power >= 0) {
					text.append("²³".charAt(power));
					before = glyph;
					continue;
				}
				text.append('[');
			}
			noted = raised;
			if (!letters.isBlank() || !ends(text)) {
				text.append(letters);
			}
			before = glyph;
		}
		return (noted ? text.append(']') : text).toString().strip();
	}

	private static boolean ends(StringBuilder text) {
		return text.isEmpty() || text.charAt(text.length() - 1) == ' ';
	}

	/** The part of the line that stands left, or right, of a place; null where none. */
	List<PdfLine> parted(float place) {
		List<Glyph> left = this.glyphs.stream().filter((glyph) -> glyph.middle() < place).toList();
		List<Glyph> right = this.glyphs.stream().filter((glyph) -> glyph.middle() >= place).toList();
		return List.of(new PdfLine(left), new PdfLine(right));
	}

	/** Stretches without a glyph in the line that are at least this wide. */
	List<Gap> gaps(float width) {
		List<Gap> gaps = new ArrayList<>();
		float end = Float.NaN;
		for (Glyph glyph : this.glyphs) {
			if (glyph.letters().isBlank()) {
				continue;
			}
			if (!Float.isNaN(end) && glyph.x() - end >= width) {
				gaps.add(new Gap(end, glyph.x()));
			}
			end = Float.isNaN(end) ? glyph.end() : Math.max(end, glyph.end());
		}
		return gaps;
	}

	String text() {
		return this.text;
	}

	boolean isEmpty() {
		return this.text.isEmpty();
	}

	/** Where its letters stand, in points from the top of the page. */
	float baseline() {
		return this.glyphs.stream().max(Comparator.comparingDouble(Glyph::size)).map(Glyph::y).orElse(0f);
	}

	float left() {
		return (float) this.glyphs.stream()
			.filter((glyph) -> !glyph.letters().isBlank())
			.mapToDouble(Glyph::x)
			.min()
			.orElse(0);
	}

	float right() {
		return (float) this.glyphs.stream()
			.filter((glyph) -> !glyph.letters().isBlank())
			.mapToDouble(Glyph::end)
			.max()
			.orElse(0);
	}

	float size() {
		return this.size;
	}

	/** How wide its first word is. */
	float firstWord() {
		float start = left();
		float end = start;
		Glyph before = null;
		for (Glyph glyph : this.glyphs) {
			if (glyph.letters().isBlank() && before != null || before != null && glyph.isApart(before)) {
				return end - start;
			}
			if (!glyph.letters().isBlank()) {
				end = glyph.end();
				before = glyph;
			}
		}
		return end - start;
	}

	/** The font that most of its letters are in. */
	String font() {
		Map<String, Integer> fonts = new TreeMap<>();
		this.glyphs.forEach((glyph) -> fonts.merge(glyph.font(), 1, Integer::sum));
		return fonts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("");
	}

	/** Whether all its letters are in one font. */
	boolean isOfOneFont() {
		return this.glyphs.stream()
			.filter((glyph) -> !glyph.letters().isBlank())
			.map(Glyph::font)
			.distinct()
			.count() == 1;
	}

	boolean isCapital() {
		return this.text.chars().anyMatch(Character::isLetter) && this.text.chars().noneMatch(Character::isLowerCase);
	}

	/**
	 * A letter, or several in one.
	 *
	 * @param direction in degrees
	 * @param x of its left edge, in points
	 * @param y of its line, from the top of the page
	 * @param space how wide a space is in its font; may be nonsense
	 */
	record Glyph(String letters, float direction, float x, float y, float width, float size, float space, String font) {

		float end() {
			return this.x + this.width;
		}

		float middle() {
			return this.x + this.width / 2;
		}

		/** Whether it is a number of a note, or a power, above its line. */
		boolean isRaised(float size, float baseline) {
			return this.size < SMALL * size && baseline - this.y > LEAST_RAISED * size && this.letters.matches("\\d+");
		}

		boolean isApart(Glyph before) {
			float wide = Math.max(LEAST_SPACE * this.size, Math.min(MOST_SPACE * this.size, this.space / 2));
			return this.x - before.end() > wide;
		}

	}

	/** A stretch of a line without a letter. */
	record Gap(float from, float until) {

		float width() {
			return this.until - this.from;
		}

	}

}
