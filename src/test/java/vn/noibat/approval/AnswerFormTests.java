package vn.noibat.approval;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

	private static AnswerForm typed(String visibility, String secrecy) {
		return new AnswerForm(null, null, null, null, "5-CV/TU", "Thành ủy", LocalDate.of(2026, 1, 15), "Đồng ý", null,
				null, visibility, secrecy, null);
	}

}
