package vn.noibat.highlight;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/**
 * Edits lists as a word processor does.
 */
final class ListFiles {

	private ListFiles() {
	}

	/** Types words over those of a paragraph. */
	static byte[] typed(byte[] docx, String before, String after) {
		return changed(docx, (document) -> paragraph(document, before).getRuns().get(0).setText(after, 0));
	}

	static byte[] changed(byte[] docx, Change change) {
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
				ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			change.on(document);
			document.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static XWPFParagraph paragraph(XWPFDocument document, String text) {
		return document.getParagraphs()
			.stream()
			.filter((paragraph) -> paragraph.getText().equals(text))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No paragraph " + text));
	}

	/** What somebody does in a word processor. */
	interface Change {

		void on(XWPFDocument document);

	}

}
