package vn.noibat.paper;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a manuscript.
 */
public sealed interface Piece {

	/** Its title. */
	record Title(String text) implements Piece {
	}

	/** What stands above the text and is set apart from it. */
	record Standfirst(String text) implements Piece {
	}

	/**
	 * A heading.
	 *
	 * @param level 1 to 3
	 */
	record Heading(int level, String text) implements Piece {
	}

	/** A heading of level 1 with the next number before it. */
	record NumberedHeading(String text) implements Piece {
	}

	/** What the heading before it is called officially. */
	record OfficialTitle(String text) implements Piece {
	}

	/**
	 * A sign that nobody sees, from the next piece to the next sign: what it stands on is
	 * known again when the file comes back, wherever it was moved.
	 *
	 * @param name letters, digits and underscores, at most 40, none twice
	 */
	record Mark(String name) implements Piece {

		public Mark {
			if (!name.matches("[A-Za-z_][A-Za-z0-9_]{0,39}")) {
				throw new IllegalArgumentException("No mark is called " + name);
			}
		}

	}

	/**
	 * Running text with its structure.
	 *
	 * @param html blocks of headings of levels 2 to 4, paragraphs and lists; others lose
	 * their markup
	 * @param below level of the heading that it stands under, from 0
	 */
	record Prose(String html, int below) implements Piece {

		public Prose(String html) {
			this(html, 0);
		}

	}

	/** A point of a list, what it speaks of before it. */
	record Point(String label, String text) implements Piece {
	}

	/** What is said about the text: smaller, and no part of it. */
	record Note(String text) implements Piece {
	}

	/**
	 * A picture with what is said of it.
	 *
	 * @param mediaType {@code image/jpeg} or {@code image/png}
	 * @param width in pixels
	 * @param height in pixels
	 * @param alt what it shows, for whoever does not see it
	 * @param caption null where there is none
	 */
	record Picture(byte[] bytes, String mediaType, int width, int height, String alt,
			@Nullable String caption) implements Piece {
	}

}
