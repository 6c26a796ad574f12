package vn.noibat.text;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people type into forms.
 */
class TypedTests {

	@Test
	void keepsATextWithoutWhatNobodyTypes() {
		assertThat(Typed.text(null)).isEmpty();
		assertThat(Typed.text(" \tHa\u0309i\u0000 Pho\u0300ng\r\nhai\rba\u001B \n")).isEqualTo("Hải Phòng\nhai\nba");
		assertThat(Typed.line(" một \n\t hai  ba ")).isEqualTo("một hai ba");
		assertThat(Typed.lines(" một \r\n\r\n  hai\n")).containsExactly("một", "hai");
	}

	@ParameterizedTest
	@CsvSource({ "0, 0", "7, 7", "007, 7", "10, 10" })
	void readsANumberWithinItsBounds(String typed, int number) {
		assertThat(Typed.number(typed, 0, 10)).isEqualTo(number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "11", "-1", "1.0", "9999999999", "mười" })
	void readsNoOtherNumber(String typed) {
		assertThat(Typed.number(typed, 0, 10)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "'103.000', 103000", "'10,34', 10.34", "'-1,5', -1.5", "'\u2212 2', -2", "'1 234', 1234" })
	void readsNumbersAsTheyAreWrittenInVietnamese(String typed, String number) {
		assertThat(Typed.decimal(typed)).isEqualByComparingTo(number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "10.34", "1.2345", "1,2,3", "1e9", "--1", "NaN" })
	void readsNoOtherDecimal(String typed) {
		assertThat(Typed.decimal(typed)).isNull();
	}

	@Test
	void readsTheDayAndTheMinuteOfAField() {
		assertThat(Typed.day("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
		assertThat(Typed.moment("2026-01-20T17:00")).isEqualTo(Instant.parse("2026-01-20T10:00:00Z"));
		assertThat(Typed.moment("2026-01-20t17:00:05")).isEqualTo(Instant.parse("2026-01-20T10:00:05Z"));
		assertThat(Typed.field(Instant.parse("2026-01-20T10:00:59Z"))).isEqualTo("2026-01-20T17:00");
		assertThat(Typed.field(LocalDate.of(2024, 2, 29))).isEqualTo("2024-02-29");
		assertThat(Typed.field(new BigDecimal("1234.50"))).isEqualTo("1234,50");
		assertThat(Typed.field((Instant) null)).isEmpty();
		assertThat(Typed.field((LocalDate) null)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2023-02-29", "12024-01-01", "0000-01-01", "0000-01-01T10:00", "+12024-01-01",
			"-0001-01-01", "2024-1-1", "29/02/2024", "2024-13-01", "2024-01-01T25:00", "2024-01-01T10:00:00.5",
			"2024-01-01T10:00Z" })
	void readsNoOtherDayAndNoOtherMinute(String typed) {
		assertThat(Typed.day(typed)).isNull();
		assertThat(Typed.moment(typed)).isNull();
	}

}
