package vn.noibat.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.noibat.account.SecretBox;
import vn.noibat.document.Urgency;
import vn.noibat.office.ChannelKind;
import vn.noibat.office.OfficeKeeping;
import vn.noibat.office.PressOffice;
import vn.noibat.office.TestOffices;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A letter that corrects, replaces or calls back another speaks of that one, and of
 * nothing else on the edition.
 */
@SpringBootTest
class TakenUpTests {

	@Autowired
	private Sending sending;

	@Autowired
	private Messages messages;

	@Autowired
	private Pushing pushing;

	@Autowired
	private OfficeBoard own;

	@Autowired
	private OfficeKeeping keeping;

	@Autowired
	private Deliveries deliveries;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SecretBox box;

	private String first;

	private String second;

	private String third;

	@BeforeEach
	void threeOffices() {
		TestOffices offices = new TestOffices(this.jdbc, this.box);
		this.first = offices.office("first-" + UUID.randomUUID());
		this.second = offices.office("second-" + UUID.randomUUID());
		this.third = offices.office("third-" + UUID.randomUUID());
		offices.channel(this.first, ChannelKind.EMAIL, "a@press.example");
	}

	@Test
	void leavesACorrectionAsItIsWhereALetterBesideItIsCalledBack() {
		letter(1, this.first);
		PressMessage corrected = this.sending
			.send(Letters.dispatch(MessageKind.CORRECTED, 2, Urgency.VERY_URGENT, this.first));
		PressMessage letter = letter(2, this.first);

		takeUp(letter, MessageKind.RECALL, this.first);

		assertThat(this.messages.isReplaced(letter.id(), this.first)).isTrue();
		assertThat(this.messages.isReplaced(corrected.id(), this.first)).isFalse();
		assertThat(states(corrected)).containsOnly(DeliveryState.WAITING);
		assertThat(this.messages.toldOfEarlier(2023, 2)).doesNotContain(this.first);
	}

	@Test
	void tellsOfAnEditionOfWhichALetterToldThatWasCalledBack() {
		letter(1, this.first);
		PressMessage letter = letter(2, this.first);
		assertThat(this.messages.toldOfEarlier(2023, 2)).doesNotContain(this.first);

		PressMessage recall = takeUp(letter, MessageKind.RECALL, this.first);

		assertThat(this.messages.toldOfEarlier(2023, 2)).contains(this.first);
		this.sending.send(Letters.dispatch(MessageKind.CORRECTED, 2, Urgency.VERY_URGENT, this.first));
		assertThat(this.messages.toldOfEarlier(2023, 2)).doesNotContain(this.first);
		assertThat(this.messages.isReplaced(recall.id(), this.first)).as("what it calls back stays called back")
			.isFalse();
	}

	@Test
	void leavesTheOtherOfTwoLettersOnAnEditionAsItIs() {
		PressMessage whole = embargoed(1, this.first, this.second);
		PressMessage other = embargoed(1, this.second, this.third);

		PressMessage recall = takeUp(other, MessageKind.RECALL, this.second, this.third);

		assertThat(this.messages.isReplaced(whole.id(), this.second)).isFalse();
		assertThat(this.messages.isReplaced(other.id(), this.second)).isTrue();
		assertThat(this.own.successor(other, office(this.second))).map(PressMessage::id).contains(recall.id());
		assertThat(this.messages.naming(this.first, 2023, 1)).isNotEmpty();
		assertThat(this.messages.naming(this.second, 2023, 1)).as("by the letter that holds").isNotEmpty();
		assertThat(this.messages.naming(this.third, 2023, 1)).isEmpty();
	}

	@Test
	void sendsWhatALetterThatIsCalledBackHadTakenThePlaceOf() {
		PressMessage old = letter(1, this.first);
		PressMessage early = embargoed(2, this.first);
		assertThat(states(old)).containsOnly(DeliveryState.SUPERSEDED);

		takeUp(early, MessageKind.RECALL, this.first);

		assertThat(this.messages.isReplaced(old.id(), this.first)).isFalse();
		assertThat(states(old)).containsOnly(DeliveryState.WAITING);
		Delivery mail = this.deliveries.findByMessageIdAndOfficeId(old.id(), this.first)
			.stream()
			.filter((way) -> way.channelKind() == ChannelKind.EMAIL)
			.findFirst()
			.orElseThrow();
		assertThat(this.jdbc.sql("select count(*) from scheduled_tasks where task_instance = ?")
			.param(mail.id().toString())
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void takesTheLastOfSeveralThatTakeUpEachOther() {
		PressMessage old = embargoed(1, this.first);
		PressMessage replacing = takeUp(old, MessageKind.REPLACING, this.first);
		assertThat(this.messages.naming(this.first, 2023, 1)).isNotEmpty();

		takeUp(replacing, MessageKind.RECALL, this.first);

		assertThat(this.messages.isReplaced(old.id(), this.first)).isTrue();
		assertThat(this.messages.naming(this.first, 2023, 1)).isEmpty();
	}

	@Test
	void tellsAnOfficeThatWasClosedMeanwhileOfTheLastLetterOnce() {
		PressMessage old = embargoed(1, this.first, this.second);
		enabled(this.second, false);
		PressMessage replacing = takeUp(old, MessageKind.REPLACING, this.first, this.second);
		PressMessage recall = takeUp(replacing, MessageKind.RECALL, this.first, this.second);
		this.pushing.tellOfLetters();
		assertThat(told(this.second)).isOne();

		enabled(this.second, true);
		assertThat(this.messages.naming(this.second, 2023, 1)).as("whether it knows or not").isEmpty();
		this.pushing.tellOfLetters();
		this.pushing.tellOfLetters();

		assertThat(told(this.second)).isEqualTo(2);
		assertThat(told(this.first)).isEqualTo(3);
		PressMessage late = this.own.successor(old, office(this.second)).orElseThrow();
		assertThat(late.kind()).isEqualTo(MessageKind.RECALL);
		assertThat(late.letter()).isEqualTo(recall.letter());
		assertThat(late.position()).as("after whatever a program has").isGreaterThan(recall.position());
	}

	private PressMessage letter(int edition, String... offices) {
		return this.sending.send(Letters.takingUp(null, MessageKind.DISPATCH, edition, offices));
	}

	private PressMessage embargoed(int edition, String... offices) {
		return this.sending.send(
				Letters.takingUp(null, MessageKind.DISPATCH, edition, Instant.now().plus(Duration.ofDays(1)), offices));
	}

	private PressMessage takeUp(PressMessage before, MessageKind kind, String... offices) {
		return this.sending.send(Letters.takingUp(before, kind, before.edition(), offices));
	}

	private List<DeliveryState> states(PressMessage message) {
		return this.deliveries.findByMessageIdAndOfficeId(message.id(), this.first)
			.stream()
			.map(Delivery::state)
			.toList();
	}

	private PressOffice office(String id) {
		return this.keeping.office(id).orElseThrow();
	}

	private void enabled(String office, boolean enabled) {
		this.jdbc.sql("update press_office set enabled = ? where id = ?").params(enabled, office).update();
	}

	private int told(String office) {
		return this.jdbc.sql("select count(*) from press_message_office where office_id = ?")
			.param(office)
			.query(Integer.class)
			.single();
	}

}
