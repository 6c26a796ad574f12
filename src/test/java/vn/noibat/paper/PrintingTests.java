package vn.noibat.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class PrintingTests {

	private static final String EVERY_LETTER = "aàáảãạ ăằắẳẵặ âầấẩẫậ đ eèéẻẽẹ êềếểễệ iìíỉĩị oòóỏõọ ôồốổỗộ ơờớởỡợ "
			+ "uùúủũụ ưừứửữự yỳýỷỹỵ";

	private final Printing printing = new Printing();

	@Test
	void printsEveryVietnameseLetter() throws IOException {
		try (PDDocument pdf = print(false, new Block.Paragraph(EVERY_LETTER + " " + EVERY_LETTER.toUpperCase()))) {
			assertThat(text(pdf)).contains((EVERY_LETTER + " " + EVERY_LETTER.toUpperCase()).split(" "));
		}
	}

	@Test
	void embedsItsFonts() throws IOException {
		try (PDDocument pdf = print(false, new Block.Heading(1, "Hồ sơ"), new Block.Paragraph("Nội dung"))) {
			List<PDFont> fonts = new ArrayList<>();
			for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
				fonts.add(pdf.getPage(0).getResources().getFont(name));
			}

			assertThat(fonts).hasSize(2).allMatch(PDFont::isEmbedded);
			assertThat(fonts).extracting(PDFont::getName).allMatch((name) -> name.contains("LiberationSerif"));
		}
	}

	@Test
	void isTaggedAndKnowsItsTitleAndLanguage() throws IOException {
		try (PDDocument pdf = print(false, new Block.Heading(1, "Hồ sơ"),
				new Block.Table(List.of("Tên", "Số"), List.of(List.of("a", "1"))), new Block.Code("x", "Mã"))) {
			assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
			assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
			assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi");
			assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Hồ sơ đề cử");
		}
	}

	@Test
	void standsOnA4WithTheMarginsOfTheDecree() throws IOException {
		try (PDDocument pdf = print(false, paragraphs(60))) {
			assertThat(pdf.getPage(0).getMediaBox().getWidth()).isCloseTo(595.3f, within(0.5f));
			assertThat(pdf.getPage(0).getMediaBox().getHeight()).isCloseTo(841.9f, within(0.5f));
			List<TextPosition> letters = letters(pdf, 2);
			double left = letters.stream().mapToDouble(TextPosition::getX).min().orElseThrow();
			double right = letters.stream().mapToDouble((letter) -> letter.getX() + letter.getWidth()).max().orElseThrow();
			assertThat(millimetres(left)).isBetween(30.0, 35.0);
			assertThat(210 - millimetres(right)).isBetween(15.0, 20.0);
		}
	}

	@Test
	void numbersItsPagesFromTheSecondOn() throws IOException {
		try (PDDocument pdf = print(false, paragraphs(60))) {
			assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
			assertThat(firstLine(pdf, 1)).startsWith("Đoạn");
			assertThat(firstLine(pdf, 2)).isEqualTo("2");
			assertThat(firstLine(pdf, 3)).isEqualTo("3");
		}
	}

	@Test
	void printsLargeForThoseWhoNeedIt() throws IOException {
		try (PDDocument plain = print(false, new Block.Paragraph("Chữ"));
				PDDocument large = print(true, new Block.Paragraph("Chữ"))) {
			assertThat(letters(plain, 1).get(0).getYScale()).isCloseTo(14, within(0.2f));
			assertThat(letters(large, 1).get(0).getYScale()).isCloseTo(18, within(0.2f));
		}
	}

	@Test
	void printsTextAsTextWhateverStandsInIt() throws IOException {
		try (PDDocument pdf = print(false, new Block.Paragraph("5 < 7 & \"b\" <b>đậm</b>\u0007"),
				new Block.Labelled(List.of(new Block.Row("Đơn vị", "<script>"))),
				new Block.Listing(true, List.of("một", "hai")),
				new Block.Signatures(List.of(new Block.Row("THƯ KÝ", "Nguyễn Văn A"))), new Block.Rule(),
				new Block.PageBreak(), new Block.Note("Ghi chú"))) {
			assertThat(text(pdf)).contains("5 < 7 & \"b\" <b>đậm</b>", "<script>", "1.  một", "2.  hai", "THƯ KÝ",
					"Nguyễn Văn A");
			assertThat(pdf.getNumberOfPages()).isEqualTo(2);
		}
	}

	@Test
	void printsCodesThatCanBeRead() throws Exception {
		String content = "https://example.org/kiem-chung?sha256=" + "0123456789abcdef".repeat(4);
		try (PDDocument pdf = print(false, new Block.Code(content, "Kiểm chứng"))) {
			var image = new PDFRenderer(pdf).renderImageWithDPI(0, 150);
			int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());

			assertThat(read(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)).getText())
				.isEqualTo(content);
		}
	}

	@Test
	void drawsCodesAsSvgWithoutAStyle() {
		String svg = QrCode.svg("374/VP-BC");

		assertThat(svg).startsWith("<svg ").endsWith("</svg>").doesNotContain("style").contains("viewBox=\"0 0 29 29\"");
		assertThatIllegalArgumentException().isThrownBy(() -> QrCode.svg("a".repeat(3000)));
	}

	@Test
	void refusesATableWithHoles() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Block.Table(List.of("a", "b"), List.of(List.of("1"))));
	}

	private PDDocument print(boolean large, Block... blocks) throws IOException {
		return Loader.loadPDF(this.printing.pdf(new Paper("Hồ sơ đề cử", "vi", large, List.of(blocks))));
	}

	private static Block[] paragraphs(int count) {
		return IntStream.rangeClosed(1, count)
			.mapToObj((number) -> new Block.Paragraph("Đoạn " + number + ". " + "Thành phố hoàn thành kế hoạch. ".repeat(9)))
			.toArray(Block[]::new);
	}

	private static Result read(LuminanceSource source) throws Exception {
		try {
			return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)),
					Map.of(com.google.zxing.DecodeHintType.TRY_HARDER, true));
		}
		catch (NotFoundException ex) {
			throw new AssertionError("No code found", ex);
		}
	}

	private static String text(PDDocument pdf) throws IOException {
		PDFTextStripper stripper = new PDFTextStripper();
		stripper.setSortByPosition(true);
		return stripper.getText(pdf);
	}

	private static String firstLine(PDDocument pdf, int page) throws IOException {
		PDFTextStripper stripper = new PDFTextStripper();
		stripper.setSortByPosition(true);
		stripper.setStartPage(page);
		stripper.setEndPage(page);
		return stripper.getText(pdf).strip().lines().findFirst().orElse("");
	}

	private static List<TextPosition> letters(PDDocument pdf, int page) throws IOException {
		List<TextPosition> letters = new ArrayList<>();
		PDFTextStripper stripper = new PDFTextStripper() {
			@Override
			protected void processTextPosition(TextPosition letter) {
				if (!letter.getUnicode().isBlank()) {
					letters.add(letter);
				}
				super.processTextPosition(letter);
			}
		};
		stripper.setStartPage(page);
		stripper.setEndPage(page);
		stripper.getText(pdf);
		return letters.stream().collect(Collectors.toList());
	}

	private static double millimetres(double points) {
		return points / 72 * 25.4;
	}

}
