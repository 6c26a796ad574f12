package vn.noibat.paper;

import java.time.Instant;
import java.util.List;

import vn.noibat.text.Language;

/**
 * What an editor takes into a word processor to work on.
 *
 * @param title of the file
 * @param author the body it comes from; never a person
 * @param dated when what it says came out
 */
public record Manuscript(Language language, String title, String author, Instant dated, List<Piece> pieces) {

	public Manuscript {
		pieces = List.copyOf(pieces);
	}

}
