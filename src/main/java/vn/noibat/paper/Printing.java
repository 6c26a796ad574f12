package vn.noibat.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import org.springframework.stereotype.Service;

/**
 * Lays papers out as PDF: A4 with the margins and the page number of Nghị định
 * 30/2020/NĐ-CP, Phụ lục I, tagged for readers of the screen, fonts embedded.
 */
@Service
public class Printing {

	private static final List<Face> FACES = List.of(new Face("Regular", 400, FontStyle.NORMAL),
			new Face("Bold", 700, FontStyle.NORMAL), new Face("Italic", 400, FontStyle.ITALIC),
			new Face("BoldItalic", 700, FontStyle.ITALIC));

	/** The paper as the bytes of a PDF. */
	public byte[] pdf(Paper paper) {
		DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
		drawers.registerDrawer(QrDrawer.TYPE, new QrDrawer());
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PdfRendererBuilder builder = new PdfRendererBuilder();
		FACES.forEach((face) -> builder.useFont(() -> font(face.name()), "Liberation Serif", face.weight(),
				face.style(), true));
		builder.useObjectDrawerFactory(drawers);
		// Nothing is ever fetched: a paper is complete in itself.
		builder.useUriResolver((base, address) -> null);
		builder.usePdfUaAccessibility(true);
		builder.withProducer("Nổi Bật");
		builder.withHtmlContent(PaperSheet.xhtml(paper), null);
		builder.toStream(out);
		try {
			builder.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private static InputStream font(String face) {
		InputStream font = Printing.class.getResourceAsStream("/liberation/LiberationSerif-" + face + ".ttf");
		if (font == null) {
			throw new IllegalStateException("No font Liberation Serif " + face);
		}
		return font;
	}

	private record Face(String name, int weight, FontStyle style) {
	}

}
