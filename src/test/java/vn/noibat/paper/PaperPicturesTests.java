package vn.noibat.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Takes the pictures of docs/papers.md, where pictures are wanted: the pages of a paper
 * beside each other.
 */
@EnabledIfSystemProperty(named = "noibat.pictures", matches = "true")
class PaperPicturesTests {

	private static final int DPI = 64;

	/** Thin lines fall between the points of a coarse picture. */
	private static final int FINER = 2;

	private static final int GAP = 8;

	private static final long LARGEST = 150_000;

	@ParameterizedTest
	@ValueSource(strings = { "dispatch", "dispatch-with-list", "dispatch-widely-sent", "decision", "proposal" })
	void takesAPictureOfEachPaper(String name) throws IOException {
		OfficialPaper paper = switch (name) {
			case "dispatch" -> TrialPapers.DISPATCH;
			case "dispatch-with-list" -> TrialPapers.DISPATCH_WITH_LIST;
			case "dispatch-widely-sent" -> TrialPapers.WIDELY_SENT;
			case "decision" -> TrialPapers.DECISION;
			default -> TrialPapers.PROPOSAL;
		};
		Path folder = Files.createDirectories(Path.of("target", "screenshots", "papers"));
		File file = folder.resolve(name + ".png").toFile();

		assertThat(ImageIO.write(sideBySide(TrialPapers.printed(paper)), "png", file)).isTrue();
		assertThat(file.length()).isLessThan(LARGEST);
	}

	private static BufferedImage sideBySide(byte[] bytes) throws IOException {
		List<BufferedImage> pages = new ArrayList<>();
		try (PDDocument pdf = Loader.loadPDF(bytes)) {
			int dpi = (pdf.getNumberOfPages() == 1) ? DPI * 3 / 2 : DPI;
			for (int page = 0; page < pdf.getNumberOfPages(); page++) {
				pages.add(new PDFRenderer(pdf).renderImageWithDPI(page, dpi * FINER, ImageType.RGB));
			}
		}
		int width = pages.stream().mapToInt((page) -> page.getWidth() / FINER + GAP).sum() + GAP;
		BufferedImage all = new BufferedImage(width, pages.get(0).getHeight() / FINER + 2 * GAP,
				BufferedImage.TYPE_BYTE_INDEXED);
		Graphics2D graphics = all.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		graphics.setColor(Color.LIGHT_GRAY);
		graphics.fillRect(0, 0, width, all.getHeight());
		int left = GAP;
		for (BufferedImage page : pages) {
			graphics.drawImage(page, left, GAP, page.getWidth() / FINER, page.getHeight() / FINER, null);
			left += page.getWidth() / FINER + GAP;
		}
		graphics.dispose();
		return all;
	}

}
