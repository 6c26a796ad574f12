package vn.noibat.account;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.noibat.ActWords;

import static org.assertj.core.api.Assertions.assertThat;

class AccountActsTests {

	@ParameterizedTest
	@EnumSource
	void everyChangeOfAnAccountHasWords(AccountChange change) {
		assertThat(ActWords.exist(change.kind())).as(change.kind()).isTrue();
	}

	@Test
	void refusedSignInsHaveWords() {
		assertThat(ActWords.exist(new SignInsRefused(Instant.EPOCH, 1, "", 0).kind())).isTrue();
	}

}
