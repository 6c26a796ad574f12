package vn.noibat.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * All that a PDF says: its pages, the files it carries, and every word of its objects;
 * not its bytes, in which any digits may follow each other.
 */
final class PdfWords {

	private PdfWords() {
	}

	static String of(byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			StringBuilder words = new StringBuilder("%PDF\n").append(new PDFTextStripper().getText(document));
			for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
				say(document.getDocument().getObjectFromPool(key).getObject(), words);
			}
			return words.toString();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void say(COSBase object, StringBuilder words) throws IOException {
		if (object instanceof COSString string) {
			words.append(string.getString()).append('\n');
		}
		else if (object instanceof COSArray array) {
			for (COSBase element : array) {
				say(element, words);
			}
		}
		else if (object instanceof COSDictionary dictionary) {
			for (COSBase value : dictionary.getValues()) {
				say(value, words);
			}
			if (object instanceof COSStream stream && isText(stream)) {
				words.append(new String(stream.createInputStream().readAllBytes(), StandardCharsets.UTF_8))
					.append('\n');
			}
		}
	}

	private static boolean isText(COSStream stream) {
		return "application/json".equals(stream.getNameAsString("Subtype"))
				|| "XML".equals(stream.getNameAsString("Subtype"));
	}

}
