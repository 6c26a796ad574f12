package vn.noibat.paper;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Language;

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
	 * @param widths of the columns, in per cent; empty where their text decides
	 */
	record Table(List<String> head, List<List<String>> rows, List<Integer> widths) implements Block {

		public Table {
			int columns = head.size();
			if (rows.stream().anyMatch((row) -> row.size() != columns)
					|| !(widths.isEmpty() || widths.size() == columns)) {
				throw new IllegalArgumentException("Every row has " + columns + " cells");
			}
			head = List.copyOf(head);
			rows = rows.stream().map(List::copyOf).toList();
			widths = List.copyOf(widths);
		}

		/** A table whose text decides how wide its columns are. */
		public Table(List<String> head, List<List<String>> rows) {
			this(head, rows, List.of());
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

	/** The paragraph that sums up what follows. */
	record Lead(String text) implements Block {
	}

	/**
	 * A paragraph with the numbers of its sources.
	 *
	 * @param sources numbers in the list of {@link Sources}
	 */
	record Cited(String text, List<Integer> sources) implements Block {

		public Cited {
			sources = List.copyOf(sources);
		}

	}

	/** Points of equal weight, each with the numbers of its sources. */
	record Points(List<Cited> points) implements Block {

		public Points {
			points = List.copyOf(points);
		}

	}

	/** Words as they stand in another text, after what says so. */
	record Quotation(String label, String text, Language language) implements Block {
	}

	/**
	 * Running text with its structure.
	 *
	 * @param html blocks of headings of levels 3 and 4, paragraphs and lists; others lose
	 * their markup
	 */
	record Prose(String html, Language language) implements Block {
	}

	/**
	 * A picture with what is said of it, as wide as the text where it is large enough.
	 *
	 * @param mediaType {@code image/jpeg} or {@code image/png}
	 * @param bytes never to be changed
	 * @param width in pixels
	 * @param height in pixels
	 * @param alt what it shows, for whoever does not see it
	 * @param caption null where there is none
	 */
	record Picture(String mediaType, byte[] bytes, int width, int height, String alt,
			@Nullable String caption) implements Block {
	}

	/** Figures side by side, their numbers large. */
	record Figures(List<Figure> figures) implements Block {

		public Figures {
			figures = List.copyOf(figures);
		}

	}

	/**
	 * A figure.
	 *
	 * @param qualifier the word before the number, e.g. {@code gần}
	 * @param comparison what it is measured against, as sentences
	 * @param sources numbers in the list of {@link Sources}
	 * @param bars at most a year, its plan and the year before it; may be empty
	 */
	record Figure(String label, @Nullable String qualifier, String value, @Nullable String unit,
			@Nullable String comparison, List<Integer> sources, List<Bar> bars) {

		public Figure {
			sources = List.copyOf(sources);
			bars = List.copyOf(bars);
		}

	}

	/** Bars over the years, with their plans, under a title and what it shows. */
	record Chart(String title, String sentence, List<Bar> bars) implements Block {

		public Chart {
			bars = List.copyOf(bars);
		}

	}

	/**
	 * A bar.
	 *
	 * @param value what it shows; null where the figure above it tells it
	 * @param share its length, in per cent of what is drawn; null where there is nothing
	 * to draw
	 * @param newest drawn in the accent
	 */
	record Bar(String label, @Nullable String value, @Nullable Double share, boolean newest, @Nullable Mark plan) {
	}

	/**
	 * What was planned: a tick across a bar, or a range.
	 *
	 * @param from in per cent of what is drawn
	 * @param to the same as from for a single value
	 */
	record Mark(double from, double to, String label) {
	}

	/** Stops on the way of a text, from top to bottom. */
	record Trail(List<Stop> stops) implements Block {

		public Trail {
			stops = List.copyOf(stops);
		}

	}

	/**
	 * A stop.
	 *
	 * @param missing that and why there is a gap; null where there is none
	 * @param urgency the words in the red box
	 */
	record Stop(@Nullable String date, String title, @Nullable String urgency, @Nullable String text,
			@Nullable String missing) {
	}

	/** The numbered sources, from 1 on. */
	record Sources(List<Source> sources) implements Block {

		public Sources {
			sources = List.copyOf(sources);
		}

	}

	/**
	 * A source.
	 *
	 * @param address where it can be read; null where nowhere
	 */
	record Source(String text, @Nullable String address) {
	}

}
