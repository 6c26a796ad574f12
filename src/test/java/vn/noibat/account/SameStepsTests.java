package vn.noibat.account;

import java.time.Clock;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionOperations;

import vn.noibat.database.OwnSecrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

/** What a sign-in does until it is right: the time it takes is that of its steps. */
class SameStepsTests {

	private static final ObjectProvider<OwnSecrets> NONE = new StaticListableBeanFactory()
		.getBeanProvider(OwnSecrets.class);

	private final Passwords passwords = spy(new Passwords());

	private final Accounts accounts = mock(Accounts.class);

	private final SignIn signIn = new SignIn(this.accounts, this.passwords,
			new SecretBox("k".repeat(SecretBox.SHORTEST_KEY), NONE),
			new RefusedSignIns(TransactionOperations.withoutTransaction(), (event) -> {
			}, Clock.systemUTC()), (event) -> {
				throw new AssertionError("written while somebody waits: " + event);
			});

	@BeforeEach
	void thereIsAnEditor() {
		String hash = this.passwords.hash("đúng mật khẩu");
		given(this.accounts.findPasswordHash("editor")).willReturn(Optional.of(hash));
		given(this.accounts.findPasswordHash("nobody")).willReturn(Optional.empty());
	}

	@Test
	void takesOneQueryAndOneVerificationOfAKnownName() {
		assertThat(this.signIn.admit("editor", "sai mật khẩu")).isEqualTo(new Admission.Refused());

		verify(this.accounts).findPasswordHash("editor");
	}

	@Test
	void takesOneQueryAndOneVerificationOfAnUnknownName() {
		assertThat(this.signIn.admit("nobody", "sai mật khẩu")).isEqualTo(new Admission.Refused());

		verify(this.accounts).findPasswordHash("nobody");
	}

	@Test
	void admitsNobodyWithThePasswordThatNobodyHas() {
		assertThat(this.signIn.admit("nobody", "nobody's password")).isEqualTo(new Admission.Refused());

		verify(this.accounts).findPasswordHash("nobody");
	}

	@AfterEach
	void nothingElseWasAsked() {
		verify(this.passwords).matches(anyString(), anyString());
		verifyNoMoreInteractions(this.accounts);
	}

}
