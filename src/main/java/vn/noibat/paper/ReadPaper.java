package vn.noibat.paper;

import java.util.List;

/**
 * What was read of a paper.
 *
 * @param text in NFC, a paragraph a line, parted by line feeds; what Word numbers by
 * itself has its number written out, cells of a table are lines of their own, notes of
 * the foot stand at the end; a tab before a line says that it stands in the right column
 * @param pageStarts offsets into the text at which its pages begin, in rising order, the
 * first 0; two are equal where a page has no text, and there is only one where the file
 * knows no pages
 * @param margins what stands above and below the running text, page after page: each line
 * once, and no page numbers
 */
public record ReadPaper(String text, List<Integer> pageStarts, List<String> margins) {

	public ReadPaper {
		pageStarts = List.copyOf(pageStarts);
		margins = List.copyOf(margins);
		if (pageStarts.isEmpty() || pageStarts.get(0) != 0) {
			throw new IllegalArgumentException("The first page begins at 0");
		}
		for (int page = 1; page < pageStarts.size(); page++) {
			if (pageStarts.get(page) < pageStarts.get(page - 1) || pageStarts.get(page) > text.length()) {
				throw new IllegalArgumentException("No page begins at " + pageStarts.get(page));
			}
		}
	}

	/** A text without pages. */
	public static ReadPaper of(String text) {
		return new ReadPaper(text, List.of(0), List.of());
	}

	/** How many pages it has: 1 where the file knows none. */
	public int pages() {
		return this.pageStarts.size();
	}

	/** The page, from 1, on which a character stands. */
	public int pageOf(int offset) {
		if (offset < 0 || offset > this.text.length()) {
			throw new IndexOutOfBoundsException(offset);
		}
		int page = this.pageStarts.size();
		while (this.pageStarts.get(page - 1) > offset) {
			page--;
		}
		return page;
	}

	/** Whether nothing can be read on it: a picture of a paper. */
	public boolean isBlank() {
		return this.text.isBlank();
	}

	/** Everything that is read, with what stands on the margins. */
	public String whole() {
		return String.join("\n", this.margins) + "\n" + this.text;
	}

}
