package vn.noibat.figure;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClaimTests {

	@ParameterizedTest
	@CsvSource({ "as-stated, 103000, as-stated, 103000", "nearly, 103000, as-stated, 103000",
			"nearly, 103000, as-stated, 102650", "over, 109000, as-stated, 109345.6", "over, 100000, over, 109000",
			"over, 10, as-stated, 12.5", "at-least, 150, as-stated, 400", "over, 54, as-stated, 92",
			"approximately, 3.5, as-stated, 3.4", "as-stated, 7.9, as-stated, 7.93",
			"as-stated, 10.3, as-stated, 10.34", "as-stated, 103000, as-stated, 102900", "at-least, 5, as-stated, 5" })
	void takesAQualifierAndRoundingForNoContradiction(String one, BigDecimal value, String other,
			BigDecimal otherValue) {
		assertThat(claim(value, "tỷ đồng", one).contradicts(claim(otherValue, "tỷ đồng", other))).isFalse();
		assertThat(claim(otherValue, "tỷ đồng", other).contradicts(claim(value, "tỷ đồng", one))).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "as-stated, 103000, as-stated, 109000", "nearly, 103000, as-stated, 104000", "over, 54, as-stated, 50",
			"at-least, 54, as-stated, 50", "over, 10, nearly, 9", "as-stated, 7, as-stated, 7.3",
			"as-stated, 10.34, as-stated, 10.43", "basically, 22, as-stated, 47", "nearly, 100, over, 101" })
	void tellsWhatCannotBothBeRight(String one, BigDecimal value, String other, BigDecimal otherValue) {
		assertThat(claim(value, "tỷ đồng", one).contradicts(claim(otherValue, "tỷ đồng", other))).isTrue();
		assertThat(claim(otherValue, "tỷ đồng", other).contradicts(claim(value, "tỷ đồng", one))).isTrue();
	}

	@Test
	void countsInSingleUnits() {
		Claim millions = claim(new BigDecimal("0.61"), "triệu lượt", "as-stated");

		assertThat(millions.contradicts(claim(new BigDecimal("610"), "nghìn lượt", "as-stated"))).isFalse();
		assertThat(millions.contradicts(claim(new BigDecimal("650"), "nghìn lượt", "as-stated"))).isTrue();
		assertThat(claim(new BigDecimal("109"), "nghìn tỷ đồng", "as-stated")
			.contradicts(claim(new BigDecimal("109000"), "tỷ đồng", "as-stated"))).isFalse();
		// Money and per cent of one indicator say different things.
		assertThat(millions.contradicts(claim(new BigDecimal("61"), "%", "as-stated"))).isFalse();
	}

	@Test
	void holdsOnlyResultsOfTheSameIndicatorAndSpanAgainstEachOther() {
		Claim one = claim(new BigDecimal("5"), "xã", "as-stated");

		assertThat(one.contradicts(other("x", FactKind.PLAN, 2023, false))).isFalse();
		assertThat(one.contradicts(other("x", FactKind.COMPARISON, 2023, false))).isFalse();
		assertThat(one.contradicts(other("x", FactKind.ACTUAL, 2022, false))).isFalse();
		assertThat(one.contradicts(other("y", FactKind.ACTUAL, 2023, false))).isFalse();
		assertThat(one.contradicts(other("x", FactKind.ACTUAL, 2023, true))).isFalse();
		assertThat(one.contradicts(other("x", FactKind.ACTUAL, 2023, false))).isTrue();
	}

	@Test
	void holdsOnlyTheSamePartOfTheLocalityAgainstEachOther() {
		Claim city = claim(new BigDecimal("103000"), "tỷ đồng", "as-stated");
		Claim district = of(new Scope("hai an", "quận Hải An"), "3000");

		assertThat(city.contradicts(district)).isFalse();
		assertThat(district.contradicts(city)).isFalse();
		assertThat(district.contradicts(of(new Scope("hai an", "Hải An"), "3500"))).isTrue();
		assertThat(district.contradicts(of(new Scope("le chan", "quận Lê Chân"), "3500"))).isFalse();
	}

	private static Claim of(Scope scope, String value) {
		return new Claim("b", "x", FactKind.ACTUAL, new BigDecimal(value), "tỷ đồng", "as-stated",
				LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31), false, scope);
	}

	private static Claim other(String indicator, FactKind kind, int year, boolean derived) {
		return new Claim("b", indicator, kind, new BigDecimal("9"), "xã", "as-stated", LocalDate.of(year, 1, 1),
				LocalDate.of(year, 12, 31), derived, Scope.WHOLE);
	}

	private static Claim claim(BigDecimal value, String unit, String qualifier) {
		return new Claim("a", "x", FactKind.ACTUAL, value, unit, qualifier, LocalDate.of(2023, 1, 1),
				LocalDate.of(2023, 12, 31), false, Scope.WHOLE);
	}

}
