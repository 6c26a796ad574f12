package vn.noibat.paper;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamException;

import org.springframework.stereotype.Service;

/**
 * Reads the text of files that the store has inspected: PDF, DOCX, DOC and plain text.
 */
@Service
public class Reading {

	private static final Map<String, Type> TYPES = Map.of("application/pdf", PdfText::read, Typing.MEDIA_TYPE,
			(docx, pages, lines) -> DocxText.read(docx, lines), "application/msword",
			(doc, pages, lines) -> DocText.read(doc, lines), "text/plain",
			(text, pages, lines) -> lines.add(WrappedText.joined(PlainText.decode(text, ReadLines.MOST_CHARACTERS))));

	/**
	 * Reads a whole file.
	 * @param mediaType of the file as kept
	 * @throws PaperUnread when it is a picture of a paper, too long or cannot be read
	 * @throws IllegalArgumentException when files of this type have no text
	 */
	public ReadPaper read(byte[] bytes, String mediaType) {
		ReadPaper read = skim(bytes, mediaType, Integer.MAX_VALUE);
		if (read.isBlank()) {
			throw new PaperUnread("paper.unread.picture");
		}
		return read;
	}

	/**
	 * Reads the first pages of a file; of a type that has no pages, the whole. There is
	 * nothing to read on a picture of a paper.
	 * @param mediaType of the file as kept
	 * @throws PaperUnread when it is too long or cannot be read
	 * @throws IllegalArgumentException when files of this type have no text
	 */
	public ReadPaper skim(byte[] bytes, String mediaType, int pages) {
		Type type = TYPES.get(mediaType);
		if (type == null) {
			throw new IllegalArgumentException("No text in " + mediaType);
		}
		ReadLines lines = new ReadLines();
		try {
			type.read(bytes, pages, lines);
		}
		catch (PaperUnread ex) {
			throw ex;
		}
		catch (IOException | XMLStreamException | RuntimeException ex) {
			// The parsers answer broken files with any exception.
			throw new PaperUnread("paper.unread");
		}
		return lines.toPaper();
	}

	/**
	 * Reads a manuscript that was typed here and came back, paragraph by paragraph.
	 * @param docx the file as kept
	 * @throws PaperUnread when it is too long or cannot be read
	 */
	public List<ReadPiece> returned(byte[] docx) {
		try {
			return Returned.pieces(docx);
		}
		catch (PaperUnread ex) {
			throw ex;
		}
		catch (IOException | XMLStreamException | RuntimeException ex) {
			throw new PaperUnread("paper.unread");
		}
	}

	/**
	 * What was typed or pasted, as if it had come as a file.
	 * @throws PaperUnread when there is nothing, or too much of it
	 */
	public ReadPaper typed(String text) {
		ReadLines lines = new ReadLines();
		lines.add(WrappedText.joined(text));
		ReadPaper read = lines.toPaper();
		if (read.isBlank()) {
			throw new PaperUnread("paper.unread.empty");
		}
		return read;
	}

	/** How files of a type are read. */
	private interface Type {

		void read(byte[] bytes, int pages, ReadLines lines) throws IOException, XMLStreamException;

	}

}
