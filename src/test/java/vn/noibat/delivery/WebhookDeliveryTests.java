package vn.noibat.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import com.standardwebhooks.Webhook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.account.SecretBox;
import vn.noibat.document.Urgency;
import vn.noibat.office.ChannelKind;
import vn.noibat.office.Channels;
import vn.noibat.office.OfficeChannel;
import vn.noibat.office.TestOffices;
import vn.noibat.outbound.Sink;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.PendingWork;
import vn.noibat.year.YearKeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Webhooks on real sockets, with jobs that run and a clock that is put forward.
 */
@SpringBootTest(properties = { "noibat.jobs=on", "noibat.delivery.poll=100ms", "noibat.outbound.allow-http=true",
		"noibat.outbound.trusted=127.0.0.1", "noibat.outbound.timeout=1s", "noibat.delivery.heartbeat=1s" })
@Import(MovedClock.class)
class WebhookDeliveryTests {

	private static final Person CLERK = Person.of("clerk", Role.CLERK);

	private static final InetAddress HERE = InetAddress.getLoopbackAddress();

	@Autowired
	private Sending sending;

	@Autowired
	private DeliveryBoard board;

	@Autowired
	private Channels channels;

	@Autowired
	private Reminding reminding;

	@Autowired
	private YearKeeping years;

	@Autowired
	private Delivering delivering;

	@Autowired
	private Deliveries deliveries;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private MovedClock.Forward clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SecretBox box;

	private final List<Sink> sinks = new ArrayList<>();

	private TestOffices offices;

	@BeforeEach
	void offices() {
		this.offices = new TestOffices(this.jdbc, this.box);
	}

	@AfterEach
	void close() throws IOException {
		for (Sink sink : this.sinks) {
			sink.close();
		}
	}

	@Test
	void postsAMessageOnceSignedAndWhole() throws Exception {
		Sink sink = sink(Sink.status(204));
		UUID channel = webhook("good", sink);

		PressMessage message = send(Letters.dispatch(Urgency.URGENT, "good"));

		Eventually.holds("delivered", () -> state(message, "good") == DeliveryState.DELIVERED);
		assertThat(sink.calls()).hasSize(1);
		Sink.Call call = sink.calls().get(0);
		assertThat(call.headers()).containsEntry("webhook-id", message.id());
		// The clock of these tests is ahead of that of a receiver.
		assertThat(call.headers()).containsEntry("webhook-signature", new Webhook(TestOffices.secret(channel))
			.sign(message.id(), Long.parseLong(call.headers().get("webhook-timestamp")), call.body()));
		assertThat(call.body()).contains("\"type\":\"dispatch.issued\"", "\"number\":\"374/VP-BC\"",
				"\"title\":{\"en\":\"Ten highlights\"", "/api/v1/editions/2023/1\"", message.id());
		assertThat(call.body().length()).isLessThan(20_000);
		DeliveryStanding way = way(message, "good");
		assertThat(way.attempts()).isOne();
		AttemptRecord attempt = this.board.attempts(way.id(), CLERK).get(0);
		assertThat(attempt.status()).isEqualTo(204);
		assertThat(attempt.requestHeaders()).containsEntry("webhook-id", message.id())
			.doesNotContainKey("webhook-signature");
	}

	@Test
	void keepsAnEmbargoedEditionBehindTheOfficesOwnDoor() {
		Sink sink = sink(Sink.status(200));
		webhook("embargo", sink);
		NewMessage message = Letters.dispatch(Urgency.URGENT, "embargo");

		send(new NewMessage(message.kind(), message.reference(), message.year(), message.edition(), message.urgency(),
				this.clock.instant().plus(Duration.ofHours(3)), message.letter(), message.officeIds()));

		Eventually.holds("posted", () -> sink.calls().size() == 1);
		assertThat(sink.calls().get(0).body()).contains("\"embargoedUntil\":\"", "/api/v1/press/editions/2023/1\"")
			.doesNotContain("/api/v1/editions/");
	}

	@Test
	void getsThroughToAReceiverThatWasDeadForHours() throws IOException {
		Sink dead = sink(Sink.status(200));
		Sink good = sink(Sink.status(200));
		webhook("dead", dead);
		webhook("lively", good);
		dead.close();

		PressMessage message = send(Letters.dispatch(Urgency.VERY_URGENT, "dead", "lively"));

		Eventually.holds("the other is not kept waiting", () -> state(message, "lively") == DeliveryState.DELIVERED);
		for (int attempts = 1; attempts <= 9; attempts++) {
			int made = attempts;
			Eventually.holds(made + " attempts", () -> way(message, "dead").attempts() >= made);
			assertThat(way(message, "dead").lastOutcome()).isEqualTo("unreachable");
			this.clock.move(Duration.ofMinutes(75));
		}
		Sink back = new Sink(HERE, dead.port(), Sink.status(200));
		this.sinks.add(back);
		this.clock.move(Duration.ofMinutes(75));

		Eventually.holds("delivered", () -> state(message, "dead") == DeliveryState.DELIVERED);
		assertThat(back.calls()).extracting((call) -> call.headers().get("webhook-id")).containsExactly(message.id());
		assertThat(good.calls()).hasSize(1);
	}

	@Test
	void sendsAgainWhatWasAnsweredByAnErrorASilenceOrARedirection() throws IOException {
		Sink canary = sink(Sink.status(200));
		Map<String, Sink> receivers = Map.of("error", sink(Sink.status(500)), "silent", sink(Sink.hang()), "moved",
				sink(Sink.status(301, "Location: http://127.0.0.1:" + canary.port() + "/")), "endless",
				sink(Sink.endless()));
		receivers.forEach(this::webhook);

		PressMessage message = send(Letters.dispatch(Urgency.MOST_URGENT, receivers.keySet().toArray(String[]::new)));

		Eventually.holds("tried",
				() -> receivers.keySet().stream().allMatch((name) -> way(message, name).attempts() > 0));
		assertThat(way(message, "error").lastOutcome()).isEqualTo("500");
		assertThat(way(message, "silent").lastOutcome()).isEqualTo("silent");
		assertThat(way(message, "moved").lastOutcome()).isEqualTo("301");
		assertThat(state(message, "endless")).as("it said 200 before it went on").isEqualTo(DeliveryState.DELIVERED);
		receivers.values().forEach((sink) -> sink.becomes(Sink.status(200)));
		this.clock.move(Duration.ofMinutes(1));

		Eventually.holds("delivered",
				() -> receivers.keySet().stream().allMatch((name) -> state(message, name) == DeliveryState.DELIVERED));
		receivers.values()
			.forEach((sink) -> assertThat(sink.calls()).extracting((call) -> call.headers().get("webhook-id"))
				.containsOnly(message.id()));
		assertThat(canary.connections()).isZero();
		// What an endless answer began with is kept, not all of it.
		assertThat(this.board.attempts(way(message, "endless").id(), CLERK).get(0).answer()).hasSize(2000);
	}

	@Test
	void waitsAsLongAsItIsAskedTo() {
		Sink busy = sink(Sink.status(429, "Retry-After: 900"));
		webhook("busy", busy);

		PressMessage message = send(Letters.dispatch(Urgency.MOST_URGENT, "busy"));

		Eventually.holds("tried", () -> way(message, "busy").attempts() == 1);
		busy.becomes(Sink.status(200));
		this.clock.move(Duration.ofMinutes(14));
		Eventually.pause(Duration.ofMillis(2500));
		assertThat(busy.calls()).hasSize(1);
		this.clock.move(Duration.ofMinutes(1));
		Eventually.holds("delivered", () -> state(message, "busy") == DeliveryState.DELIVERED);
	}

	@Test
	void switchesOffAReceiverThatIsGone() {
		Sink gone = sink(Sink.status(410));
		UUID channel = webhook("gone", gone);

		PressMessage message = send(Letters.dispatch(Urgency.URGENT, "gone"));

		Eventually.holds("given up", () -> state(message, "gone") == DeliveryState.FAILED);
		Eventually.holds("switched off", () -> !this.channels.channel(channel).orElseThrow().on());
		PressMessage next = send(Letters.dispatch(Urgency.URGENT, "gone"));
		assertThat(this.board.of(next.id(), CLERK).offices().get(0).deliveries()).extracting(DeliveryStanding::channel)
			.containsExactly(ChannelKind.QUEUE);
		assertThat(gone.calls()).hasSize(1);
		assertThat(told("gone")).isOne();
		assertThat(this.jdbc.sql("""
				select count(*) from press_delivery join press_message message on message.id = message_id
				where office_id = 'gone' and kind = 'CHANNEL_OFF' and channel_kind = 'QUEUE'
				""").query(Integer.class).single()).isOne();
		assertThat(this.reminding.pendingWork(this.years.year(2023)))
			.filteredOn((work) -> work.text().equals("delivery.pending.off"))
			.anySatisfy((work) -> assertThat(work.arguments()).contains("Tòa soạn gone"));
		assertThatThrownBy(() -> this.board.resend(way(message, "gone").id(), CLERK)).isInstanceOf(RefusedRequest.class)
			.hasMessageContaining("delivery.refused.off");
	}

	@Test
	void leavesOnAReceiverThatFailsNowAndThen() {
		Sink unsteady = sink(Sink.status(503));
		UUID channel = webhook("unsteady", unsteady);
		PressMessage first = send(Letters.dispatch(Urgency.NORMAL, "unsteady"));
		Eventually.holds("tried", () -> way(first, "unsteady").attempts() == 1);
		this.clock.move(Duration.ofDays(20));
		Eventually.holds("given up", () -> state(first, "unsteady") == DeliveryState.FAILED);
		PressMessage second = send(Letters.dispatch(MessageKind.CORRECTED, 2, Urgency.URGENT, "unsteady"));
		Eventually.holds("tried", () -> way(second, "unsteady").attempts() >= 1);

		assertThat(this.channels.channel(channel)).map(OfficeChannel::on).contains(true);
		unsteady.becomes(Sink.status(200));
		this.clock.move(Duration.ofMinutes(10));
		Eventually.holds("delivered", () -> state(second, "unsteady") == DeliveryState.DELIVERED);
	}

	@Test
	void switchesOffAReceiverThatLetTwoMessagesFailAndTellsBothSides() {
		UUID channel = webhook("failing", sink(Sink.status(500)));
		UUID other = webhook("failing", sink(Sink.status(200)));
		PressMessage first = send(Letters.dispatch(Urgency.MOST_URGENT, "failing"));
		giveUp(first, channel);

		assertThat(this.channels.channel(channel)).map(OfficeChannel::on).as("one may be an accident").contains(true);
		assertThat(pending("failing")).containsExactly("delivery.pending.failing");
		assertThat(told("failing")).isZero();
		PressMessage second = send(Letters.dispatch(MessageKind.CORRECTED, 2, Urgency.VERY_URGENT, "failing"));
		giveUp(second, channel);

		Eventually.holds("switched off", () -> this.channels.channel(channel).filter((one) -> !one.on()).isPresent());
		assertThat(this.channels.channel(other)).map(OfficeChannel::on).contains(true);
		assertThat(told("failing")).isOne();
		assertThat(pending("failing")).containsExactly("delivery.pending.off");
	}

	private void giveUp(PressMessage message, UUID channel) {
		Eventually.holds("tried", () -> on(message, channel).attempts() >= 1);
		this.clock.move(Duration.ofDays(5));
		Eventually.holds("given up", () -> on(message, channel).state() == DeliveryState.FAILED);
	}

	private Delivery on(PressMessage message, UUID channel) {
		return this.deliveries.findByMessageIdAndOfficeId(message.id(), "failing")
			.stream()
			.filter((way) -> way.channelId().filter(channel::equals).isPresent())
			.findFirst()
			.orElseThrow();
	}

	// Whom no mail reminds is another matter.
	private List<String> pending(String office) {
		return this.reminding.pendingWork(this.years.year(2023))
			.stream()
			.filter((work) -> work.arguments().contains("Tòa soạn " + office))
			.map(PendingWork::text)
			.filter((text) -> !text.equals("delivery.pending.unreminded") && !text.equals("delivery.pending.silent"))
			.toList();
	}

	@Test
	void doesNotSayWhatANewerMessageTakesBack() throws IOException {
		Sink away = sink(Sink.status(200));
		webhook("away", away);
		away.close();
		PressMessage old = send(Letters.dispatch(MessageKind.DISPATCH, 1, Urgency.URGENT, "away"));
		Eventually.holds("tried", () -> way(old, "away").attempts() == 1);

		PressMessage correcting = send(Letters.dispatch(MessageKind.CORRECTING, 2, Urgency.URGENT, "away"));

		assertThat(state(old, "away")).isEqualTo(DeliveryState.SUPERSEDED);
		Sink back = new Sink(HERE, away.port(), Sink.status(200));
		this.sinks.add(back);
		this.clock.move(Duration.ofMinutes(10));
		Eventually.holds("delivered", () -> state(correcting, "away") == DeliveryState.DELIVERED);
		Eventually.pause(Duration.ofMillis(1500));
		assertThat(back.calls()).extracting((call) -> call.headers().get("webhook-id"))
			.containsExactly(correcting.id());
	}

	@Test
	void sendsNothingOfWhatWasNotKept() {
		Sink sink = sink(Sink.status(200));
		webhook("undone", sink);
		int jobs = jobs();

		PressMessage lost = this.transactions.execute((status) -> {
			PressMessage message = this.sending.send(Letters.dispatch(Urgency.MOST_URGENT, "undone"));
			status.setRollbackOnly();
			return message;
		});

		Eventually.pause(Duration.ofMillis(1500));
		assertThat(this.board.message(lost.id())).isEmpty();
		assertThat(jobs()).isEqualTo(jobs);
		assertThat(sink.connections()).isZero();
	}

	@Test
	void sendsOfTwoWhoSendTheSameOne() {
		Sink sink = sink(Sink.status(200));
		webhook("twice", sink);
		NewMessage message = Letters.dispatch(Urgency.URGENT, "twice");

		List<PressMessage> sent = List
			.of(CompletableFuture.supplyAsync(() -> send(message)), CompletableFuture.supplyAsync(() -> send(message)),
					CompletableFuture.supplyAsync(() -> send(message)))
			.stream()
			.map(CompletableFuture::join)
			.toList();

		assertThat(sent.stream().map(PressMessage::id).distinct()).hasSize(1);
		Eventually.holds("delivered", () -> state(sent.get(0), "twice") == DeliveryState.DELIVERED);
		Eventually.pause(Duration.ofMillis(1500));
		assertThat(sink.calls()).hasSize(1);
	}

	@Test
	void leavesTheJobOfANodeThatDiedToAnother() {
		Sink slow = sink(Sink.status(503));
		webhook("orphan", slow);
		PressMessage message = send(Letters.dispatch(Urgency.MOST_URGENT, "orphan"));
		Eventually.holds("tried", () -> way(message, "orphan").attempts() == 1);
		// A node took it, posted it, and died before it wrote that down.
		slow.becomes(Sink.status(200));
		this.jdbc.sql("""
				update scheduled_tasks set picked = true, picked_by = 'a node that died', version = version + 1,
					execution_time = execution_time - interval '1 hour', last_heartbeat = now() - interval '1 hour'
				where task_instance = ?
				""").param(way(message, "orphan").id().toString()).update();
		this.clock.move(Duration.ofMinutes(1));

		Eventually.holds("taken up", () -> state(message, "orphan") == DeliveryState.DELIVERED);
		assertThat(slow.calls()).extracting((call) -> call.headers().get("webhook-id")).containsOnly(message.id());
		Eventually.holds("the job is done", () -> jobOf(message, "orphan") == 0);
	}

	@Test
	void postsUnderTheSameIdWhatWasPostedButNotWrittenDown() {
		Sink sink = sink(Sink.status(500));
		webhook("crash", sink);
		PressMessage message = send(Letters.dispatch(Urgency.MOST_URGENT, "crash"));
		Eventually.holds("tried", () -> way(message, "crash").attempts() == 1);
		sink.becomes(Sink.status(200));
		UUID delivery = way(message, "crash").id();
		// The row as it is when the answer came and the transaction after it did not.
		this.clock.move(Duration.ofMinutes(1));
		Eventually.holds("delivered", () -> state(message, "crash") == DeliveryState.DELIVERED);
		this.jdbc.sql("""
				update press_delivery set state = 'WAITING', delivered_at = null, next_at = run_since where id = ?
				""").param(delivery).update();

		assertThat(this.delivering.attempt(delivery)).isEmpty();

		assertThat(this.delivering.attempt(delivery)).as("it is done once it is written down").isEmpty();
		assertThat(sink.calls()).hasSize(3);
		assertThat(sink.calls().stream().map((call) -> call.headers().get("webhook-id")).distinct()).hasSize(1);
	}

	@Test
	void givesBackItsJobToWhatHasLostIt() {
		Sink sink = sink(Sink.status(500));
		webhook("lost", sink);
		PressMessage message = send(Letters.dispatch(Urgency.MOST_URGENT, "lost"));
		Eventually.holds("tried", () -> way(message, "lost").attempts() == 1);
		sink.becomes(Sink.status(200));
		this.jdbc.sql("delete from scheduled_tasks where task_instance = ?")
			.param(way(message, "lost").id().toString())
			.update();
		this.clock.move(Duration.ofMinutes(2));

		this.delivering.pickUp();

		Eventually.holds("delivered", () -> state(message, "lost") == DeliveryState.DELIVERED);
	}

	@Test
	void givesItsJobItsTimeAgainWhereThatStandsAtALaterOne() {
		Sink sink = sink(Sink.status(500));
		webhook("later", sink);
		PressMessage message = send(Letters.dispatch(Urgency.MOST_URGENT, "later"));
		Eventually.holds("tried", () -> way(message, "later").attempts() == 1);
		sink.becomes(Sink.status(200));
		this.jdbc.sql("""
				update scheduled_tasks set execution_time = execution_time + interval '20 hours' where task_instance = ?
				""").param(way(message, "later").id().toString()).update();
		this.clock.move(Duration.ofMinutes(2));

		this.delivering.pickUp();

		Eventually.holds("delivered", () -> state(message, "later") == DeliveryState.DELIVERED);
	}

	@Test
	void triesAgainWhatItCannotSignAndJudgesNobodyByIt() {
		Sink sink = sink(Sink.status(200));
		UUID channel = webhook("no-key", sink);
		String closed = this.jdbc.sql("select closed from webhook_secret where channel_id = ?")
			.param(channel)
			.query(String.class)
			.single();
		this.jdbc.sql("update webhook_secret set closed = ? where channel_id = ?")
			.params(this.box.close("webhook of another", "whsec_x"), channel)
			.update();

		PressMessage message = send(Letters.dispatch(Urgency.MOST_URGENT, "no-key"));

		Eventually.holds("tried", () -> way(message, "no-key").attempts() == 1);
		assertThat(way(message, "no-key").lastOutcome()).isEqualTo("no-key");
		assertThat(sink.connections()).isZero();
		assertThat(this.jdbc.sql("select count(*) from channel_health where channel_id = ?")
			.param(channel)
			.query(Integer.class)
			.single()).isZero();
		this.jdbc.sql("update webhook_secret set closed = ? where channel_id = ?").params(closed, channel).update();
		this.clock.move(Duration.ofMinutes(1));
		Eventually.holds("delivered", () -> state(message, "no-key") == DeliveryState.DELIVERED);
	}

	@Test
	void doesNotForgetThatItArrivedWhenItIsSentAgain() {
		Sink sink = sink(Sink.status(200));
		webhook("kept", sink);
		PressMessage message = send(Letters.dispatch(Urgency.MOST_URGENT, "kept"));
		Eventually.holds("delivered", () -> state(message, "kept") == DeliveryState.DELIVERED);
		// Whoever meets its end waits until it is picked up.
		Eventually.holds("the job is done", () -> jobOf(message, "kept") == 0);
		sink.becomes(Sink.status(500));

		this.board.resend(way(message, "kept").id(), CLERK);
		Eventually.holds("tried", () -> way(message, "kept").attempts() == 2);

		assertThat(this.board.of(message.id(), CLERK).reached()).isOne();
	}

	@Test
	void sendsAgainWhenTheClerkSaysSo() {
		Sink sink = sink(Sink.status(200));
		webhook("again", sink);
		PressMessage message = send(Letters.dispatch(Urgency.NORMAL, "again"));
		Eventually.holds("delivered", () -> state(message, "again") == DeliveryState.DELIVERED);
		Eventually.holds("the job is done", () -> jobOf(message, "again") == 0);

		this.board.resend(way(message, "again").id(), CLERK);

		Eventually.holds("sent again",
				() -> sink.calls().size() == 2 && state(message, "again") == DeliveryState.DELIVERED);
		assertThat(sink.calls()).extracting(Sink.Call::body).containsOnly(sink.calls().get(0).body());
	}

	private PressMessage send(NewMessage message) {
		return this.sending.send(message);
	}

	private UUID webhook(String office, Sink sink) {
		return this.offices.channel(this.offices.office(office), ChannelKind.WEBHOOK,
				"http://127.0.0.1:" + sink.port() + "/hook");
	}

	private Sink sink(Sink.Behaviour behaviour) {
		try {
			Sink sink = new Sink(HERE, behaviour);
			this.sinks.add(sink);
			return sink;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private DeliveryStanding way(PressMessage message, String office) {
		return this.deliveries.findByMessageIdAndOfficeId(message.id(), office)
			.stream()
			.map(Delivery::toRecord)
			.filter((way) -> way.channel() == ChannelKind.WEBHOOK)
			.findFirst()
			.orElseThrow();
	}

	private DeliveryState state(PressMessage message, String office) {
		return way(message, office).state();
	}

	private int jobs() {
		return this.jdbc.sql("select count(*) from scheduled_tasks").query(Integer.class).single();
	}

	private int jobOf(PressMessage message, String office) {
		return this.jdbc.sql("select count(*) from scheduled_tasks where task_instance = ?")
			.param(way(message, office).id().toString())
			.query(Integer.class)
			.single();
	}

	private int told(String office) {
		return this.jdbc.sql("""
				select count(*) from press_message_office join press_message on id = message_id
				where office_id = ? and kind = 'CHANNEL_OFF'
				""").param(office).query(Integer.class).single();
	}

}
