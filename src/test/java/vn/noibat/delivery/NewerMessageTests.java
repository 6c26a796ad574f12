package vn.noibat.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.account.SecretBox;
import vn.noibat.document.Urgency;
import vn.noibat.office.ChannelKind;
import vn.noibat.office.TestOffices;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.YearKeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Nobody is reminded of, asked about or sent again what a later message took the place
 * of, whether it arrived before or not.
 */
@SpringBootTest
class NewerMessageTests {

	private static final Person CLERK = Person.of("clerk", Role.CLERK);

	@Autowired
	private Sending sending;

	@Autowired
	private Reminding reminding;

	@Autowired
	private DeliveryBoard board;

	@Autowired
	private Deliveries deliveries;

	@Autowired
	private Delivering delivering;

	@Autowired
	private YearKeeping years;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SecretBox box;

	private String office;

	private PressMessage old;

	@BeforeEach
	void anOfficeHasTheFirstEdition() {
		TestOffices offices = new TestOffices(this.jdbc, this.box);
		this.office = offices.office("newer-" + UUID.randomUUID());
		offices.channel(this.office, ChannelKind.EMAIL, "a@press.example");
		this.old = this.sending.send(Letters.dispatch(MessageKind.DISPATCH, 1, Urgency.URGENT, this.office));
		arrived(this.old);
	}

	@ParameterizedTest
	@CsvSource({ "CORRECTED, 2", "WITHDRAWN, 2", "RECALL, 1", "REPLACING, 1", "CORRECTING, 1" })
	void remindsNobodyOfIt(MessageKind kind, int edition) {
		this.sending.send(Letters.takingUp(this.old, kind, edition, this.office));

		this.reminding.remind(Reminding.HALF + this.old.id());

		assertThat(this.deliveries.findByMessageIdAndOfficeId(this.old.id(), this.office)).extracting(Delivery::purpose)
			.containsOnly(Purpose.MESSAGE);
		assertThat(this.reminding.silent(this.old)).isEmpty();
	}

	@Test
	void remindsOfALetterBesideWhichThereIsAnother() {
		this.sending.send(Letters.dispatch(MessageKind.DISPATCH, 1, Urgency.URGENT, this.office));

		assertThat(this.reminding.silent(this.old)).extracting((office) -> office.id()).containsExactly(this.office);
	}

	@Test
	void asksTheClerkOnlyAboutWhatHolds() {
		fail(this.old);
		assertThat(unreachable()).isOne();
		PressMessage newer = this.sending.send(Letters.dispatch(MessageKind.CORRECTED, 2, Urgency.URGENT, this.office));
		arrived(newer);

		assertThat(unreachable()).isZero();
	}

	@Test
	void sendsNoReminderThatWaitsOnceItIsOutOfDate() {
		this.reminding.remind(Reminding.HALF + this.old.id());
		Delivery reminder = this.deliveries.findByMessageIdAndOfficeId(this.old.id(), this.office)
			.stream()
			.filter((one) -> one.purpose() == Purpose.REMINDER)
			.findFirst()
			.orElseThrow();

		this.sending.send(Letters.dispatch(MessageKind.CORRECTED, 2, Urgency.URGENT, this.office));

		assertThat(this.deliveries.findById(reminder.id())).map(Delivery::state).contains(DeliveryState.SUPERSEDED);
	}

	@Test
	void doesNotSendItAgainThoughItArrived() {
		this.sending.send(Letters.dispatch(MessageKind.CORRECTED, 2, Urgency.URGENT, this.office));

		assertThatThrownBy(() -> this.board.resend(mail(this.old).id(), CLERK)).isInstanceOf(RefusedRequest.class)
			.hasMessageContaining("delivery.refused.superseded");
	}

	@Test
	void replaysWhatHoldsInTheOrderInWhichItWasSent() {
		PressMessage letter = this.sending.send(Letters.dispatch(MessageKind.DISPATCH, 2, Urgency.NORMAL, this.office));
		arrived(letter);
		PressMessage corrected = this.sending
			.send(Letters.dispatch(MessageKind.CORRECTED, 2, Urgency.VERY_URGENT, this.office));
		PressMessage other = this.sending.send(Letters.dispatch(MessageKind.DISPATCH, 2, Urgency.NORMAL, this.office));
		PressMessage urgent = this.sending
			.send(Letters.dispatch(MessageKind.DISPATCH, 2, Urgency.MOST_URGENT, this.office));
		PressMessage trial = this.sending.test(this.office, mail(this.old).channelId().orElseThrow());
		List.of(corrected, other, urgent, trial).forEach(this::arrived);

		int sent = this.board.replay(Instant.EPOCH, Instant.now().plus(Duration.ofDays(1)), own());

		assertThat(sent).as("but for a trial").isEqualTo(3);
		assertThat(mail(this.old).state()).isEqualTo(DeliveryState.DELIVERED);
		assertThat(mail(letter).state()).isEqualTo(DeliveryState.DELIVERED);
		List<Instant> times = List.of(corrected, other, urgent)
			.stream()
			.map((message) -> mail(message).nextAt().orElseThrow())
			.toList();
		assertThat(times).isSorted().doesNotHaveDuplicates();
		assertThat(this.jdbc.sql("""
				select count(distinct priority) from scheduled_tasks where task_instance in (:ids)
				""")
			.param("ids",
					List.of(corrected, other, urgent).stream().map((message) -> mail(message).id().toString()).toList())
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void tellsAWebhookLittleRatherThanNothingWhereThereIsTooMuchToTell() {
		String typed = "Đ".repeat(30_000);
		NewMessage much = Letters.ofYear(2023, typed, this.office);

		PressMessage sent = this.sending.send(much);

		assertThat(this.jdbc.sql("select body from press_message where id = ?")
			.param(sent.id())
			.query(String.class)
			.single()).contains("…", "\"sha256\"").hasSizeLessThan(10_000);
	}

	@Test
	void tellsAWebhookTheTextOfTheLetterUnlessItIsTooLong() {
		NewMessage letter = Letters.dispatch(Urgency.NORMAL, this.office);
		assertThat(body(this.sending.send(letter))).contains("Kính gửi các cơ quan báo chí.", "Kết quả thứ nhất",
				"/toa-soan/messages/msg_");
		Letter words = letter.letter();
		Letter longer = new Letter("cv-dai", null, words.number(), words.date(), words.issuer(), words.subject(),
				"Đ".repeat(12_000), words.signatory(), words.title(), words.highlights(), words.sha256(), null, null);

		PressMessage sent = this.sending.send(new NewMessage(MessageKind.DISPATCH, "cv-dai-" + this.office, 2023, 1,
				Urgency.NORMAL, null, longer, List.of(this.office)));

		assertThat(body(sent)).contains("Kết quả thứ nhất", "/toa-soan/messages/" + sent.id()).doesNotContain("ĐĐĐ");
	}

	@Test
	void forgetsWhatIsOlderThanNinetyDaysAndNothingElse() {
		UUID delivery = mail(this.old).id();
		this.jdbc.sql("""
				insert into delivery_attempt (delivery_id, number, began_at, millis, outcome, request_headers,
					body_sha256, answer)
				select ?, number, case when number > 1 then clock_timestamp() - interval '91 days'
					else clock_timestamp() end, 1, 'answered', '{}', repeat('ab', 32), ''
				from generate_series(1, 2500) number
				""").param(delivery).update();

		this.delivering.forget();

		assertThat(this.board.attempts(delivery, CLERK)).extracting(AttemptRecord::number).containsExactly(1);
	}

	private String body(PressMessage message) {
		return this.jdbc.sql("select body from press_message where id = ?")
			.param(message.id())
			.query(String.class)
			.single();
	}

	private Delivery mail(PressMessage message) {
		return this.deliveries.findByMessageIdAndOfficeId(message.id(), this.office)
			.stream()
			.filter((one) -> one.channelKind() == ChannelKind.EMAIL && one.purpose() == Purpose.MESSAGE)
			.findFirst()
			.orElseThrow();
	}

	private void arrived(PressMessage message) {
		this.jdbc.sql("""
				delete from scheduled_tasks where task_instance in (
					select id::text from press_delivery where message_id = ? and office_id = ?)
				""").params(message.id(), this.office).update();
		this.jdbc.sql("""
				update press_delivery set state = 'DELIVERED', delivered_at = now(), next_at = null
				where message_id = ? and office_id = ?
				""").params(message.id(), this.office).update();
	}

	private void fail(PressMessage message) {
		this.jdbc.sql("""
				update press_delivery set state = 'FAILED', delivered_at = null, next_at = null
				where message_id = ? and office_id = ?
				""").params(message.id(), this.office).update();
	}

	private long unreachable() {
		return this.reminding.pendingWork(this.years.year(2023))
			.stream()
			.filter((work) -> work.arguments().contains("Tòa soạn " + this.office))
			.count();
	}

	private Person own() {
		String account = "own-" + this.office;
		this.jdbc.sql("""
				insert into account (name, display_name, password_hash, must_change_password, enabled, session_epoch,
					created_at, password_changed_at, version)
				select ?, ?, password_hash, false, true, 0, now(), now(), 0 from account limit 1
				""").params(account, account).update();
		this.jdbc.sql("insert into press_office_account (office_id, account_name) values (?, ?)")
			.params(this.office, account)
			.update();
		return Person.of(account, Role.PRESS);
	}

}
