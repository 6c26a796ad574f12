package vn.noibat.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReadingTests {

	private static final String PDF = "application/pdf";

	private static final String DOC = "application/msword";

	private static final String TEXT = "text/plain";

	private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

	private final Reading reading = new Reading();

	// A trial letter of our own, typed by hand.
	@Test
	void readsALetterOfWordAsItsReadersSeeIt() throws IOException {
		ReadPaper read = this.reading.read(file("letter.docx"), Typing.MEDIA_TYPE);

		assertThat(read.text().lines())
			.startsWith("UBND THÀNH PHỐ THỬ NGHIỆM", "VĂN PHÒNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
					"Độc lập - Tự do - Hạnh phúc", "Số: 374/VP-BC",
					"V/v công bố danh sách kết quả nổi bật của thành phố trong năm",
					"Thành phố Thử Nghiệm, ngày 05 tháng 3 năm 2023")
			.contains("1. Tăng trưởng kinh tế đạt hai con số trong năm thứ chín liên tiếp",
					"3. Hoàn thành chương trình nhà ở cho công nhân khu công nghiệp",
					"b) Diện tích cây xanh tăng thêm 20.000 m² so với kế hoạch", "- Lưu: VT, BC.",
					"PHÓ CHÁNH VĂN PHÒNG")
			.endsWith("HỎA TỐC", "[1] Theo số liệu của Cục Thống kê thử nghiệm.");
		assertThat(read.text()).contains("25 tỷ USD.[1] Phần được thêm vào.")
			.doesNotContain("ĐÃ XÓA")
			.doesNotContain("ẨN ĐI")
			.containsOnlyOnce("HỎA TỐC");
		assertThat(read.margins()).containsExactly("Bản thử");
		assertThat(read.pages()).isEqualTo(1);
	}

	@Test
	void readsTheSameFromAnOldWordFile() throws IOException {
		List<String> docx = this.reading.read(file("letter.docx"), Typing.MEDIA_TYPE).text().lines().toList();
		ReadPaper doc = this.reading.read(file("letter.doc"), DOC);

		assertThat(doc.text().lines())
			.containsExactlyElementsOf(docx.stream().filter((line) -> !line.equals("HỎA TỐC")).toList());
		assertThat(doc.margins()).containsExactly("Bản thử");
	}

	// A trial letter of our own on two pages, printed by LibreOffice 7.4.
	@Test
	void joinsTheLinesOfAPdfIntoParagraphsColumnByColumn() throws IOException {
		ReadPaper read = this.reading.read(file("letter.pdf"), PDF);

		assertThat(read.text().lines())
			.startsWith("UBND THÀNH PHỐ THỬ", "NGHIỆM", "VĂN PHÒNG", "Số: 374/VP-BC",
					"V/v công bố danh sách kết quả nổi bật của thành phố trong năm", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT",
					"NAM", "Độc lập - Tự do - Hạnh phúc", "Thành phố Thử Nghiệm, ngày 05 tháng 3 năm 2023",
					"Kính gửi: Các cơ quan báo chí trên địa bàn thành phố")
			.contains("1. Giữ vững quốc phòng, an ninh",
					"7. Hoàn thành chương trình nhà ở cho công nhân khu công nghiệp",
					"b) Diện tích cây xanh tăng thêm 20.000 m² so với kế hoạch",
					"Văn phòng trân trọng đề nghị các cơ quan báo chí quan tâm phối hợp, thông tin sâu rộng về các kết "
							+ "quả nêu trên./.",
					"- Thường trực Thành ủy, Hội đồng nhân dân, Ủy ban nhân dân thành phố;", "- Lưu: VT, BC.",
					"KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "Trần Văn Thử");
		assertThat(read.pages()).isEqualTo(2);
		assertThat(read.margins()).containsExactly("Bản thử");
		int page = read.pageStarts().get(1);
		assertThat(read.pageOf(page - 1)).isEqualTo(1);
		assertThat(read.pageOf(page)).isEqualTo(2);
		assertThat(this.reading.skim(file("letter.pdf"), PDF, 1).text()).contains("V/v công bố")
			.doesNotContain("Trần Văn Thử");
	}

	@Test
	void tellsWhatToDoWithAPictureOfAPaper() throws IOException {
		ByteArrayOutputStream scan = new ByteArrayOutputStream();
		try (PDDocument document = new PDDocument()) {
			document.addPage(new PDPage());
			document.save(scan);
		}

		assertThat(this.reading.skim(scan.toByteArray(), PDF, 3).isBlank()).isTrue();
		assertThatExceptionOfType(PaperUnread.class).isThrownBy(() -> this.reading.read(scan.toByteArray(), PDF))
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo("paper.unread.picture"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1258" })
	void readsPlainTextInEveryEncoding(String encoding) {
		Charset charset = Charset.forName(encoding);
		String text = "Kết quả nổi bật\nTổng thu 103.000 tỷ đồng, tăng 12,3%";
		// Windows-1258 has its tones behind the letters they stand on.
		byte[] bytes = encoding.equals("windows-1258") ? parted(text).getBytes(charset) : text.getBytes(charset);

		assertThat(this.reading.read(bytes, TEXT).text()).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1258" })
	void refusesALongTextBeforeItIsDecoded(String encoding) {
		byte[] bytes = parted("Tổng thu đạt 103.000 tỷ đồng. ".repeat(40)).getBytes(Charset.forName(encoding));

		assertThatExceptionOfType(PaperUnread.class).isThrownBy(() -> PlainText.decode(bytes, 400))
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo("paper.unread.long"));
		assertThat(PlainText.decode(bytes, 4_000)).startsWith(parted("Tổng thu"));
	}

	@Test
	void readsPastedTextWithoutWhatNobodySees() {
		assertThat(this.reading.typed("\uFEFFMột\u00A0dòng\u200B\r\n\r\n  Hai\u202E dòng \n").text())
			.isEqualTo("Một dòng\nHai dòng");
		assertThatExceptionOfType(PaperUnread.class).isThrownBy(() -> this.reading.typed(" \u200B\n"))
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo("paper.unread.empty"));
	}

	@Test
	void numbersListsLevelByLevelAsWordDoes() throws IOException {
		String levels = level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.") + level(2, "lowerLetter", "%3)")
				+ level(3, "decimalZero", "%2.%4");
		byte[] docx = docx(
				point(0, "A") + point(1, "B") + point(1, "C") + point(2, "D") + point(2, "E") + point(0, "F")
						+ point(1, "G") + point(3, "H") + "<w:p><w:r><w:t>Hết</w:t></w:r></w:p>",
				"<w:abstractNum w:abstractNumId=\"4\">" + levels + "</w:abstractNum>"
						+ "<w:num w:numId=\"7\"><w:abstractNumId w:val=\"4\"/></w:num>");

		assertThat(this.reading.read(docx, Typing.MEDIA_TYPE).text().lines()).containsExactly("I. A", "1. B", "2. C",
				"a) D", "b) E", "II. F", "1. G", "1.01 H", "Hết");
	}

	@Test
	void acceptsTheChangesThatWereMarked() throws IOException {
		byte[] docx = docx(
				"""
						<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>Một </w:t></w:r></w:p>
						<w:p><w:r><w:t>đoạn</w:t></w:r><w:moveFrom w:id="2"><w:r><w:t> dời đi</w:t></w:r></w:moveFrom></w:p>
						<w:tbl><w:tr><w:trPr><w:del w:id="3"/></w:trPr><w:tc><w:p><w:r><w:t>Hàng bỏ</w:t></w:r></w:p></w:tc></w:tr>
						<w:tr><w:tc><w:p><w:r><w:rPr><w:caps/><w:rPrChange w:id="4"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>
						<w:t>Hàng còn</w:t></w:r></w:p></w:tc></w:tr></w:tbl>""",
				"");

		assertThat(this.reading.read(docx, Typing.MEDIA_TYPE).text()).isEqualTo("Một đoạn\nHÀNG CÒN");
	}

	@Test
	void takesTheSpacesOfATypewriterForNoColumns() throws IOException {
		String[] lines = { "1. Khu pho moi o phia bac song da xong", "trong nam nay nho von cua dan va cua xa,",
				"90 nha da co dien va nuoc.", "2. Xa mo cho va lam xong hai cay cau de",
				"dan di lai, 12 xe da chay tren tuyen do." };

		ReadPaper read = this.reading.read(typewritten(lines), PDF);

		assertThat(String.join(" ", read.text().split("\\s+"))).isEqualTo(String.join(" ", lines));
	}

	private static byte[] typewritten(String... lines) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage();
			document.addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.setFont(new PDType1Font(Standard14Fonts.FontName.COURIER), 14);
				content.beginText();
				content.newLineAtOffset(72, 720);
				content.setLeading(16);
				for (String line : lines) {
					content.showText(line);
					content.newLine();
				}
				content.endText();
			}
			document.save(out);
		}
		return out.toByteArray();
	}

	@Test
	void readsPastedPagesWithoutTheirTags() {
		assertThat(this.reading.typed(
				"<p class=\"a\">1. Thu <b>cao</b> nh&#7845;t&nbsp;<i>năm</i></p><ul><li>Chi &lt; 5%</li></ul>a < b > c")
			.text()).isEqualTo("1. Thu cao nhất năm\nChi < 5%\na < b > c");
		assertThat(this.reading.typed("Thu &khong; R&D <xml>").text()).isEqualTo("Thu &khong; R&D <xml>");
	}

	@Test
	void setsTheCellsOfARowInMarkdownSideBySide() {
		assertThat(this.reading.typed("| Việc | Số |\n|---|:-:|\n| Mở chợ | 2 |\n|| Một dòng khác |").text())
			.isEqualTo("Việc\tSố\nMở chợ\t2\n\tMột dòng khác");
		assertThat(this.reading.typed("Bài hát |\n| hay |").text()).isEqualTo("Bài hát |\n| hay |");
	}

	@Test
	void joinsLinesThatWereBrokenToOneWidth() {
		String line = "Phòng Văn hóa huyện Ví Dụ gửi các xã danh sách những việc đã làm\n";

		assertThat(this.reading
			.typed(line + "được trong năm qua.\n\n" + line + "và ngày 5 tháng\n1. Mở chợ\n" + line + "của năm trước.")
			.text()).isEqualTo(
					(line + "được trong năm qua.\n" + line + "và ngày 5 tháng\n1. Mở chợ\n" + line + "của năm trước.")
						.replace("làm\n", "làm "));
		assertThat(this.reading.typed(line + "được trong năm qua.\n" + line).text())
			.isEqualTo(line + "được trong năm qua.\n" + line.strip());
	}

	@Test
	void readsPastedTcvn3WithTheLetterThatIsASoftHyphenElsewhere() {
		assertThat(
				this.reading.typed("Kinh tÕ t¨ng tr\u00ADëng, thu hót ®Çu t\u00AD. Tæng thu ng©n s¸ch ®¹t 90 tû ®ång")
					.text())
			.isEqualTo("Kinh tế tăng trưởng, thu hút đầu tư. Tổng thu ngân sách đạt 90 tỷ đồng");
		assertThat(this.reading.typed("Thu ngân\u00AD sách").text()).isEqualTo("Thu ngân sách");
	}

	@Test
	void keepsTheTabThatSetsALineToTheRight() {
		assertThat(this.reading.typed("Nơi nhận:\tCHỦ TỊCH\n\t Trần Văn Thử \n \t\nHết").text())
			.isEqualTo("Nơi nhận:\tCHỦ TỊCH\n\tTrần Văn Thử\nHết");
	}

	@Test
	void givesBackTheNotesOfAManuscriptBehindItsText() throws IOException {
		assertThat(this.reading.returned(file("letter.docx"))).extracting(ReadPiece::text)
			.endsWith("Theo số liệu của Cục Thống kê thử nghiệm.")
			.noneMatch((text) -> text.contains("[1]"));
	}

	private static String level(int number, String format, String text) {
		return "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/></w:lvl>"
			.formatted(number, format, text);
	}

	private static String point(int level, String text) {
		return ("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t>"
				+ "</w:r></w:p>")
			.formatted(level, text);
	}

	private static byte[] docx(String body, String lists) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("word/document.xml"));
			zip.write(("<w:document " + W + "><w:body>" + body + "</w:body></w:document>")
				.getBytes(StandardCharsets.UTF_8));
			zip.putNextEntry(new ZipEntry("word/numbering.xml"));
			zip.write(("<w:numbering " + W + ">" + lists + "</w:numbering>").getBytes(StandardCharsets.UTF_8));
		}
		return out.toByteArray();
	}

	private static String parted(String text) {
		StringBuilder parted = new StringBuilder();
		text.codePoints().forEach((letter) -> {
			String whole = Character.toString(letter);
			String apart = Normalizer.normalize(whole, Normalizer.Form.NFD);
			int last = apart.length() - 1;
			boolean tone = last > 0 && "\u0300\u0301\u0303\u0309\u0323".indexOf(apart.charAt(last)) >= 0;
			// Tones below a letter come before the marks above it.
			int below = apart.indexOf('\u0323');
			if (below > 0) {
				parted.append(Normalizer.normalize(apart.replace("\u0323", ""), Normalizer.Form.NFC)).append('\u0323');
			}
			else if (tone) {
				parted.append(Normalizer.normalize(apart.substring(0, last), Normalizer.Form.NFC))
					.append(apart.charAt(last));
			}
			else {
				parted.append(whole);
			}
		});
		return parted.toString();
	}

	private static byte[] file(String name) throws IOException {
		try (InputStream file = ReadingTests.class.getResourceAsStream("/paper/" + name)) {
			return file.readAllBytes();
		}
	}

}
