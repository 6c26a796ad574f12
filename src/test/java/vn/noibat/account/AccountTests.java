package vn.noibat.account;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AccountTests {

	private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

	private final Account account = new Account("secretary", "Thư ký", "$argon2id$1", true,
			List.of(new HeldRole(Role.SECRETARY, null)), NOW);

	@Test
	void mustChangeAPasswordThatSomebodyElseGave() {
		assertThat(this.account.mustChangePassword()).isTrue();

		this.account.changePassword("$argon2id$2", NOW.plusSeconds(60));

		assertThat(this.account.mustChangePassword()).isFalse();
		assertThat(this.account.passwordChangedAt()).isEqualTo(NOW.plusSeconds(60));
	}

	@Test
	void endsAllSessionsWithANewPassword() {
		int before = this.account.sessionEpoch();

		this.account.changePassword("$argon2id$2", NOW);

		assertThat(this.account.sessionEpoch()).isGreaterThan(before);
	}

	@Test
	void endsAllSessionsWhenItIsClosed() {
		int before = this.account.sessionEpoch();

		this.account.disable();

		assertThat(this.account.isEnabled()).isFalse();
		assertThat(this.account.sessionEpoch()).isGreaterThan(before);
	}

	@Test
	void takesNoCodeTwiceNorAnEarlierOne() {
		this.account.takeSecondFactor("closed", 100, List.of());

		assertThat(this.account.useStep(100)).isFalse();
		assertThat(this.account.useStep(99)).isFalse();
		assertThat(this.account.useStep(101)).isTrue();
		assertThat(this.account.useStep(101)).isFalse();
	}

	@Test
	void takesARecoveryCodeOnce() {
		this.account.takeSecondFactor("closed", 1, List.of("a", "b"));

		assertThat(this.account.useRecoveryCode("a")).isTrue();
		assertThat(this.account.useRecoveryCode("a")).isFalse();
		assertThat(this.account.recoveryCodesLeft()).isEqualTo(1);
	}

	@Test
	void holdsTheRolesItWasGivenLast() {
		this.account.assign(Set.of(new HeldRole(Role.CLERK, null), new HeldRole(Role.APPROVER, "permanent-members")));

		assertThat(this.account.roles()).containsExactlyInAnyOrder(new HeldRole(Role.CLERK, null),
				new HeldRole(Role.APPROVER, "permanent-members"));
		assertThat(this.account.toCard().speaksFor("permanent-members", Role.APPROVER)).isTrue();
		assertThat(this.account.toCard().speaksFor("permanent-members", Role.NOMINATOR)).isFalse();
	}

	@Test
	void speaksForABodyOnlyInRolesThatDo() {
		assertThatIllegalArgumentException().isThrownBy(() -> new HeldRole(Role.EDITOR, "permanent-members"));
	}

}
