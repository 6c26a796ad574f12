package vn.noibat.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Reads the codes of a paper as a telephone does, from pictures of its pages.
 */
final class PrintedCode {

	private static final int DPI = 150;

	private PrintedCode() {
	}

	/** What the codes say, one a page, in the order of the pages. */
	static List<String> read(PDDocument pdf) throws IOException {
		List<String> texts = new ArrayList<>();
		for (int page = 0; page < pdf.getNumberOfPages(); page++) {
			BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(page, DPI);
			int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
			try {
				texts.add(
						new QRCodeReader()
							.decode(new BinaryBitmap(new HybridBinarizer(
									new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))),
									Map.of(DecodeHintType.TRY_HARDER, true))
							.getText());
			}
			catch (ReaderException ex) {
				// No code on this page.
			}
		}
		return texts;
	}

}
