package vn.noibat.paper;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LineBreakerTests {

	private final LineBreaker breaker = new LineBreaker();

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "theo Nghị quyết 45-NQ/TW ngày 24/01/2019|theo_Nghị_quyết_45-NQ/TW_ngày_24/01/2019",
					"số 323/QĐ-TTg, số 35/2021/QH15.|số_323/QĐ-TTg,_số_35/2021/QH15.",
					"mã SHA-256 của tệp|mã_SHA-256_của_tệp", "kinh tế - xã hội|kinh_tế_-_xã_hội" })
	void keepsNumbersAndDatesWhole(String text, String parts) {
		assertThat(parts(text)).containsExactly(parts.split("_"));
	}

	@ParameterizedTest
	@CsvSource({ "https://noibat.example/nam/2023/ban/1, 4" })
	void letsAddressesBreak(String address, int atLeast) {
		assertThat(parts(address)).hasSizeGreaterThanOrEqualTo(atLeast);
	}

	private List<String> parts(String text) {
		List<String> parts = new ArrayList<>();
		this.breaker.setText(text);
		int from = 0;
		for (int at = this.breaker.next(); at >= 0; at = this.breaker.next()) {
			if (at > from) {
				parts.add(text.substring(from, at).strip());
			}
			from = at;
		}
		if (from < text.length()) {
			parts.add(text.substring(from));
		}
		return parts;
	}

}
