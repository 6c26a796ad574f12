package vn.noibat.text;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NumbersTests {

	private static final BigDecimal LOW = new BigDecimal("12.7");

	private static final BigDecimal HIGH = new BigDecimal("13.0");

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "0 | 0 | 0", "999 | 999 | 999", "1800 | 1.800 | 1,800", "103000 | 103.000 | 103,000",
					"1234567.890 | 1.234.567,890 | 1,234,567.890", "10.34 | 10,34 | 10.34", "13.0 | 13,0 | 13.0",
					"-2.36 | −2,36 | −2.36", "1E+5 | 100.000 | 100,000",
					"0.00000000012 | 0,00000000012 | 0.00000000012",
					"123456789012345678901 | 123.456.789.012.345.678.901 | 123,456,789,012,345,678,901" })
	void writesEveryDigitAndNoOther(BigDecimal value, String vietnamese, String english) {
		assertThat(Numbers.format(value, Language.VI)).isEqualTo(vietnamese);
		assertThat(Numbers.format(value, Language.EN)).isEqualTo(english);
	}

	@Test
	void joinsNumberMagnitudeAndUnitWithNoBreakSpaces() {
		assertThat(Numbers.format(new BigDecimal("103000"), "tỷ đồng", Language.VI))
			.isEqualTo("103.000\u00A0tỷ\u00A0đồng");
		assertThat(Numbers.format(new BigDecimal("7.9"), "triệu lượt khách", Language.VI))
			.isEqualTo("7,9\u00A0triệu\u00A0lượt khách");
		assertThat(Numbers.format(new BigDecimal("7.9"), "million visitors", Language.EN))
			.isEqualTo("7.9\u00A0million\u00A0visitors");
		assertThat(Numbers.format(new BigDecimal("2"), "ca ghép giác mạc", Language.VI))
			.isEqualTo("2\u00A0ca ghép giác mạc");
	}

	@Test
	void joinsAPercentSignWithoutASpace() {
		assertThat(Numbers.format(new BigDecimal("10.34"), "%", Language.VI)).isEqualTo("10,34%");
		assertThat(Numbers.format(new BigDecimal("10.34"), " % ", Language.EN)).isEqualTo("10.34%");
	}

	@Test
	void writesANumberWithoutUnitAlone() {
		assertThat(Numbers.format(new BigDecimal("29"), "", Language.VI)).isEqualTo("29");
	}

	@Test
	void writesARangeWithAnEnDashAndOneUnit() {
		assertThat(Numbers.range(LOW, HIGH, Language.VI)).isEqualTo("12,7–13,0");
		assertThat(Numbers.range(LOW, HIGH, "%", Language.VI)).isEqualTo("12,7–13,0%");
		assertThat(Numbers.range(LOW, HIGH, "%", Language.EN)).isEqualTo("12.7–13.0%");
	}

	@Test
	void refusesARangeThatRunsBackwards() {
		assertThatIllegalArgumentException().isThrownBy(() -> Numbers.range(HIGH, LOW, Language.VI));
		assertThatIllegalArgumentException().isThrownBy(() -> Spoken.range(HIGH, LOW, "%", Language.VI));
	}

	@Test
	void speaksARange() {
		assertThat(Spoken.range(LOW, HIGH, "%", Language.VI)).isEqualTo("từ 12,7 đến 13,0%");
		assertThat(Spoken.range(LOW, HIGH, "%", Language.EN)).isEqualTo("from 12.7 to 13.0%");
	}

	@Test
	void speaksAPlaceInAnOrder() {
		assertThat(Spoken.rank(5, 63, Language.VI)).isEqualTo("thứ 5 trong 63");
		assertThat(Spoken.rank(5, 63, Language.EN)).isEqualTo("5th of 63");
	}

	@ParameterizedTest
	@CsvSource({ "1, 1st", "2, 2nd", "3, 3rd", "4, 4th", "11, 11th", "12, 12th", "13, 13th", "21, 21st", "22, 22nd",
			"103, 103rd", "111, 111th" })
	void speaksEnglishOrdinals(int place, String ordinal) {
		assertThat(Spoken.rank(place, 200, Language.EN)).isEqualTo(ordinal + " of 200");
	}

	@Test
	void speaksAPartOfAWhole() {
		assertThat(Spoken.share(4, 10, Language.VI)).isEqualTo("4 trên 10");
		assertThat(Spoken.share(7, 8, Language.EN)).isEqualTo("7 of 8");
	}

	@Test
	void refusesAPlaceOutsideTheOrder() {
		assertThatIllegalArgumentException().isThrownBy(() -> Spoken.rank(0, 63, Language.VI));
		assertThatIllegalArgumentException().isThrownBy(() -> Spoken.rank(64, 63, Language.VI));
		assertThatIllegalArgumentException().isThrownBy(() -> Spoken.share(9, 8, Language.VI));
	}

}
