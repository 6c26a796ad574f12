package vn.noibat.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class OfficialTypingTests {

	private final Typing typing = new Typing();

	@TempDir
	private Path folder;

	@Test
	void typesTheHeadAsATable() throws IOException {
		try (XWPFDocument document = read(TrialPapers.DISPATCH)) {
			XWPFTable head = document.getTables().get(0);

			assertThat(head.getRow(0).getCell(0).getText()).contains("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HẢI PHÒNG");
			assertThat(head.getRow(0).getCell(1).getText()).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
					"Độc lập - Tự do - Hạnh phúc");
			assertThat(head.getRow(1).getCell(0).getText()).contains("Số: 12/VP-BC", "V/v tuyên truyền", "HỎA TỐC");
			assertThat(head.getRow(1).getCell(1).getText()).contains("Hải Phòng, ngày 19 tháng 01 năm 2024");
		}
	}

	@Test
	void namesItsPartsByStyles() throws Exception {
		try (XWPFDocument document = read(TrialPapers.DISPATCH_WITH_LIST)) {
			assertThat(document.getParagraphs()).extracting((paragraph) -> paragraph.getStyle())
				.containsSubsequence("ToMany", "ToLine", "Body", "End", "AnnexLabel", "Heading1", "Attached", "Body",
						"Heading2", "Body", "ListBullet")
				.doesNotContainNull();
			assertThat(document.getStyle().getDocDefaults().getRPrDefault().getRPr().getRFontsArray(0).getAscii())
				.isEqualTo("Times New Roman");
		}
	}

	@Test
	void tellsWhatItIsAndWhatItsCodeShows() throws IOException {
		try (XWPFDocument document = read(TrialPapers.DISPATCH)) {
			var properties = document.getProperties().getCoreProperties();

			assertThat(properties.getTitle()).isEqualTo("Công văn 12/VP-BC (bản thử)");
			assertThat(properties.getCreator()).isEqualTo("Ủy ban nhân dân thành phố Hải Phòng");
			assertThat(document.getAllPictures()).singleElement()
				.satisfies(
						(picture) -> assertThat(picture.getData()).isEqualTo(QrCode.png(TrialPapers.CHECK.address())));
		}
	}

	@Test
	void givesTheSameBytesForTheSamePaper() {
		assertThat(this.typing.docx(TrialPapers.DISPATCH_WITH_LIST))
			.isEqualTo(this.typing.docx(TrialPapers.DISPATCH_WITH_LIST));
	}

	@Test
	void opensElsewhereWithTheSameTextOnTheSamePages() throws Exception {
		Path office = Path.of("/usr/bin/soffice");
		Assumptions.assumeTrue(Files.isExecutable(office), "No LibreOffice here to open the files with");
		Map<String, OfficialPaper> papers = new LinkedHashMap<>();
		papers.put("dispatch", TrialPapers.DISPATCH);
		papers.put("list", TrialPapers.DISPATCH_WITH_LIST);
		papers.put("decision", TrialPapers.DECISION);
		papers.put("proposal", TrialPapers.PROPOSAL);
		papers.put("widely-sent", TrialPapers.WIDELY_SENT);
		List<String> command = new ArrayList<>(
				List.of(office.toString(), "-env:UserInstallation=" + this.folder.resolve("profile").toUri(),
						"--headless", "--convert-to", "pdf", "--outdir", this.folder.toString()));
		for (Map.Entry<String, OfficialPaper> paper : papers.entrySet()) {
			Path file = this.folder.resolve(paper.getKey() + ".docx");
			Files.write(file, this.typing.docx(paper.getValue()));
			command.add(file.toString());
		}
		ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("log").toFile());
		process.environment().put("FONTCONFIG_FILE", fonts().toString());
		Process running = process.start();
		if (!running.waitFor(2, TimeUnit.MINUTES)) {
			running.destroyForcibly();
		}

		for (Map.Entry<String, OfficialPaper> paper : papers.entrySet()) {
			byte[] theirs = Files.readAllBytes(this.folder.resolve(paper.getKey() + ".pdf"));
			assertThat(pages(theirs)).as(paper.getKey()).isEqualTo(pages(TrialPapers.printed(paper.getValue())));
		}
	}

	private XWPFDocument read(OfficialPaper paper) throws IOException {
		return new XWPFDocument(new ByteArrayInputStream(this.typing.docx(paper)));
	}

	/** The words of each page, in no order: columns are read in different ones. */
	private static List<List<String>> pages(byte[] bytes) throws IOException {
		List<List<String>> pages = new ArrayList<>();
		try (PDDocument pdf = Loader.loadPDF(bytes)) {
			for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
				PDFTextStripper stripper = new PDFTextStripper();
				stripper.setSortByPosition(true);
				stripper.setStartPage(page);
				stripper.setEndPage(page);
				String text = stripper.getText(pdf).replace('\u00a0', ' ').replace("–", " – ").strip();
				pages.add(Arrays.stream(text.split("\\s+")).sorted().toList());
			}
		}
		return pages;
	}

	/** The font of the papers for a machine that may have another or none. */
	private Path fonts() throws IOException {
		Path fonts = Files.createDirectory(this.folder.resolve("fonts"));
		for (String face : List.of("Regular", "Bold", "Italic", "BoldItalic")) {
			try (InputStream font = Printing.font(face)) {
				Files.copy(font, fonts.resolve("LiberationSerif-" + face + ".ttf"));
			}
		}
		return Files.writeString(this.folder.resolve("fonts.conf"), """
				<?xml version="1.0"?>
				<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
				<fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>
				""".formatted(fonts, this.folder.resolve("cache")));
	}

}
