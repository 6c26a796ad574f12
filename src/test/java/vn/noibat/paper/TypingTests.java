package vn.noibat.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.imageio.ImageIO;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

import vn.noibat.text.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class TypingTests {

	private static final Instant DATED = Instant.parse("2026-01-05T01:00:00Z");

	private final Typing typing = new Typing();

	@Test
	void typesWithRealStyles() throws IOException {
		try (XWPFDocument document = open(this.typing.docx(manuscript()))) {
			assertThat(document.getParagraphs()).extracting(XWPFParagraph::getStyle, XWPFParagraph::getText)
				.containsExactly(tuple("Title", "Tăng trưởng hai con số"), tuple("Subtitle", "Gần 11%."),
						tuple("Heading1", "Một phần"), tuple("Normal", "Đậm và nghiêng, báo"),
						tuple("Heading2", "Việc"), tuple("ListBullet", "Một"), tuple("ListNumber", "Đầu"),
						tuple("ListNumber", "Đầu lần nữa"), tuple("Picture", ""),
						tuple("Caption", "Cầu. Ảnh: Người chụp"), tuple("ListBullet", "GRDP: 10,34%"),
						tuple("Note", "Nguồn: https://noibat.example/nam/2023"));
			assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
			assertThat(document.getParagraphs().get(3).getRuns()).extracting((run) -> run.isBold())
				.startsWith(true, false);
			assertThat(document.getParagraphs().get(6).getNumID())
				.isNotEqualTo(document.getParagraphs().get(7).getNumID());
			assertThat(document.getHyperlinks()).extracting((link) -> link.getURL())
				.containsExactlyInAnyOrder("https://bao.example/a", "https://noibat.example/nam/2023");
		}
	}

	@Test
	void embedsPicturesWithWhatTheyShow() throws IOException {
		try (XWPFDocument document = open(this.typing.docx(manuscript()))) {
			assertThat(document.getAllPictures()).hasSize(1);
			assertThat(document.getDocument().toString()).contains("descr=\"Cây cầu\"");
		}
	}

	@Test
	void namesTheBodyAndNoPersonInItsProperties() throws IOException {
		try (XWPFDocument document = open(this.typing.docx(manuscript()))) {
			var core = document.getProperties().getCoreProperties();
			assertThat(core.getTitle()).isEqualTo("Tăng trưởng");
			assertThat(core.getCreator()).isEqualTo("Nổi Bật");
			assertThat(core.getUnderlyingProperties().getLastModifiedByProperty()).contains("Nổi Bật");
			assertThat(core.getCreated()).isEqualTo(DATED);
			assertThat(core.getModified()).isEqualTo(DATED);
			assertThat(core.getUnderlyingProperties().getLanguageProperty()).contains("vi-VN");
			assertThat(document.getStyles().getCtStyles().toString()).contains("vi-VN");
		}
	}

	@Test
	void typesTheSameManuscriptToTheSameBytes() throws InterruptedException, IOException {
		byte[] first = this.typing.docx(manuscript());
		Thread.sleep(2100);

		assertThat(this.typing.docx(manuscript())).isEqualTo(first);
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(first))) {
			for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
				assertThat(part.getTimeLocal().getYear()).as(part.getName()).isEqualTo(1980);
			}
		}
	}

	private static Manuscript manuscript() throws IOException {
		return new Manuscript(Language.VI, "Tăng trưởng", "Nổi Bật", DATED, List.of(
				new Piece.Title("Tăng trưởng hai con số"), new Piece.Standfirst("Gần 11%."),
				new Piece.Heading(1, "Một phần"),
				new Piece.Prose(
						"<p><strong>Đậm</strong> và <em>nghiêng</em>, <a href=\"https://bao.example/a\">báo</a></p>"
								+ "<h3>Việc</h3><ul><li>Một</li></ul><ol><li>Đầu</li></ol><ol><li>Đầu lần nữa</li></ol>"),
				new Piece.Picture(png(), "image/png", 40, 20, "Cây cầu", "Cầu. Ảnh: Người chụp"),
				new Piece.Point("GRDP", "10,34%"), new Piece.Note("Nguồn: https://noibat.example/nam/2023")));
	}

	private static byte[] png() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", out);
		return out.toByteArray();
	}

	private static XWPFDocument open(byte[] docx) throws IOException {
		return new XWPFDocument(new ByteArrayInputStream(docx));
	}

}
