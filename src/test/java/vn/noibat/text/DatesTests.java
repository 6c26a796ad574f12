package vn.noibat.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DatesTests {

	@Test
	void writesADayInDigits() {
		assertThat(Dates.numeric(LocalDate.of(2023, 1, 13))).isEqualTo("13/01/2023");
	}

	@ParameterizedTest
	@CsvSource({ "2023-03-05, ngày 05 tháng 3 năm 2023, 5 March 2023",
			"2023-01-19, ngày 19 tháng 01 năm 2023, 19 January 2023",
			"2024-02-29, ngày 29 tháng 02 năm 2024, 29 February 2024",
			"2024-09-30, ngày 30 tháng 9 năm 2024, 30 September 2024",
			"2023-12-10, ngày 10 tháng 12 năm 2023, 10 December 2023" })
	void padsOnlyDaysBelowTenAndTheFirstTwoMonths(LocalDate date, String vietnamese, String english) {
		assertThat(Dates.official(date, Language.VI)).isEqualTo(vietnamese);
		assertThat(Dates.official(date, Language.EN)).isEqualTo(english);
	}

	@Test
	void writesAMomentInTheTimeOfVietNam() {
		Instant signed = Instant.parse("2023-01-17T08:39:46Z");

		assertThat(Dates.moment(signed, Language.VI)).isEqualTo("15:39, 17/01/2023");
		assertThat(Dates.moment(signed, Language.EN)).isEqualTo("15:39, 17 January 2023");
	}

	@Test
	void turnsTheDayAtMidnightInVietNam() {
		assertThat(Dates.moment(Instant.parse("2022-12-31T17:00:00Z"), Language.VI)).isEqualTo("00:00, 01/01/2023");
	}

	@Test
	void doesNotDependOnTheLocaleOfTheMachine() {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG"));
			assertThat(Dates.official(LocalDate.of(2023, 3, 5), Language.VI)).isEqualTo("ngày 05 tháng 3 năm 2023");
			assertThat(Dates.numeric(LocalDate.of(2023, 3, 5))).isEqualTo("05/03/2023");
		}
		finally {
			Locale.setDefault(before);
		}
	}

}
