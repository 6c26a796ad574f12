package vn.noibat.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RetryAfterTests {

	private static final Instant NOW = Instant.parse("2026-01-05T01:00:00Z");

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "429 | 120 | PT2M", "503 | 0 | PT0S", "502 | 5 | PT5S", "504 | 60 | PT1M",
			"429 | Mon, 05 Jan 2026 01:10:00 GMT | PT10M" })
	void readsHowLongToWait(int status, String header, Duration wait) {
		assertThat(RetryAfter.of(status, Optional.of(header), NOW)).contains(wait);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "500 | 120", "200 | 120", "301 | 120", "429 | -1", "429 | soon", "429 | 1.5",
			"429 | Mon, 05 Jan 2026 00:50:00 GMT", "429 | 99999999999999999999", "429 | ''" })
	void waitsForNothingThatMakesNoSense(int status, String header) {
		assertThat(RetryAfter.of(status, Optional.ofNullable(header), NOW)).isEmpty();
	}

}
