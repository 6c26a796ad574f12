package vn.noibat.office;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.NotAllowed;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.web.RefusedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Transactional
class ChannelsTests {

	private static final Person PRESS1 = Person.of("press1", Role.PRESS);

	private static final Person PRESS2 = Person.of("press2", Role.PRESS);

	private static final String OFFICE = "toa-soan-thu-1";

	@Autowired
	private Channels channels;

	@Autowired
	private OfficeKeeping keeping;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@Autowired
	private EntityManager entities;

	@Test
	void tellsTheSecretOfAWebhookOnceAndKeepsItEncrypted() {
		NewChannel made = webhook("https://bao.example/nhan");
		String secret = String.valueOf(made.secret());

		assertThat(Base64.getDecoder().decode(secret.substring("whsec_".length()))).hasSize(32);
		assertThat(this.channels.secrets(made.channel().id(), this.clock.instant())).containsExactly(secret);
		assertThat(this.jdbc.sql("select closed from webhook_secret").query(String.class).list())
			.noneMatch((closed) -> closed.contains(secret.substring(6)));
		assertThat(
				this.jdbc.sql("select string_agg(details::text, '') from journal_entry").query(String.class).single())
			.doesNotContain(secret, "bao.example");
		assertThat(this.channels.of(OFFICE)).containsExactly(made.channel());
	}

	@Test
	void hasNoSecretForMail() {
		NewChannel made = this.channels.add(ChannelKind.EMAIL, "toasoan@bao.example", PRESS1);

		assertThat(made.secret()).isNull();
		assertThat(this.channels.secrets(made.channel().id(), this.clock.instant())).isEmpty();
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.channels.rotate(made.channel().id(), false, PRESS1));
	}

	@Test
	void signsWithTheOldSecretBesideTheNewOneForADay() {
		NewChannel made = webhook("https://bao.example/nhan");
		UUID id = made.channel().id();
		Instant now = this.clock.instant();
		String second = this.channels.rotate(id, false, PRESS1);

		assertThat(this.channels.secrets(id, now)).containsExactly(second, made.secret());
		assertThat(this.channels.secrets(id, now.plus(Channels.OVERLAP).plus(Duration.ofMinutes(1))))
			.containsExactly(second);
	}

	@Test
	void dropsEveryOldSecretAtOnceWhenOneIsKnownToOthers() {
		UUID id = webhook("https://bao.example/nhan").channel().id();
		this.channels.rotate(id, false, PRESS1);
		String newest = this.channels.rotate(id, true, PRESS1);

		assertThat(this.channels.secrets(id, this.clock.instant())).containsExactly(newest);
	}

	@Test
	void refusesToSignWithMoreThanThreeSecretsAtATime() {
		UUID id = webhook("https://bao.example/nhan").channel().id();
		this.channels.rotate(id, false, PRESS1);
		this.channels.rotate(id, false, PRESS1);

		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> this.channels.rotate(id, false, PRESS1));
	}

	@Test
	void refusesTheSameChannelTwiceAndMoreThanTen() {
		webhook("https://bao.example/nhan");
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> webhook("https://BAO.example/nhan"));
		for (int number = 2; number <= Channels.MOST_CHANNELS; number++) {
			webhook("https://bao.example/nhan/" + number);
		}

		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> webhook("https://bao.example/nua"))
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo("office.refused.channels"));
	}

	@Test
	void countsOnlyWhatIsOnOrAwaited() {
		NewChannel old = webhook("https://bao.example/nhan");
		this.channels.add(ChannelKind.EMAIL, "gonham@bao.example", PRESS1);
		for (int number = 3; number <= Channels.MOST_CHANNELS; number++) {
			webhook("https://bao.example/nhan/" + number);
		}
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> webhook("https://bao.example/nua"));

		this.channels.switchOff(old.channel().id(), PRESS1);
		webhook("https://bao.example/nua");
		assertThatExceptionOfType(RefusedRequest.class).as("as many as are on")
			.isThrownBy(() -> this.channels.switchOn(old.channel().id(), PRESS1));
		this.entities.flush();
		this.jdbc.sql("""
				update press_channel set made_at = made_at - interval '8 days', off_at = off_at - interval '8 days'
				where off_reason = 'UNCONFIRMED'
				""").update();
		this.entities.clear();

		this.channels.switchOn(old.channel().id(), PRESS1);
	}

	@Test
	void goesOffAndOnAgainWithItsReason() {
		UUID id = webhook("https://bao.example/nhan").channel().id();
		this.channels.switchOff(id, OffReason.GONE, this.clock.instant());
		this.channels.switchOff(id, OffReason.FAILING, this.clock.instant());

		assertThat(this.channels.of(OFFICE)).extracting(OfficeChannel::on).containsExactly(false);
		assertThat(this.channels.subscriptions(OFFICE, this.clock.instant())).extracting(Subscription::offReason)
			.containsExactly(OffReason.GONE);
		assertThat(acts()).endsWith("channel-added press1", "channel-switched-off system");

		this.channels.switchOn(id, PRESS1);
		assertThat(this.channels.channel(id).orElseThrow().on()).isTrue();
		this.channels.switchOff(OFFICE, id, Person.of("admin", Role.ADMIN));
		assertThat(this.channels.subscriptions(OFFICE, this.clock.instant())).extracting(Subscription::offReason)
			.containsExactly(OffReason.ADMIN);
	}

	@Test
	void hasAMailboxOffUntilItIsConfirmed() {
		UUID id = this.channels.add(ChannelKind.EMAIL, "toasoan@bao.example", PRESS1).channel().id();

		assertThat(this.channels.channel(id).orElseThrow().on()).isFalse();
		this.channels.switchOff(id, PRESS1);
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> this.channels.switchOn(id, PRESS1))
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo("office.refused.unconfirmed"));
	}

	@Test
	void isOffForAClosedOffice() {
		UUID id = webhook("https://bao.example/nhan").channel().id();
		this.keeping.close(OFFICE, Person.of("admin", Role.ADMIN));

		assertThat(this.channels.of(OFFICE)).extracting(OfficeChannel::on).containsExactly(false);
		assertThat(this.channels.channel(id).orElseThrow().on()).isFalse();
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> webhook("https://bao.example/khac"));
	}

	@Test
	void isNobodysBusinessButTheOffices() {
		UUID id = webhook("https://bao.example/nhan").channel().id();

		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.channels.rotate(id, true, PRESS2));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.channels.switchOff(id, PRESS2));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.channels.switchOn(id, PRESS2));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.channels.switchOff("toa-soan-thu-2", id, Person.of("admin", Role.ADMIN)));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.channels.add(ChannelKind.EMAIL, "a@b.example", Person.of("press1", Role.ADMIN)));
	}

	private NewChannel webhook(String address) {
		return this.channels.add(ChannelKind.WEBHOOK, address, PRESS1);
	}

	private List<String> acts() {
		return this.jdbc.sql("select kind || ' ' || person from journal_entry order by sequence")
			.query(String.class)
			.list();
	}

}
