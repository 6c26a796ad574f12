package vn.noibat.paper;

import java.io.IOException;
import java.util.List;

import javax.xml.stream.XMLStreamException;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Entities;

import vn.noibat.paper.DocxNumbering.Kind;
import vn.noibat.text.Folding;

/**
 * A manuscript that was taken out as DOCX, worked on in a word processor, and came back.
 */
final class Returned {

	private Returned() {
	}

	static List<ReadPiece> pieces(byte[] docx) throws IOException, XMLStreamException {
		return DocxText.paragraphs(docx).stream().map(Returned::piece).toList();
	}

	private static ReadPiece piece(DocxParagraph paragraph) {
		StringBuilder text = new StringBuilder();
		StringBuilder html = new StringBuilder();
		String address = null;
		for (DocxParagraph.Run run : paragraph.runs()) {
			String next = run.address();
			if (address != null && !address.equals(next)) {
				html.append("</a>");
			}
			if (next != null && !next.equals(address)) {
				html.append("<a href=\"").append(Entities.escape(next)).append("\">");
			}
			address = next;
			String letters = Folding.nfc(run.text());
			text.append(letters);
			append(html, letters, run);
		}
		html.append((address != null) ? "</a>" : "");
		return new ReadPiece(kind(paragraph.style(), paragraph.list()), text.toString().strip(), html.toString(),
				paragraph.bookmarks(), paragraph.isTabled());
	}

	private static void append(StringBuilder html, String letters, DocxParagraph.Run run) {
		html.append(run.isBold() ? "<strong>" : "")
			.append(run.isItalic() ? "<em>" : "")
			.append(Entities.escape(letters).replace("\n", "<br>"))
			.append(run.isItalic() ? "</em>" : "")
			.append(run.isBold() ? "</strong>" : "");
	}

	private static ReadPiece.Kind kind(String style, @Nullable Kind list) {
		return switch (style) {
			case "title" -> ReadPiece.Kind.TITLE;
			case "subtitle" -> ReadPiece.Kind.STANDFIRST;
			case "official title" -> ReadPiece.Kind.OFFICIAL_TITLE;
			case "heading 1" -> ReadPiece.Kind.HEADING_1;
			case "heading 2" -> ReadPiece.Kind.HEADING_2;
			case "heading 3", "heading 4", "heading 5", "heading 6" -> ReadPiece.Kind.HEADING_3;
			case "note", "caption", "picture" -> ReadPiece.Kind.NOTE;
			default -> (list == Kind.NUMBERED) ? ReadPiece.Kind.NUMBERED
					: (list == Kind.BULLETS) ? ReadPiece.Kind.BULLET : ReadPiece.Kind.TEXT;
		};
	}

}
