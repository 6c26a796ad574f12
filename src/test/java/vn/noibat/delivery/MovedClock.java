package vn.noibat.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import vn.noibat.text.Dates;

/**
 * A clock that goes as clocks do, and can be put forward.
 */
@TestConfiguration(proxyBeanMethods = false)
public class MovedClock {

	@Bean
	@Primary
	Forward forward() {
		return new Forward();
	}

	/** Ahead of the machine's by what it was moved. */
	public static final class Forward extends Clock {

		private volatile Duration ahead = Duration.ZERO;

		public void move(Duration by) {
			this.ahead = this.ahead.plus(by);
		}

		@Override
		public Instant instant() {
			return Clock.systemUTC().instant().plus(this.ahead);
		}

		@Override
		public ZoneId getZone() {
			return Dates.ZONE;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return Clock.fixed(instant(), zone);
		}

	}

}
