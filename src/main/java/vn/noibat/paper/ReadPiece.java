package vn.noibat.paper;

import java.util.List;

/**
 * A paragraph of a manuscript that came back, as it is when every change in it is
 * accepted.
 *
 * @param text in NFC
 * @param html its text with what is bold, italic, a break or a link in it
 * @param marks names of the {@link Piece.Mark marks} that begin on it
 * @param tabled whether it stands in a cell of a table, which a manuscript does not keep
 */
public record ReadPiece(Kind kind, String text, String html, List<String> marks, boolean tabled) {

	public ReadPiece {
		marks = List.copyOf(marks);
	}

	/** What its style says that it is. */
	public enum Kind {

		TITLE, STANDFIRST, OFFICIAL_TITLE, HEADING_1, HEADING_2, HEADING_3, NUMBERED, BULLET, NOTE, TEXT

	}

}
