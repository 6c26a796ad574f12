package vn.noibat.approval;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.multipart.MultipartFile;

import vn.noibat.document.Secrecy;
import vn.noibat.document.Visibility;
import vn.noibat.text.Bilingual;
import vn.noibat.web.RefusedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AnswerFormTests {

	private static final RouteStep STEP = new RouteStep("agreement", "permanent-members", null,
			Bilingual.of("Đồng ý", "Agrees"), true, null);

	@Test
	void readsWhatTheFormOffers() {
		assertThat(typed("abstract", "MAT").paper(STEP).document()).satisfies((document) -> {
			assertThat(document.visibility()).isEqualTo(Visibility.ABSTRACT);
			assertThat(document.secrecy()).isEqualTo(Secrecy.MAT);
		});
		assertThat(typed("", "").paper(STEP).document()).satisfies((document) -> {
			assertThat(document.visibility()).isEqualTo(Visibility.NOTHING);
			assertThat(document.secrecy()).isEqualTo(Secrecy.NONE);
		});
	}

	@ParameterizedTest
	@CsvSource({ "everything,NONE", "file,mat", "FILE,NONE", "nothing,none" })
	void refusesAWordThatTheFormDoesNotOffer(String visibility, String secrecy) {
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> typed(visibility, secrecy).paper(STEP))
			.withMessageContaining("approval.document.unoffered");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "hôm qua", "2026-02-30", "+99999-01-01", "17/01/2026" })
	void asksForADayThatCanBeRead(String issuedOn) {
		AnswerForm typed = new AnswerForm(null, null, null, null, "5-CV/TU", "Thành ủy", issuedOn, "Đồng ý", null, null,
				null, null, null, null, null);

		assertThatExceptionOfType(PaperNeeded.class).isThrownBy(() -> typed.paper(STEP));
	}

	@Test
	void refusesAPaperThatIsBothChosenAndDescribed() {
		assertThat(paper("4873-cv-vptu", "", "", "", "", null).paper(STEP).documentId()).isEqualTo("4873-cv-vptu");
		for (AnswerForm both : List.of(paper("4873-cv-vptu", "5-CV/TU", "", "", "", null),
				paper("4873-cv-vptu", "", "Đồng ý", "", "", null),
				paper("4873-cv-vptu", "", "", "", "", new MockMultipartFile("file", new byte[] { 1 })))) {
			assertThatExceptionOfType(PaperNeeded.class).isThrownBy(() -> both.paper(STEP))
				.withMessageContaining("approval.document.both");
		}
	}

	@ParameterizedTest
	@CsvSource({ "Nguyễn Văn An,''", "'',Chánh Văn phòng" })
	void refusesHalfASignatory(String name, String title) {
		assertThatExceptionOfType(PaperNeeded.class)
			.isThrownBy(() -> paper("", "5-CV/TU", "Đồng ý", name, title, null).paper(STEP))
			.withMessageContaining("approval.document.signatory.half");
	}

	@Test
	void dropsNothingThatIsTypedOfAPaperWithoutItsNumber() {
		assertThat(paper("", "", "", "", "", null).paper(STEP)).isEqualTo(StepPaper.NONE);
		assertThatExceptionOfType(PaperNeeded.class)
			.isThrownBy(() -> paper("", "", "Đồng ý", "", "", null).paper(STEP));
		assertThatExceptionOfType(PaperNeeded.class)
			.isThrownBy(() -> paper("", "", "", "", "", new MockMultipartFile("file", new byte[] { 1 })).paper(STEP));
	}

	private static AnswerForm paper(String chosen, String number, String subject, String name, String title,
			@Nullable MultipartFile file) {
		return new AnswerForm(null, null, null, chosen, number, "Thành ủy", subject.isEmpty() ? "" : "2026-01-15",
				subject, name, title, "nothing", "NONE", file, null, null);
	}

	private static AnswerForm typed(String visibility, String secrecy) {
		return new AnswerForm(null, null, null, null, "5-CV/TU", "Thành ủy", "2026-01-15", "Đồng ý", null, null,
				visibility, secrecy, null, null, null);
	}

}
