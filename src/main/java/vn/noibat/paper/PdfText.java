package vn.noibat.paper;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The text of a PDF: its glyphs page by page, with what annotations that belong to the
 * page show, signatures among them.
 */
final class PdfText extends PDFTextStripper {

	private static final int MOST_PAGES = 300;

	private static final int MOST_GLYPHS = 60_000;

	private static final int MOST_OPERATORS = 350_000;

	// To show a form takes as long as so many others.
	private static final int WEIGHT_OF_FORM = 100;

	private static final int MEMORY = 8 << 20;

	private static final int STORAGE = 256 << 20;

	private static final Set<String> SHOWN = Set.of("Widget", "FreeText", "Stamp");

	// Head and foot of a page, in parts of its height.
	private static final float HEAD = 0.09f;

	private static final float FOOT = 0.92f;

	private final List<PdfPage> read = new ArrayList<>();

	private int operators;

	private PdfText() {
		setShouldSeparateByBeads(false);
	}

	static void read(byte[] pdf, int pages, ReadLines lines) throws IOException {
		try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(pdf), "", null, null,
				MemoryUsageSetting.setupMixed(MEMORY, STORAGE).streamCache)) {
			int wanted = Math.min(pages, document.getNumberOfPages());
			if (wanted > MOST_PAGES) {
				throw new PaperUnread("paper.unread.pages", MOST_PAGES);
			}
			PdfText text = new PdfText();
			text.setEndPage(wanted);
			text.writeText(document, Writer.nullWriter());
			text.write(wanted, lines);
		}
	}

	private void write(int pages, ReadLines lines) {
		Set<String> repeated = repeated();
		int next = 0;
		PdfParagraphs before = null;
		for (int number = 1; number <= pages; number++) {
			lines.beginPage();
			if (next < this.read.size() && this.read.get(next).number() == number) {
				PdfPage page = this.read.get(next++);
				List<PdfLine> running = new ArrayList<>();
				for (PdfLine line : page.lines()) {
					boolean outside = isOutside(page, line);
					if (outside && ReadLines.isPageNumber(line.text())) {
						continue;
					}
					if (outside && repeated.contains(alike(line))) {
						lines.addMargin(line.text());
					}
					else {
						running.add(line);
					}
				}
				PdfParagraphs paragraphs = PdfParagraphs.of(running, page.width());
				boolean goesOn = before != null && paragraphs.goesOnFrom(before);
				for (String paragraph : paragraphs.paragraphs()) {
					if (goesOn) {
						lines.goOn(paragraph);
						goesOn = false;
					}
					else {
						lines.add(paragraph);
					}
				}
				before = paragraphs;
			}
		}
	}

	// What stands at the same place of most pages, whatever its numbers.
	private Set<String> repeated() {
		Map<String, Integer> counts = new HashMap<>();
		for (PdfPage page : this.read) {
			Set<String> seen = new HashSet<>();
			for (PdfLine line : page.lines()) {
				if (isOutside(page, line) && seen.add(alike(line))) {
					counts.merge(alike(line), 1, Integer::sum);
				}
			}
		}
		Set<String> repeated = new HashSet<>();
		counts.forEach((line, count) -> {
			if (count >= 2 && count * 2 >= this.read.size()) {
				repeated.add(line);
			}
		});
		return repeated;
	}

	private static boolean isOutside(PdfPage page, PdfLine line) {
		return line.baseline() < HEAD * page.height() || line.baseline() > FOOT * page.height();
	}

	private static String alike(PdfLine line) {
		return Math.round(line.baseline() / 4) + " " + line.text().replaceAll("\\d+", "#");
	}

	@Override
	protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
		this.operators += operator.getName().equals("Do") ? WEIGHT_OF_FORM : 1;
		if (this.operators > MOST_OPERATORS) {
			throw new PaperUnread("paper.unread.complex");
		}
		super.processOperator(operator, operands);
	}

	@Override
	protected void processTextPosition(TextPosition text) {
		if (charactersByArticle.get(0).size() > MOST_GLYPHS) {
			throw new PaperUnread("paper.unread.complex");
		}
		super.processTextPosition(text);
	}

	@Override
	protected void endPage(PDPage page) throws IOException {
		for (PDAnnotation annotation : page.getAnnotations()) {
			if (SHOWN.contains(annotation.getSubtype()) && !annotation.isHidden() && !annotation.isNoView()) {
				showAnnotation(annotation);
			}
		}
		List<PdfLine.Glyph> glyphs = new ArrayList<>();
		float width = page.getCropBox().getWidth();
		float height = page.getCropBox().getHeight();
		for (TextPosition position : charactersByArticle.get(0)) {
			if (position.getDir() == 90 || position.getDir() == 270) {
				width = page.getCropBox().getHeight();
				height = page.getCropBox().getWidth();
			}
			String letters = position.getUnicode();
			if (letters != null && !letters.isEmpty()) {
				glyphs.add(new PdfLine.Glyph(unligated(letters), position.getDir(), position.getXDirAdj(),
						position.getYDirAdj(), position.getWidthDirAdj(), size(position), position.getWidthOfSpace(),
						font(position)));
			}
		}
		this.read.add(new PdfPage(getCurrentPageNo(), width, height, PdfLine.of(glyphs)));
	}

	private static float size(TextPosition position) {
		float size = Math.abs(position.getFontSizeInPt());
		return (size > 0) ? size : Math.max(1, position.getHeightDir() * 1.4f);
	}

	private static String font(TextPosition position) {
		String name = (position.getFont() != null) ? position.getFont().getName() : null;
		return (name != null) ? name : "";
	}

	private static String unligated(String letters) {
		return letters.codePoints().anyMatch((letter) -> letter >= 0xFB00 && letter <= 0xFB06)
				? Normalizer.normalize(letters, Normalizer.Form.NFKC) : letters;
	}

	/**
	 * The lines of a page from top to bottom.
	 *
	 * @param number from 1
	 * @param width in points
	 * @param height in points
	 */
	record PdfPage(int number, float width, float height, List<PdfLine> lines) {
	}

}
