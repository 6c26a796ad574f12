package vn.noibat.press;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import vn.noibat.text.Dates;
import vn.noibat.text.Typed;
import vn.noibat.web.RefusedRequest;

/**
 * The days of which everything is to be sent again, both included, as they were typed.
 */
record ReplayForm(@Nullable String from, @Nullable String until) {

	private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

	static final ReplayForm EMPTY = new ReplayForm("", "");

	/**
	 * When the first day begins.
	 * @throws RefusedRequest with status 422 when these are not two days in their order
	 */
	Instant begin() {
		LocalDate first = day(this.from);
		if (day(this.until).isBefore(first)) {
			throw refused();
		}
		return first.atStartOfDay(Dates.ZONE).toInstant();
	}

	/** When the day after the last begins. */
	Instant end() {
		return day(this.until).plusDays(1).atStartOfDay(Dates.ZONE).toInstant();
	}

	private static LocalDate day(@Nullable String typed) {
		LocalDate day = Typed.day(Typed.text(typed));
		if (day == null || day.isBefore(EARLIEST)) {
			throw refused();
		}
		return day;
	}

	private static RefusedRequest refused() {
		return new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, "newsroom.refused.range");
	}

}
