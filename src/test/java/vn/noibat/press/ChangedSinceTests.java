package vn.noibat.press;

import java.time.OffsetDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.noibat.web.RefusedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ChangedSinceTests {

	private static final OffsetDateTime MOMENT = OffsetDateTime.parse("2025-06-02T08:00:00+07:00");

	@ParameterizedTest
	@ValueSource(strings = { "2025-06-02T08:00:00+07:00", "2025-06-02T08:00:00 07:00", "2025-06-02T01:00:00Z",
			"2025-06-02t01:00:00z", "2025-06-02T00:59:59.999Z" })
	void coversTheMomentItself(String text) {
		assertThat(ChangedSince.parse(text).covers(MOMENT)).isTrue();
	}

	@Test
	void leavesOutWhatChangedBefore() {
		assertThat(ChangedSince.parse("2025-06-02T01:00:00.001Z").covers(MOMENT)).isFalse();
	}

	@Test
	void coversEverythingWhenNothingIsAsked() {
		assertThat(ChangedSince.parse(null).covers(OffsetDateTime.MIN)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "yesterday", "2025-06-02", "2025-06-02T08:00:00", "2025-13-02T08:00:00Z", "0" })
	void refusesWhatIsNoMoment(String text) {
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> ChangedSince.parse(text));
	}

}
