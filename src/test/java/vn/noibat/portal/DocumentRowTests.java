package vn.noibat.portal;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.noibat.edition.DocumentContent;
import vn.noibat.edition.FileContent;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentRowTests {

	private static final Frames FRAMES = new Frames(Samples.messages(), Samples.ADDRESSES);

	@Test
	void leadsToTheFileWhereThatIsPublic() {
		DocumentContent document = document(
				new FileContent("cong-van.pdf", "application/pdf", 119_001, "ab".repeat(32)));

		DocumentRow row = DocumentRow.of(document, Language.VI, Samples.ADDRESSES, FRAMES);
		assertThat(row.fileUrl()).isEqualTo("/van-ban/12-vp-bc/tep");
		assertThat(row.fileText()).isEqualTo("Tải văn bản (PDF, 120 kB)");
		assertThat(row.urgency()).isEqualTo("Khẩn");
		assertThat(DocumentRow.of(document, Language.EN, Samples.ADDRESSES, FRAMES).fileText()).contains("PDF, 120 kB");
	}

	@ParameterizedTest
	@CsvSource({ "application/msword, DOC", "text/plain, TXT",
			"application/vnd.openxmlformats-officedocument.wordprocessingml.document, DOCX" })
	void saysWhatKindOfFileItIs(String mediaType, String kind) {
		DocumentRow row = DocumentRow.of(document(new FileContent("a", mediaType, 1_250_000, "ab".repeat(32))),
				Language.VI, Samples.ADDRESSES, FRAMES);

		assertThat(row.fileText()).isEqualTo("Tải văn bản (" + kind + ", 1,3 MB)");
	}

	@Test
	void leadsToNoFileWhereThereIsNone() {
		DocumentRow row = DocumentRow.of(document(null), Language.VI, Samples.ADDRESSES, FRAMES);

		assertThat(row.fileUrl()).isNull();
		assertThat(row.fileText()).isNull();
	}

	@Test
	void tellsWhichWordsOfAnEnglishPageAreVietnamese() {
		DocumentView english = DocumentView.of(document(null), Language.EN, Samples.ADDRESSES, FRAMES);
		DocumentView vietnamese = DocumentView.of(document(null), Language.VI, Samples.ADDRESSES, FRAMES);

		assertThat(english.subject().lang()).isEqualTo("vi");
		assertThat(english.issuer().lang()).isEqualTo("vi");
		assertThat(english.description(Language.EN, FRAMES)).doesNotContain("Trích yếu").contains("12/VP-BC");
		assertThat(vietnamese.subject().lang()).isNull();
		assertThat(vietnamese.description(Language.VI, FRAMES)).isEqualTo("Trích yếu");
	}

	private static DocumentContent document(@Nullable FileContent file) {
		return new DocumentContent("12-vp-bc", "dispatch", "12/VP-BC", "12/VPBC", LocalDate.of(2032, 1, 5), null,
				Bilingual.of("Văn phòng thử"), Bilingual.of("Công văn"), "Trích yếu", Bilingual.of("Trích yếu"),
				"urgent", null, null, List.of(), List.of(), 0, false, null, file, null, null, null, null);
	}

}
