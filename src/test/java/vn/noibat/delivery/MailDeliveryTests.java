package vn.noibat.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.account.SecretBox;
import vn.noibat.document.Urgency;
import vn.noibat.file.FileStore;
import vn.noibat.file.StoredFile;
import vn.noibat.file.Upload;
import vn.noibat.office.ChannelKind;
import vn.noibat.office.TestOffices;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.PendingWork;
import vn.noibat.year.YearKeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Mails to real servers, and what is done with the link in them.
 */
@SpringBootTest(properties = { "noibat.jobs=on", "noibat.delivery.poll=100ms", "spring.mail.host=127.0.0.1",
		"spring.mail.properties.mail.smtp.timeout=1500", "noibat.public-url=https://noibat.example" })
@AutoConfigureMockMvc
@Import(MovedClock.class)
class MailDeliveryTests {

	private static final Person CLERK = Person.of("clerk", Role.CLERK);

	private static final GreenMail mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	private static final Pattern LINK = Pattern.compile("https://noibat\\.example(/phan-hoi/[A-Za-z0-9_-]{43})");

	@Autowired
	private FileStore files;

	@Autowired
	private Sending sending;

	@Autowired
	private Acknowledging acknowledging;

	@Autowired
	private Reminding reminding;

	@Autowired
	private YearKeeping years;

	@Autowired
	private Deliveries deliveries;

	@Autowired
	private DeliveryBoard board;

	@Autowired
	private JavaMailSenderImpl server;

	@Autowired
	private MovedClock.Forward clock;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SecretBox box;

	private TestOffices offices;

	@DynamicPropertySource
	static void mail(DynamicPropertyRegistry registry) {
		mailbox.start();
		registry.add("spring.mail.port", () -> mailbox.getSmtp().getPort());
	}

	@BeforeAll
	@AfterAll
	static void empty() {
		mailbox.reset();
	}

	@BeforeEach
	void backToTheMailbox() {
		this.offices = new TestOffices(this.jdbc, this.box);
		this.server.setPort(mailbox.getSmtp().getPort());
	}

	@Test
	void sendsTheLetterTheListAndOneLink() throws Exception {
		PressMessage message = send("plain", Urgency.MOST_URGENT);

		MimeMessage mail = mail("plain@press.example");
		assertThat(mail.getSubject()).isEqualTo("[HỎA TỐC] 374/VP-BC: V/v tuyên truyền 10 kết quả nổi bật");
		assertThat(mail.getMessageID()).isEqualTo("<" + message.id() + ".plain@noibat.example>");
		assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		String text = part(mail, "text/plain");
		String html = part(mail, "text/html");
		assertThat(text).contains("Kính gửi Tòa soạn plain", "Số 374/VP-BC, ngày 17 tháng 01 năm 2023",
				"1. Kết quả thứ nhất", "2. Kết quả thứ hai", "Bản trình diễn, không phải trang của UBND", message.id());
		assertThat(html).contains("Kính gửi Tòa soạn plain", "<li>Kết quả thứ nhất</li>", link(text));
		assertThat(LINK.matcher(text).results().count()).isOne();
	}

	@Test
	void answersByALinkThatActsOnlyWhenItsButtonIsPressedAndOnce() throws Exception {
		PressMessage message = send("link", Urgency.URGENT);
		String link = link(part(mail("link@press.example"), "text/plain"));

		MvcTestResult shown = this.mvc.get().uri(link).exchange();
		this.mvc.get().uri(link).exchange();
		this.mvc.head().uri(link).exchange();
		assertThat(shown).hasStatus(HttpStatus.OK).headers().hasValue("Cache-Control", "private, no-store");
		assertThat(shown).headers().hasValue("Referrer-Policy", "no-referrer").doesNotContainHeader("Set-Cookie");
		assertThat(shown.getResponse().getContentAsString()).contains("374/VP-BC", "Tòa soạn link");
		assertThat(this.acknowledging.last(message.id(), "link")).as("looking is not answering").isEmpty();

		assertThat(answer(link, "02", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(answer(link, "06", "javascript:alert(1)")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(answer(link, "06", "https://press.example/tin")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(answer(link, "03", "")).as("once").hasStatus(HttpStatus.CONFLICT);

		Acknowledgement given = this.acknowledging.last(message.id(), "link").orElseThrow();
		assertThat(given.code()).isEqualTo(AcknowledgementCode.DONE);
		assertThat(given.printedUrl()).isEqualTo("https://press.example/tin");
		assertThat(this.acknowledging.all(message.id(), "link")).hasSize(1);
		assertThat(this.mvc.get().uri(link)).hasStatus(HttpStatus.OK);
		String unknown = "/phan-hoi/" + "A".repeat(43);
		assertThat(this.mvc.get().uri(unknown)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(answer(unknown, "01", "")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.jdbc.sql("select count(*) from acknowledgement_link where token_sha256 = ?")
			.param(link.substring(link.lastIndexOf('/') + 1))
			.query(Integer.class)
			.single()).as("only the hash is kept").isZero();
	}

	@Test
	void closesEveryLinkOnceTheOfficeAnswered() throws Exception {
		PressMessage message = send("links", Urgency.MOST_URGENT);
		String first = link(part(mail("links@press.example"), "text/plain"));
		this.clock.move(Duration.ofMinutes(15));
		Eventually.holds("reminded", () -> mails("links@press.example").size() == 2);
		String second = link(part(mails("links@press.example").get(1), "text/plain"));
		call(message, "links", "A", NewAcknowledgement.of("01", null, null));
		assertThat(answer(second, "06", "https://press.example/tin")).as("more than arrived")
			.hasStatus(HttpStatus.SEE_OTHER);

		assertThat(answer(first, "02", "")).as("the form lacks a reason").hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(answer(first, "03", "")).hasStatus(HttpStatus.CONFLICT);

		assertThat(this.mvc.get().uri(first)).hasStatus(HttpStatus.OK).bodyText().doesNotContain("name=\"printedUrl\"");
		assertThat(this.acknowledging.last(message.id(), "links")).map(Acknowledgement::code)
			.contains(AcknowledgementCode.DONE);
	}

	@Test
	void tellsTheClerkWhoRefusesAndWhy() {
		PressMessage message = send("refuses", Urgency.URGENT);
		call(message, "refuses", "A", NewAcknowledgement.of("02", "Thiếu phụ lục", null));

		assertThat(pending()).filteredOn((work) -> work.arguments().contains("Tòa soạn refuses"))
			.singleElement()
			.satisfies((work) -> {
				assertThat(work.text()).isEqualTo("delivery.pending.refused");
				assertThat(work.arguments()).contains("Thiếu phụ lục", "0225 000 000");
			});
		MessageTotals totals = this.board.ofYear(2023, CLERK)
			.stream()
			.filter((one) -> one.message().id().equals(message.id()))
			.findFirst()
			.orElseThrow();
		assertThat(totals.answered()).isZero();
		assertThat(totals.refused()).isOne();
		assertThat(this.reminding.silent(message)).isEmpty();
	}

	@Test
	void tellsTheClerkAtHalfTimeWhomNoMailReminds() {
		this.offices.office("unmailed");
		this.sending.send(Letters.dispatch(Urgency.MOST_URGENT, "unmailed"));
		assertThat(pending()).noneMatch((work) -> work.arguments().contains("Tòa soạn unmailed"));

		this.clock.move(Duration.ofMinutes(16));

		assertThat(pending()).filteredOn((work) -> work.arguments().contains("Tòa soạn unmailed"))
			.extracting(PendingWork::text)
			.containsExactly("delivery.pending.unreminded");
	}

	@Test
	void sendsWhatIsOutToAnAddressThatWasMendedSince() {
		this.offices.office("mended");
		PressMessage message = this.sending.send(Letters.dispatch(Urgency.URGENT, "mended"));
		this.offices.channel("mended", ChannelKind.EMAIL, "mended@press.example");

		this.board.resend(message.id(), "mended", CLERK);

		Eventually.holds("delivered", () -> way(message, "mended").state() == DeliveryState.DELIVERED);
		Eventually.holds("the job is done",
				() -> this.jdbc.sql("select count(*) from scheduled_tasks where task_instance = ?")
					.param(way(message, "mended").id().toString())
					.query(Integer.class)
					.single() == 0);
		this.board.resend(message.id(), "mended", CLERK);
		Eventually.holds("again", () -> mails("mended@press.example").size() == 2);
		Eventually.holds("counted", () -> way(message, "mended").attempts() == 2);
	}

	@Test
	void triesAgainWhereItIsAskedToAndSendsTheSameMail() throws Exception {
		try (MailSink later = new MailSink(MailSink.Manner.LATER)) {
			this.server.setPort(later.port());
			PressMessage message = send("later", Urgency.URGENT);
			Eventually.holds("tried", () -> way(message, "later").attempts() == 1);
			assertThat(way(message, "later").lastOutcome()).isEqualTo("451");
			this.server.setPort(mailbox.getSmtp().getPort());
			this.clock.move(Duration.ofSeconds(30));

			Eventually.holds("delivered", () -> way(message, "later").state() == DeliveryState.DELIVERED);
			assertThat(mail("later@press.example").getMessageID())
				.isEqualTo("<" + message.id() + ".later@noibat.example>");
		}
	}

	@Test
	void holdsNothingAgainstAnOfficeWhileItsOwnServerIsAway() throws IOException {
		int port;
		try (MailSink away = new MailSink(MailSink.Manner.SILENT)) {
			port = away.port();
		}
		this.server.setPort(port);
		PressMessage message = send("relay", Urgency.URGENT);

		Eventually.holds("tried", () -> way(message, "relay").attempts() == 1);

		assertThat(way(message, "relay").lastOutcome()).isEqualTo("unreachable");
		assertThat(way(message, "relay").state()).isEqualTo(DeliveryState.WAITING);
		assertThat(this.jdbc.sql("""
				select count(*) from channel_health join press_channel on id = channel_id
				where office_id = 'relay' and failing_since is not null
				""").query(Integer.class).single()).isZero();
	}

	@ParameterizedTest
	@EnumSource(names = { "REFUSES_US", "WANTS_A_SIGN_IN", "RELAYS_NOTHING" })
	void holdsNothingAgainstAnOfficeWhereItsOwnServerRefusesIt(MailSink.Manner manner) throws Exception {
		String office = "us-" + manner.ordinal();
		try (MailSink refusing = new MailSink(manner)) {
			this.server.setPort(refusing.port());
			PressMessage message = send(office, Urgency.URGENT);
			Eventually.holds("tried", () -> way(message, office).attempts() == 1);

			assertThat(way(message, office).state()).isEqualTo(DeliveryState.WAITING);
			assertThat(way(message, office).lastOutcome()).isEqualTo("sender-refused");
			assertThat(this.board.attempts(way(message, office).id(), CLERK).get(0).answer()).contains("5.7.");
			assertThat(this.jdbc.sql("""
					select count(*) from channel_health join press_channel on id = channel_id where office_id = ?
					""").param(office).query(Integer.class).single()).isZero();
			this.server.setPort(mailbox.getSmtp().getPort());
			this.clock.move(Duration.ofSeconds(30));

			Eventually.holds("delivered", () -> way(message, office).state() == DeliveryState.DELIVERED);
		}
	}

	@Test
	void tellsTheClerkOfAnAddresseeThatDoesNotExist() throws Exception {
		for (MailSink.Manner manner : List.of(MailSink.Manner.UNKNOWN_ADDRESSEE, MailSink.Manner.REFUSES_THE_MAIL)) {
			try (MailSink refusing = new MailSink(manner)) {
				String office = "refused-" + manner.ordinal();
				this.server.setPort(refusing.port());
				PressMessage message = send(office, Urgency.URGENT);

				Eventually.holds("given up", () -> way(message, office).state() == DeliveryState.FAILED);

				assertThat(way(message, office).lastOutcome()).startsWith("55");
				assertThat(this.board.attempts(way(message, office).id(), CLERK).get(0).answer()).contains("5.");
				assertThat(pending()).anyMatch((work) -> work.text().equals("delivery.pending.unreachable")
						&& work.arguments().contains("Tòa soạn " + office)
						&& work.arguments().contains("0225 000 000"));
			}
		}
	}

	@Test
	void sendsAMailThatWasCutOffOnceMoreUnderTheSameId() throws Exception {
		try (MailSink dropping = new MailSink(MailSink.Manner.DROPS_AFTER_DATA)) {
			this.server.setPort(dropping.port());
			PressMessage message = send("cut", Urgency.URGENT);
			Eventually.holds("tried", () -> way(message, "cut").attempts() == 1);
			assertThat(way(message, "cut").state()).isEqualTo(DeliveryState.WAITING);
			this.server.setPort(mailbox.getSmtp().getPort());
			this.clock.move(Duration.ofSeconds(30));

			MimeMessage mail = mail("cut@press.example");
			assertThat(dropping.mails()).hasSize(1);
			assertThat(dropping.mails().get(0)).contains("Message-ID: " + mail.getMessageID());
		}
	}

	@Test
	void waitsNoLongerForASilentServerThanForAnother() throws IOException {
		try (MailSink silent = new MailSink(MailSink.Manner.SILENT)) {
			this.server.setPort(silent.port());
			PressMessage message = send("mute", Urgency.URGENT);

			Eventually.holds("tried", () -> way(message, "mute").attempts() == 1);
			assertThat(way(message, "mute").state()).isEqualTo(DeliveryState.WAITING);
		}
	}

	@Test
	void remindsTwiceAndThenTellsTheClerkWhomToRing() throws Exception {
		this.offices.channel(this.offices.office("answers"), ChannelKind.EMAIL, "answers@press.example");
		this.offices.channel(this.offices.office("silent"), ChannelKind.EMAIL, "silent@press.example");
		PressMessage message = this.sending.send(Letters.dispatch(Urgency.MOST_URGENT, "answers", "silent"));
		mail("answers@press.example");
		mail("silent@press.example");
		call(message, "answers", "Trần Văn Thử", NewAcknowledgement.of("01", null, null));
		assertThat(this.reminding.silent(message)).extracting((office) -> office.id()).containsExactly("silent");
		assertThat(silentAfter("silent")).isFalse();

		this.clock.move(Duration.ofMinutes(15));
		Eventually.holds("reminded", () -> mails("silent@press.example").size() == 2);
		this.clock.move(Duration.ofMinutes(15));
		Eventually.holds("reminded again", () -> mails("silent@press.example").size() == 3);

		assertThat(mails("silent@press.example")).extracting(MailDeliveryTests::id)
			.containsExactly("<" + message.id() + ".silent@noibat.example>",
					"<" + message.id() + ".silent.reminder@noibat.example>",
					"<" + message.id() + ".silent.last-reminder@noibat.example>");
		assertThat(mails("answers@press.example")).hasSize(1);
		assertThat(silentAfter("silent")).isTrue();
		// Done twice, a reminder is one.
		this.reminding.remind(Reminding.END + message.id());
		Eventually.pause(Duration.ofMillis(1500));
		assertThat(mails("silent@press.example")).hasSize(3);
		MessageBoard board = this.board.of(message.id(), CLERK);
		assertThat(board.answered()).isOne();
		assertThat(board.offices()).filteredOn(OfficeRow::late)
			.extracting((row) -> row.office().id())
			.containsExactly("silent");
	}

	@Test
	void sendsAMailboxThatIsNotConfirmedTheLinkThatConfirmsIt() throws Exception {
		UUID channel = this.offices.channel(this.offices.office("unconfirmed"), ChannelKind.EMAIL,
				"unconfirmed@press.example");
		this.jdbc.sql("""
				update press_channel set switched_on = false, off_reason = 'UNCONFIRMED', off_at = made_at where id = ?
				""").param(channel).update();
		this.sending.send(Letters.dispatch(Urgency.MOST_URGENT, "unconfirmed"));
		this.sending.test("unconfirmed", channel);

		MimeMessage mail = mail("unconfirmed@press.example");
		assertThat(mail.getSubject()).isEqualTo("Xin xác nhận: hộp thư này nhận tin của Cổng");
		Matcher link = Pattern.compile("https://noibat\\.example(/phan-hoi/hop-thu/[A-Za-z0-9_-]{43})")
			.matcher(part(mail, "text/plain"));
		assertThat(link.find()).isTrue();
		assertThat(this.mvc.post().uri(link.group(1))).hasStatus(HttpStatus.SEE_OTHER);
		this.sending.test("unconfirmed", channel);
		Eventually.holds("a trial", () -> mails("unconfirmed@press.example").size() == 2);
		assertThat(mails("unconfirmed@press.example").get(1).getSubject()).startsWith("Tin thử");
		assertThat(part(mails("unconfirmed@press.example").get(1), "text/plain")).doesNotContain("/phan-hoi/");
	}

	@Test
	void knowsNoLinkThatIsTooOldUsedOrNot() throws Exception {
		send("forgotten", Urgency.MOST_URGENT);
		Matcher link = LINK.matcher(part(mail("forgotten@press.example"), "text/plain"));
		assertThat(link.find()).isTrue();
		assertThat(answer(link.group(1), "03", "")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(this.mvc.get().uri(link.group(1))).hasStatus(HttpStatus.OK);
		this.jdbc.sql("""
				update acknowledgement_link
				set made_at = made_at - interval '9 years', ends_at = ends_at - interval '9 years'
				where office_id = 'forgotten'
				""").update();

		assertThat(this.mvc.get().uri(link.group(1))).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void leadsToTheWholeTextBeforeItsTime() throws Exception {
		this.offices.channel(this.offices.office("early"), ChannelKind.EMAIL, "early@press.example");
		this.sending.send(new NewMessage(MessageKind.DISPATCH, "cv-early", 2023, 1, Urgency.NORMAL,
				Instant.now().plus(Duration.ofDays(900)), Letters.letter(), List.of("early")));

		assertThat(part(mail("early@press.example"), "text/plain"))
			.contains("Toàn văn, đọc bằng tài khoản", "https://noibat.example/toa-soan/editions/2023/1")
			.doesNotContain("/api/v1/press/editions");
	}

	@Test
	void bringsTheSignedLetterItselfAndNamesItsAddressAndHash() throws Exception {
		byte[] pdf = "%PDF-1.7 công văn thử".getBytes(StandardCharsets.UTF_8);
		StoredFile file = this.files.keepMade(new Upload("cong-van-374-VP-BC.pdf", pdf), "clerk");
		Letter letter = Letters.letter(file);
		this.offices.channel(this.offices.office("paper"), ChannelKind.EMAIL, "paper@press.example");
		PressMessage out = this.sending.send(new NewMessage(MessageKind.DISPATCH, "cv-paper", 2023, 1, Urgency.NORMAL,
				null, letter, List.of("paper")));
		PressMessage early = this.sending.send(new NewMessage(MessageKind.DISPATCH, "cv-paper-early", 2023, 1,
				Urgency.NORMAL, Instant.now().plus(Duration.ofDays(900)), letter, List.of("paper")));

		MimeMultipart parts = (MimeMultipart) mail("paper@press.example").getContent();
		BodyPart attached = parts.getBodyPart(parts.getCount() - 1);
		assertThat(attached.getFileName()).isEqualTo("cong-van-374-VP-BC.pdf");
		assertThat(attached.getInputStream().readAllBytes()).isEqualTo(pdf);
		assertThat(body(out)).contains("\"url\":\"https://noibat.example/van-ban/cv-374-vp-bc/tep\"",
				"\"sha256\":\"" + file.sha256() + "\"", "\"size\":" + pdf.length);
		assertThat(body(early))
			.contains("\"url\":\"https://noibat.example/api/v1/press/queue/" + early.id() + "/letter\"")
			.doesNotContain("/tep");
	}

	private String body(PressMessage message) {
		return this.jdbc.sql("select body from press_message where id = ?")
			.param(message.id())
			.query(String.class)
			.single();
	}

	@Test
	void leadsNowhereWhereALetterIsCalledBack() throws Exception {
		this.offices.channel(this.offices.office("recalled"), ChannelKind.EMAIL, "recalled@press.example");
		PressMessage letter = this.sending.send(
				Letters.takingUp(null, MessageKind.DISPATCH, 1, Instant.now().plus(Duration.ofDays(900)), "recalled"));
		mail("recalled@press.example");

		PressMessage recall = this.sending.send(Letters.takingUp(letter, MessageKind.RECALL, 1, "recalled"));

		Eventually.holds("called back", () -> mails("recalled@press.example").size() == 2);
		assertThat(part(mails("recalled@press.example").get(1), "text/plain")).contains("Xin không dùng bản cũ")
			.doesNotContain("https://noibat.example/nam", "Bản công bố:", "/kiem-chung");
		assertThat(this.jdbc.sql("select body from press_message where id = ?")
			.param(recall.id())
			.query(String.class)
			.single()).contains("\"edition\":1", "\"refersTo\":\"" + letter.letter().documentId())
			.doesNotContain("editionUrl", "signatureUrl", "pageUrl");
	}

	@Test
	void tellsWhenTheOfficeAnsweredOnTheTelephone() {
		PressMessage message = send("called", Urgency.NORMAL);
		Instant at = message.sentAt().truncatedTo(ChronoUnit.MINUTES);
		NewAcknowledgement arrived = NewAcknowledgement.of("01", null, null);

		assertThat(
				this.acknowledging.acknowledgedByTelephone(message.id(), "called", "A", at, arrived, CLERK).givenAt())
			.as("a minute is what is typed")
			.isEqualTo(message.sentAt());
		for (Instant wrong : List.of(message.sentAt().minusSeconds(60), message.sentAt().plus(Duration.ofDays(400)))) {
			assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> this.acknowledging
				.acknowledgedByTelephone(message.id(), "called", "A", wrong, arrived, CLERK));
		}
	}

	@Test
	void keepsEveryCallThoughTheSameWasSaidBefore() {
		PressMessage message = send("same", Urgency.NORMAL);
		NewAcknowledgement arrived = NewAcknowledgement.of("01", null, null);

		call(message, "same", "A", arrived);
		call(message, "same", "B", arrived);

		assertThat(this.acknowledging.all(message.id(), "same")).extracting(Acknowledgement::givenBy)
			.containsExactly("A", "B");
	}

	private void call(PressMessage message, String office, String name, NewAcknowledgement answer) {
		this.acknowledging.acknowledgedByTelephone(message.id(), office, name, this.clock.instant(), answer, CLERK);
	}

	private PressMessage send(String office, Urgency urgency) {
		this.offices.channel(this.offices.office(office), ChannelKind.EMAIL, office + "@press.example");
		return this.sending.send(Letters.dispatch(urgency, office));
	}

	private MvcTestResult answer(String link, String code, String printed) {
		return this.mvc.post().uri(link).param("code", code).param("printedUrl", printed).exchange();
	}

	private List<PendingWork> pending() {
		return this.reminding.pendingWork(this.years.year(2023));
	}

	private boolean silentAfter(String office) {
		return pending().stream()
			.anyMatch((work) -> work.text().equals("delivery.pending.silent")
					&& work.arguments().contains("Tòa soạn " + office));
	}

	private DeliveryStanding way(PressMessage message, String office) {
		return this.deliveries.findByMessageIdAndOfficeId(message.id(), office)
			.stream()
			.map(Delivery::toRecord)
			.filter((way) -> way.channel() == ChannelKind.EMAIL)
			.findFirst()
			.orElseThrow();
	}

	private static MimeMessage mail(String addressee) {
		Eventually.holds("a mail to " + addressee, () -> !mails(addressee).isEmpty());
		return mails(addressee).get(0);
	}

	private static List<MimeMessage> mails(String addressee) {
		return Arrays.stream(mailbox.getReceivedMessages())
			.filter((mail) -> GreenMailUtil.getAddressList(recipients(mail)).equals(addressee))
			.toList();
	}

	private static jakarta.mail.Address[] recipients(MimeMessage mail) {
		try {
			return mail.getAllRecipients();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String id(MimeMessage mail) {
		try {
			return mail.getMessageID();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String part(Part part, String type) throws MessagingException, IOException {
		if (part.isMimeType(type)) {
			return String.valueOf(part.getContent()).replace("\r\n", "\n");
		}
		if (part.getContent() instanceof MimeMultipart parts) {
			for (int place = 0; place < parts.getCount(); place++) {
				String found = part(parts.getBodyPart(place), type);
				if (!found.isEmpty()) {
					return found;
				}
			}
		}
		return "";
	}

	private static String link(String text) {
		Matcher link = LINK.matcher(text);
		assertThat(link.find()).as(text).isTrue();
		return link.group(1);
	}

}
