package vn.noibat.account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PasswordRulesTests {

	@ParameterizedTest
	@ValueSource(strings = { "chiều mưa bến phà Gót", "đường về nhà xa lắm", "correct horse battery", "五月的花海 and more",
			"mười một chữ" })
	void takesLongOnesInAnyScript(String password) {
		assertThatCode(() -> PasswordRules.check("secretary", password)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource({ "elevenchars,account.password.short", "my-secretary-password,account.password.name",
			"aaaaaaaaaaaaaaaa,account.password.common", "MatKhau123456,account.password.common",
			"qwertyuiop 123,account.password.common" })
	void refusesWhatOthersWouldGuess(String password, String reason) {
		assertThatExceptionOfType(WeakPassword.class).isThrownBy(() -> PasswordRules.check("secretary", password))
			.satisfies((weak) -> assertThat(weak.reason()).isEqualTo(reason));
	}

	@Test
	void takesOnePasswordFromTwoKeyboards() {
		Passwords passwords = new Passwords();
		String composed = "tiếng Việt có dấu";
		String decomposed = java.text.Normalizer.normalize(composed, java.text.Normalizer.Form.NFD);

		assertThat(decomposed).isNotEqualTo(composed);
		assertThat(passwords.matches(decomposed, passwords.hash(composed))).isTrue();
		assertThat(passwords.matches("tieng Viet co dau", passwords.hash(composed))).isFalse();
	}

	@Test
	void hashesWithTheParametersOfItsSource() {
		assertThat(new Passwords().hash("whatever it is")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
	}

}
