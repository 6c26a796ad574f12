package vn.noibat.press;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import vn.noibat.text.Dates;

/**
 * Sets the time, so that examples of answers stay the same.
 */
@TestConfiguration(proxyBeanMethods = false)
class SetTime {

	@Bean
	@Primary
	SetClock setClock() {
		return new SetClock();
	}

	/**
	 * Stands still until it is moved.
	 */
	static final class SetClock extends Clock {

		private volatile Instant now = Instant.parse("2025-06-02T01:00:00Z");

		void advance(Duration time) {
			this.now = this.now.plus(time);
		}

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return Dates.ZONE;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return Clock.fixed(this.now, zone);
		}

	}

}
