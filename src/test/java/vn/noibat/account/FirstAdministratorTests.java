package vn.noibat.account;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.database.OwnSecrets;
import vn.noibat.database.StartRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Transactional
class FirstAdministratorTests {

	@Autowired
	private Accounts accounts;

	@Autowired
	private AccountKeeping keeping;

	@Autowired
	private MessageSource messages;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void nobodyIsThereYet() {
		for (String table : List.of("press_office_account", "account_role", "form_submission", "substitution",
				"account")) {
			this.jdbc.sql("delete from " + table).update();
		}
	}

	@Test
	void isMadeOnceAndMustChangeThePassword() {
		start("chief", "đường về nhà xa lắm");
		start("another", "đường về nhà xa lắm");

		assertThat(this.accounts.findAllByOrderByName()).extracting(Account::name).containsExactly("chief");
		Account chief = this.accounts.findByName("chief").orElseThrow();
		assertThat(chief.holds(Role.ADMIN)).isTrue();
		assertThat(chief.mustChangePassword()).isTrue();
	}

	@Test
	void refusesAWeakPasswordInOneLineAndBothLanguages() {
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> start("chief", "short"))
			.withMessageContaining("Mật khẩu cần ít nhất 12 ký tự.")
			.withMessageContaining("A password needs at least 12 characters.")
			.withMessageNotContaining("\n");
	}

	@Test
	void isNobodyWhereNobodyIsNamed() {
		start("", "");

		assertThat(this.accounts.findAllByOrderByName()).isEmpty();
	}

	private void start(String name, String password) {
		ObjectProvider<OwnSecrets> none = new DefaultListableBeanFactory().getBeanProvider(OwnSecrets.class);
		new FirstAdministrator(this.accounts, this.keeping, none, this.messages,
				Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC), name, password)
			.afterSingletonsInstantiated();
	}

}
