package vn.noibat.account;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OneTimeCodeTests {

	private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

	/** RFC 6238, appendix B, the rows of SHA-1. */
	@ParameterizedTest
	@CsvSource({ "59, 94287082", "1111111109, 07081804", "1111111111, 14050471", "1234567890, 89005924",
			"2000000000, 69279037", "20000000000, 65353130" })
	void makesTheCodesOfTheStandard(long seconds, String code) {
		long step = OneTimeCode.stepAt(Instant.ofEpochSecond(seconds));

		assertThat(OneTimeCode.at(SECRET, step, 8)).isEqualTo(code);
	}

	@Test
	void takesTheCodesOfThePresentStepAndItsNeighbours() {
		Instant now = Instant.ofEpochSecond(1_000_000);
		long present = OneTimeCode.stepAt(now);

		for (long step = present - 3; step <= present + 3; step++) {
			String code = OneTimeCode.at(SECRET, step, OneTimeCode.DIGITS);
			assertThat(OneTimeCode.stepOf(SECRET, code, now).isPresent()).as("step " + (step - present))
				.isEqualTo(Math.abs(step - present) <= 1);
		}
	}

	@Test
	void writesKeysInTheLettersOfTheStandard() {
		assertThat(Base32.encode(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
		assertThat(Base32.decode("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")).isEqualTo(SECRET);
		assertThatIllegalArgumentException().isThrownBy(() -> Base32.decode("GEZDGNB1"));
	}

}
