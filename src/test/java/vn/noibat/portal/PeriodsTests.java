package vn.noibat.portal;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.noibat.edition.PeriodContent;
import vn.noibat.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class PeriodsTests {

	@ParameterizedTest
	@CsvSource({ "VI,2023-01-01,2023-12-31,2023", "VI,2024-01-01,2024-11-30,11 tháng năm 2024",
			"EN,2024-01-01,2024-11-30,11 months of 2024", "VI,2024-01-01,2024-01-31,tháng 01/2024",
			"EN,2024-11-01,2024-11-30,November 2024", "VI,2024-11-14,2024-11-14,ngày 14/11/2024",
			"EN,2024-11-14,2024-11-14,14 November 2024", "VI,2021-01-01,2030-12-31,2021–2030",
			"VI,2024-02-03,2024-11-14,03/02/2024 đến 14/11/2024" })
	void saysWhichDaysAFigureSpeaksOf(Language language, LocalDate start, LocalDate end, String words) {
		assertThat(Periods.of(new PeriodContent(start, end), language)).isEqualTo(words);
	}

}
