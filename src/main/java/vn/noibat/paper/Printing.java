package vn.noibat.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
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
		FACES.forEach((face) -> builder.useFont(() -> font(face.name()), "Liberation Serif", face.weight(),
				face.style(), true));
		builder.useObjectDrawerFactory(drawers);
		builder.useUnicodeLineBreaker(new LineBreaker());
		// Nothing is ever fetched: a paper is complete in itself, its pictures too.
		builder.useUriResolver((base, address) -> address.startsWith("data:image/") ? address : null);
		builder.usePdfUaAccessibility(true);
		builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
		builder.withHtmlContent(Bookmarks.added(xhtml), null);
		try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
			renderer.layout();
			renderer.createPDFWithoutClosing();
			PDDocument document = renderer.getPdfDocument();
			Archival.furnish(document, imprint);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out, CompressParameters.NO_COMPRESSION);
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

}
