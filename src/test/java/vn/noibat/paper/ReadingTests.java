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
