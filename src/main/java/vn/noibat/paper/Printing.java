package vn.noibat.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Lays papers out as PDF: A4 with the margins and the page number of Nghị định
 * 30/2020/NĐ-CP, Phụ lục I, to be kept (PDF/A-3a) and read aloud (PDF/UA-1), fonts
 * embedded. The same paper always gives the same bytes.
 */
@Service
public class Printing {

	private static final List<Face> FACES = List.of(new Face("Regular", 400, FontStyle.NORMAL),
			new Face("Bold", 700, FontStyle.NORMAL), new Face("Italic", 400, FontStyle.ITALIC),
			new Face("BoldItalic", 700, FontStyle.ITALIC));

	static {
		XRLog.setLoggerImpl(new LayoutLog());
	}

	/** The paper as the bytes of a PDF. */
	public byte[] pdf(Paper paper) {
		return pdf(PaperSheet.xhtml(paper), Imprint.of(paper));
	}

	/** The official paper as the bytes of a PDF. */
	public byte[] pdf(OfficialPaper paper) {
		return pdf(OfficialSheet.xhtml(paper), Imprint.of(paper));
	}

	/** The book as the bytes of a PDF. */
	public byte[] pdf(Book book) {
		return pdf(BookSheet.xhtml(book), Imprint.of(book));
	}

	private static byte[] pdf(String xhtml, Imprint imprint) {
		DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
		drawers.registerDrawer(QrDrawer.TYPE, new QrDrawer());
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.useObjectDrawerFactory(drawers);
		builder.useUnicodeLineBreaker(new LineBreaker());
		// Nothing is ever fetched: a paper is complete in itself, its pictures too.
		builder.useUriResolver((base, address) -> address.startsWith("data:image/") ? address : null);
		builder.usePdfUaAccessibility(true);
		builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
		builder.withHtmlContent(Bookmarks.added(xhtml), null);
		try (PDDocument document = new PDDocument()) {
			builder.usePDDocument(document);
			FACES.forEach((face) -> builder.useFont(new EmbeddedFont(document, face.name()), "Liberation Serif",
					face.weight(), face.style(), true));
			try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
				renderer.layout();
				renderer.createPDFWithoutClosing();
			}
			Archival.furnish(document, imprint);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			// What is signed, perhaps with a token and whatever program goes with it, is
			// of the plainest form; a book is a third as large without that, a list two.
			document.save(out, (imprint.sealField() != null) ? CompressParameters.NO_COMPRESSION
					: CompressParameters.DEFAULT_COMPRESSION);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static InputStream font(String face) {
		InputStream font = Printing.class.getResourceAsStream("/liberation/LiberationSerif-" + face + ".ttf");
		if (font == null) {
			throw new IllegalStateException("No font Liberation Serif " + face);
		}
		return font;
	}

	private record Face(String name, int weight, FontStyle style) {
	}

	/**
	 * A face that is read when it is first used, without its ligatures: to look for them
	 * takes four fifths of the time of a page, and those who copy from it get letters
	 * that are none.
	 */
	private static final class EmbeddedFont extends PDFontSupplier {

		private final PDDocument document;

		private final String face;

		private @Nullable PDFont font;

		EmbeddedFont(PDDocument document, String face) {
			super(null);
			this.document = document;
			this.face = face;
		}

		@Override
		public PDFont supply() {
			PDFont font = this.font;
			if (font == null) {
				font = load();
				this.font = font;
			}
			return font;
		}

		private PDFont load() {
			try (InputStream bytes = font(this.face)) {
				TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
				read.setEnableGsub(false);
				return PDType0Font.load(this.document, read, true);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
