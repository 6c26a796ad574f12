package vn.noibat.paper;

import java.util.List;

/**
 * A part of a paper, from top to bottom; every text is plain text.
 */
public sealed interface Block {

	/**
	 * A heading.
	 *
	 * @param level from 1, the title on the paper, to 4
	 */
	record Heading(int level, String text) implements Block {

		public Heading {
			if (level < 1 || level > 4) {
				throw new IllegalArgumentException("No heading of level " + level);
			}
		}

	}

	/**
	 * A paragraph; a line break in it stays one.
	 */
	record Paragraph(String text) implements Block {
	}

	/**
	 * A quieter, smaller paragraph: a note, a reading aid.
	 */
	record Note(String text) implements Block {
	}

	/**
	 * Labels with what they label, one below the other.
	 */
	record Labelled(List<Row> rows) implements Block {

		public Labelled {
			rows = List.copyOf(rows);
		}

	}

	/**
	 * A label and what it labels.
	 */
	record Row(String label, String text) {
	}

	/**
	 * A table; its head is repeated on every page.
	 *
	 * @param head names of the columns
	 * @param rows each with as many cells as the head
	 */
	record Table(List<String> head, List<List<String>> rows) implements Block {

		public Table {
			int columns = head.size();
			if (rows.stream().anyMatch((row) -> row.size() != columns)) {
				throw new IllegalArgumentException("Every row has " + columns + " cells");
			}
			head = List.copyOf(head);
			rows = rows.stream().map(List::copyOf).toList();
		}

	}

	/**
	 * A list, with numbers where their order means something.
	 */
	record Listing(boolean numbered, List<String> entries) implements Block {

		public Listing {
			entries = List.copyOf(entries);
		}

	}

	/**
	 * Who signs, side by side: what each one signs as, room for the hand, the name.
	 */
	record Signatures(List<Row> signatories) implements Block {

		public Signatures {
			signatories = List.copyOf(signatories);
		}

	}

	/**
	 * A QR code with the text below it that tells what it is.
	 */
	record Code(String content, String caption) implements Block {
	}

	/**
	 * A rule across the page.
	 */
	record Rule() implements Block {
	}

	/**
	 * What follows begins on a new page.
	 */
	record PageBreak() implements Block {
	}

}
