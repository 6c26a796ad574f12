package vn.noibat.approval;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

	private static AnswerForm typed(String visibility, String secrecy) {
		return new AnswerForm(null, null, null, null, "5-CV/TU", "Thành ủy", "2026-01-15", "Đồng ý", null, null,
				visibility, secrecy, null, null, null);
	}

}
