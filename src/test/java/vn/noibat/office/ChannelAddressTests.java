package vn.noibat.office;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.noibat.web.RefusedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ChannelAddressTests {

	@Test
	void writesAnAddressInOneSpelling() {
		assertThat(webhook(" HTTPS://Bao.Example:8443/nhan?k=1 ")).isEqualTo("https://bao.example:8443/nhan?k=1");
		assertThat(webhook("https://bao.example")).isEqualTo("https://bao.example/");
		assertThat(mail("Toa.Soan@BAO.example ")).isEqualTo("Toa.Soan@bao.example");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "toasoan", "toasoan@", "@bao.example", "toasoan@localhost", "a b@bao.example",
			"toasoan@bao.example, khac@bao.example", "Tòa soạn <toasoan@bao.example>", "toasoan@bao..example",
			"toasoan@-bao.example", "a..b@bao.example", "toasoan@bao.example\nBcc: khac@bao.example",
			"toasoan@127.0.0.1", "toasoan@[127.0.0.1]" })
	void refusesWhatIsNoMailAddress(String typed) {
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> mail(typed));
	}

	@Test
	void refusesWhatIsLongerThanAnyAddress() {
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> mail("a".repeat(65) + "@bao.example"));
		assertThatExceptionOfType(RefusedRequest.class)
			.isThrownBy(() -> mail("toasoan@" + "a".repeat(60).concat(".").repeat(5) + "example"));
	}

	private static String webhook(String typed) {
		return ChannelAddress.of(ChannelKind.WEBHOOK, typed, URI::create).address();
	}

	private static String mail(String typed) {
		return ChannelAddress.of(ChannelKind.EMAIL, typed, URI::create).address();
	}

}
