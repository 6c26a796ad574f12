package vn.noibat.document;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PeriodTests {

	@ParameterizedTest
	@CsvSource({ "2023-01-17, 2020-2025", "2020-10-01, 2020-2025", "2020-09-30, 2015-2020", "2025-09-30, 2020-2025",
			"2025-10-01, 2025-2030", "2026-11-22, 2025-2030" })
	void namesTheCongressTermOfADay(LocalDate day, String label) {
		assertThat(Period.termOf(day).label()).isEqualTo(label);
	}

}
