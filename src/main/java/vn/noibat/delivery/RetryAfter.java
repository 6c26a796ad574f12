package vn.noibat.delivery;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;

/**
 * Reads how long a receiver asks to be left alone (RFC 9110, 10.2.3).
 */
final class RetryAfter {

	private static final Set<Integer> STATUSES = Set.of(429, 502, 503, 504);

	private RetryAfter() {
	}

	/** The wait that an answer asks for; none where it says none, or nothing sensible. */
	static Optional<Duration> of(int status, Optional<String> header, Instant now) {
		if (!STATUSES.contains(status)) {
			return Optional.empty();
		}
		return header.map(String::strip).flatMap((value) -> {
			if (value.matches("\\d{1,9}")) {
				return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
			}
			try {
				Instant at = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
				return Optional.of(Duration.between(now, at)).filter((wait) -> !wait.isNegative());
			}
			catch (DateTimeException ex) {
				return Optional.empty();
			}
		});
	}

}
