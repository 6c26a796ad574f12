package vn.noibat.delivery;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.noibat.web.RefusedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NewAcknowledgementTests {

	@Test
	void takesWhatAnOfficeAnswers() {
		assertThat(NewAcknowledgement.of("01", " ", null).reason()).isNull();
		assertThat(NewAcknowledgement.of("02", "Không đúng tòa soạn", null).code())
			.isEqualTo(AcknowledgementCode.REFUSED);
		assertThat(NewAcknowledgement.of("06", null, "https://press.example/tin/1").printedUrl())
			.isEqualTo("https://press.example/tin/1");
		assertThat(NewAcknowledgement.of("03", null, "https://press.example/").printedUrl())
			.as("an address belongs to what is done")
			.isNull();
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "04", "07", "1", "001", "06 ", "<script>" })
	void refusesACodeThatIsNone(String code) {
		assertThatThrownBy(() -> NewAcknowledgement.of(code, "x", "https://press.example/"))
			.isInstanceOf(RefusedRequest.class);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " \n\t " })
	void refusesARefusalWithoutAReason(String reason) {
		assertThatThrownBy(() -> NewAcknowledgement.of("02", reason, null)).isInstanceOf(RefusedRequest.class);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "press.example", "ftp://press.example/", "javascript:alert(1)", "https://",
			"https:///a", "https://a@press.example/", "https://press.example/a b", "//press.example/" })
	void refusesWhatIsPrintedNowhere(String address) {
		assertThatThrownBy(() -> NewAcknowledgement.of("06", null, address)).isInstanceOf(RefusedRequest.class);
	}

}
