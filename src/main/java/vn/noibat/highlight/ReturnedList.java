package vn.noibat.highlight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;

import vn.noibat.paper.ReadPiece;
import vn.noibat.paper.ReadPiece.Kind;
import vn.noibat.text.Language;
import vn.noibat.web.RefusedRequest;

/**
 * A list that was taken out as a file, worked on in a word processor, and came back.
 *
 * @param frame what stands around the highlights, a paragraph a line
 */
record ReturnedList(Language language, String frame, List<ReturnedHighlight> highlights) {

	/**
	 * Reads a list of this year.
	 * @throws RefusedRequest 422 when it is none
	 */
	static ReturnedList of(List<ReadPiece> pieces, String yearId) {
		Language language = ListMark
			.language(pieces.stream().flatMap((piece) -> piece.marks().stream()).toList(), yearId)
			.orElseThrow(() -> new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, "highlight.file.foreign"));
		List<ReadPiece> frame = new ArrayList<>();
		List<ReturnedHighlight> highlights = new ArrayList<>();
		List<ReadPiece> open = frame;
		Set<String> seen = new HashSet<>();
		for (ReadPiece read : pieces) {
			ReadPiece piece = once(read, seen);
			if (piece.marks().contains(ListMark.END)) {
				close(open, frame, highlights);
				open = frame;
			}
			else if (begins(piece, open, frame)) {
				close(open, frame, highlights);
				open = new ArrayList<>();
			}
			open.add(piece);
		}
		close(open, frame, highlights);
		return new ReturnedList(language, text(frame), highlights);
	}

	// LibreOffice may write a mark where it ends as well.
	private static ReadPiece once(ReadPiece piece, Set<String> seen) {
		return new ReadPiece(piece.kind(), piece.text(), piece.html(),
				piece.marks().stream().filter(seen::add).toList(), piece.tabled());
	}

	// Whoever types a heading anew leaves the mark at what comes after it.
	private static boolean begins(ReadPiece piece, List<ReadPiece> open, List<ReadPiece> frame) {
		boolean marked = ListMark.isHighlight(piece.marks());
		if (piece.kind() == Kind.HEADING_1) {
			return marked || !piece.text().isEmpty();
		}
		boolean headingBefore = open != frame && open.size() == 1 && !ListMark.isHighlight(open.get(0).marks());
		return marked && !headingBefore;
	}

	private static void close(List<ReadPiece> open, List<ReadPiece> frame, List<ReturnedHighlight> highlights) {
		if (open != frame && !open.isEmpty()) {
			highlights.add(ReturnedHighlight.of(open));
		}
	}

	private static String text(List<ReadPiece> frame) {
		return frame.stream()
			.filter((piece) -> piece.kind() != Kind.NOTE && !piece.text().isEmpty())
			.map(ReadPiece::text)
			.map((text) -> text.replaceAll("\\s+", " "))
			.collect(Collectors.joining("\n"));
	}

}
