package vn.noibat.press;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTests {

	@Test
	void quotesWhatWouldEndACell() {
		assertThat(Csv.line("a,b", "nói \"có\"", "hai\ndòng", null, "", 7, true))
			.isEqualTo("\"a,b\",\"nói \"\"có\"\"\",\"hai\ndòng\",,,7,true\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=HYPERLINK(1)", "+84", "-2+3", "@SUM(A1)", "\tx", "\rx" })
	void letsNoTextRunAsACommand(String text) {
		assertThat(Csv.line(text).replace("\"", "")).isEqualTo("'" + text + "\r\n");
	}

	@Test
	void leavesNumbersAsTheyAre() {
		assertThat(Csv.line(new BigDecimal("-3.20"), new BigDecimal("1E+3"), -5L)).isEqualTo("-3.20,1000,-5\r\n");
	}

}
