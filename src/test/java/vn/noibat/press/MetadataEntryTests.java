package vn.noibat.press;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.noibat.edition.DocumentContent;
import vn.noibat.edition.SignatoryContent;
import vn.noibat.text.Bilingual;

import static org.assertj.core.api.Assertions.assertThat;

class MetadataEntryTests {

	@ParameterizedTest
	@CsvSource({ "374/VP-BC, 374, VP-BC", "07/TTr-UBND, 7, TTr-UBND", "35/2021/QH15, 35, 2021/QH15",
			"4873-CV/VPTU, 4873, CV/VPTU", "không số, không số," })
	void takesNumberAndNotationApart(String written, String number, @Nullable String notation) {
		MetadataEntry entry = entry(document(written, "Trích yếu", false));

		assertThat(entry.number()).isEqualTo(number);
		assertThat(entry.notation()).isEqualTo(notation);
	}

	@Test
	void cutsALongSubject() {
		assertThat(entry(document("1/A-B", "a".repeat(500), false)).subject()).isEqualTo("a".repeat(500));
		assertThat(entry(document("1/A-B", "a".repeat(501), false)).subject()).isEqualTo("a".repeat(499) + "…");
	}

	@Test
	void tellsWhatThePaperSays() {
		MetadataEntry entry = entry(document("1/A-B", "Trích yếu", false));

		assertThat(entry.organ()).isEqualTo("Ủy ban thử");
		assertThat(entry.signer()).isEqualTo(new MetadataEntry.Signer("Chủ tịch", "Nguyễn Văn An"));
		assertThat(entry.to()).containsExactly("Báo Thử", "Sở Thử");
		assertThat(entry.priority()).isEqualTo(3);
		assertThat(entry.language()).isEqualTo("vi");
	}

	@Test
	void tellsPagesCopiesDueDateAndLanguageWhereTheRegisterKnowsThem() {
		DocumentContent document = document("1/A-B", "Trích yếu", false);
		MetadataEntry known = entry(new DocumentContent(document.id(), document.role(), document.number(),
				document.numberKey(), document.date(), null, document.issuer(), document.form(), document.subject(),
				document.label(), document.urgency(), null, null, List.of(), List.of(), 0, false, null, null, 3, 20,
				LocalDate.of(2032, 2, 1), "en"));

		assertThat(known.pages()).isEqualTo(3);
		assertThat(known.issuedCopies()).isEqualTo(20);
		assertThat(known.dueDate()).isEqualTo(LocalDate.of(2032, 2, 1));
		assertThat(known.language()).isEqualTo("en");
		MetadataEntry unknown = entry(document);
		assertThat(unknown.pages()).isNull();
		assertThat(unknown.issuedCopies()).isNull();
		assertThat(unknown.dueDate()).isNull();
	}

	@Test
	void inventsNothingOfAPaperThatNobodySaw() {
		MetadataEntry entry = entry(document("1/A-B", null, true));

		assertThat(entry.subject()).isNull();
		assertThat(entry.signer()).isNull();
		assertThat(entry.to()).isNull();
		assertThat(entry.priority()).isNull();
		assertThat(entry.language()).isNull();
	}

	@Test
	void saysNoMoreInTheTableOfAPaperThatNobodySaw() {
		assertThat(csv(document("1/A-B", null, true))).doesNotContain("most-urgent");
		assertThat(csv(document("1/A-B", "Trích yếu", false))).contains("most-urgent");
	}

	private static String csv(DocumentContent document) {
		return new RegisterTable().csv(List.of(told(document)),
				new Terms(Bilingual.of("Giấy phép"), Bilingual.of("Cổng thử"), null, null));
	}

	private static MetadataEntry entry(DocumentContent document) {
		return MetadataEntry.of(told(document));
	}

	private static DocumentEntry told(DocumentContent document) {
		return new DocumentEntry(document, List.of(2031), "https://noibat.example/van-ban/a",
				"https://noibat.example/en/documents/a", "https://noibat.example/api/v1/documents/a", null,
				OffsetDateTime.parse("2032-01-05T09:00:00+07:00"));
	}

	private static DocumentContent document(String number, @Nullable String subject, boolean cited) {
		List<Bilingual> press = List.of(Bilingual.of("Báo Thử", "Trial Newspaper"));
		return new DocumentContent("a", "dispatch", number, number, LocalDate.of(2032, 1, 5), null,
				Bilingual.of("Ủy ban thử"), Bilingual.of("Công văn"), subject, Bilingual.of("Nhãn"), "most-urgent",
				null, cited ? null : new SignatoryContent("Nguyễn Văn An", Bilingual.of("Chủ tịch", "Chairman")),
				cited ? List.of() : press, cited ? List.of() : List.of(Bilingual.of("Báo Thử"), Bilingual.of("Sở Thử")),
				2, cited, null, null, null, null, null, null);
	}

}
