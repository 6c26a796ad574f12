package vn.noibat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.standardwebhooks.Webhook;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.account.SecretBox;
import vn.noibat.browser.InBrowser;
import vn.noibat.browser.Visitors;
import vn.noibat.delivery.DeliveryBoard;
import vn.noibat.delivery.DeliveryState;
import vn.noibat.delivery.Eventually;
import vn.noibat.delivery.MessageKind;
import vn.noibat.delivery.MessageTotals;
import vn.noibat.delivery.MovedClock;
import vn.noibat.delivery.OfficeRow;
import vn.noibat.delivery.PressMessage;
import vn.noibat.edition.Archive;
import vn.noibat.edition.Publishing;
import vn.noibat.office.ChannelKind;
import vn.noibat.office.Channels;
import vn.noibat.office.TestOffices;
import vn.noibat.outbound.Sink;
import vn.noibat.text.Bilingual;
import vn.noibat.year.WorkingYear;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A letter goes out to five press offices: one whose webhook takes it, one whose webhook
 * is dead for hours, one whose webhook does all that a receiver should not, one that
 * reads mail, one that asks the queue. They answer or are rung up; the list is corrected,
 * and the letter is called back.
 */
@InBrowser
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "noibat.jobs=on", "noibat.delivery.poll=100ms", "noibat.outbound.allow-http=true",
				"noibat.outbound.trusted=127.0.0.1", "noibat.outbound.timeout=1s", "noibat.delivery.heartbeat=1s",
				"spring.mail.host=127.0.0.1", "noibat.public-url=https://noibat.example" })
@Import(MovedClock.class)
class PressRoomJourneyTests {

	private static final Person CLERK = Person.of("clerk", Role.CLERK);

	private static final Person SECRETARY = Person.of("secretary", Role.SECRETARY);

	private static final String GOOD = "toa-soan-thu-1";

	private static final String ASKING = "toa-soan-thu-2";

	private static final String DEAD = "bao-xa";

	private static final String HOSTILE = "bao-kho";

	private static final String MAILED = "bao-thu";

	private static final String MAILBOX = "toasoan@press.example";

	private static final Pattern LINK = Pattern.compile("https://noibat\\.example(/phan-hoi/[A-Za-z0-9_-]{43})");

	private static final GreenMail mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	private static final HttpClient program = HttpClient.newHttpClient();

	@Autowired
	private ApplicationContext portal;

	@Autowired
	private DeliveryBoard board;

	@Autowired
	private MovedClock.Forward clock;

	@LocalServerPort
	private int port;

	private final List<Sink> sinks = new ArrayList<>();

	private Office office;

	private WorkingYear year;

	private Sink good;

	private Sink dead;

	private Sink hostile;

	private Sink canary;

	private String secret = "";

	private String token = "";

	private String number = "";

	@DynamicPropertySource
	static void mail(DynamicPropertyRegistry registry) {
		mailbox.start();
		registry.add("spring.mail.port", () -> mailbox.getSmtp().getPort());
	}

	@AfterEach
	void close() throws IOException {
		for (Sink sink : this.sinks) {
			sink.close();
		}
		mailbox.stop();
	}

	@Test
	@Timeout(240)
	void leadsFromALetterToItsRecall(Visitors visitors) throws Exception {
		this.office = new Office(visitors, "press-room");
		theListIsSealed();
		fivePressOfficesSayHowTheyWantToBeTold();
		aLetterIsWrittenSignedAndIssued();
		itReachesThoseWhoCanBeReached();
		theOfficesAnswer();
		whoStaysSilentIsRemindedAndThenRungUp();
		theHostileReceiverDoesItsWorst();
		whoWasDeadForHoursHasItOnce();
		aCorrectionReachesEverybodyByItself();
		theLetterIsCalledBack();
		everyOfficeHasEachMessageOnce();
	}

	private void theListIsSealed() {
		this.year = OwnYears.approved(this.portal);
		this.number = "81/TB" + this.year.year() + "-BC";
		this.portal.getBean(Publishing.class).seal(this.year.id(), SECRETARY);
	}

	private void fivePressOfficesSayHowTheyWantToBeTold() throws IOException {
		this.good = sink(Sink.status(204));
		this.dead = sink(Sink.status(204));
		this.hostile = sink(Sink.hang());
		this.canary = new Sink(InetAddress.getByName(elsewhere()), Sink.status(200));
		this.sinks.add(this.canary);
		TestOffices offices = new TestOffices(this.portal.getBean(JdbcClient.class),
				this.portal.getBean(SecretBox.class));
		offices.channel(offices.office(DEAD), ChannelKind.WEBHOOK, address(this.dead));
		offices.channel(offices.office(HOSTILE), ChannelKind.WEBHOOK, address(this.hostile));
		offices.channel(offices.office(MAILED), ChannelKind.EMAIL, MAILBOX);
		this.dead.close();

		Desk first = this.office.signedIn("press1");
		first.opens("/toa-soan/channels").ticks("Webhook: Cổng gọi tới hệ biên tập");
		first.types("Địa chỉ nhận", address(this.good)).presses("Thêm kênh nhận");
		this.secret = first.page().locator("code.keys").innerText();
		assertThat(this.secret).startsWith("whsec_");
		first.opens("/toa-soan/channels").doesNotSee(this.secret);

		Desk second = this.office.signedIn("press2");
		second.opens("/toa-soan/tokens").types("Dùng cho", "Hệ biên tập");
		second.page().locator("[name=scopes][value=QUEUE]").check();
		second.page().locator("[name=scopes][value=ACKNOWLEDGE]").check();
		second.types("Số ngày dùng được", "30").presses("Tạo mã truy cập");
		this.token = second.page().locator("code.keys").innerText();
	}

	private void aLetterIsWrittenSignedAndIssued() {
		Desk clerk = this.office.signedIn("clerk");
		clerk.opens(dispatches()).follows("Soạn công văn");
		clerk.types("Số, ký hiệu", this.number).chooses("Độ khẩn", "Hỏa tốc");
		this.office.photograph(clerk, "01-letter");
		clerk.presses("Lưu công văn").isTold("Đã lưu công văn.");
		signAndIssue(clerk, this.number);
		this.office.reader().opens("/nam/" + this.year.year()).sees(this.number);
	}

	private void itReachesThoseWhoCanBeReached() throws Exception {
		PressMessage message = message(MessageKind.DISPATCH);
		reached(message, GOOD, ChannelKind.WEBHOOK);
		reached(message, MAILED, ChannelKind.EMAIL);
		Sink.Call call = this.good.calls().get(0);
		new Webhook(this.secret).verify(call.body(),
				call.headers()
					.entrySet()
					.stream()
					.collect(Collectors.toMap(Map.Entry::getKey, (header) -> List.of(header.getValue()))));
		assertThat(call.headers()).containsEntry("webhook-id", message.id());
		MimeMessage mail = mails(this.number).get(0);
		assertThat(mail.getSubject()).startsWith("[HỎA TỐC] " + this.number);
		assertThat(mail.getMessageID()).startsWith("<" + message.id() + ".");
		assertThat(queued()).containsExactly(message.id());
	}

	private void theOfficesAnswer() throws Exception {
		PressMessage message = message(MessageKind.DISPATCH);
		Desk first = this.office.signedIn("press1");
		first.opens("/toa-soan").follows(this.number);
		first.ticks("Tiếp nhận").presses("Gửi phản hồi").isTold("Đã gửi phản hồi.");

		Matcher link = LINK.matcher(GreenMailUtil.getWholeMessage(mails(this.number).get(0)).replace("=\r\n", ""));
		assertThat(link.find()).isTrue();
		Desk reader = this.office.reader();
		reader.opens(link.group(1)).sees(this.number);
		assertThat(answered(MAILED)).as("looking acts not").isFalse();
		reader.ticks("Đã nhận").presses("Gửi phản hồi");
		assertThat(answered(MAILED)).isTrue();

		String done = "{\"code\":\"06\",\"printedUrl\":\"https://bao.example/tin\"}";
		assertThat(post(message.id(), done)).isBetween(200, 299);
		assertThat(post(message.id(), done)).as("the same again").isBetween(200, 299);

		Desk clerk = this.office.signedIn("clerk");
		clerk.opens(messages(message)).sees("3/5 tòa soạn đã phản hồi", "https://bao.example/tin");
	}

	private void whoStaysSilentIsRemindedAndThenRungUp() {
		PressMessage message = message(MessageKind.DISPATCH);
		this.clock.move(Duration.ofMinutes(31));
		Desk clerk = this.office.signedIn("clerk");
		Eventually.holds("late", () -> row(message, DEAD).late());
		clerk.opens("/desk").sees("0225 000 000");
		clerk.opens(messages(message)).sees("Quá giờ, chưa phản hồi");
		this.office.photograph(clerk, "02-board");
		Desk entry = clerk.within("Tòa soạn " + DEAD).unfolds("Ghi phản hồi qua điện thoại");
		entry.types("Người trả lời điện thoại", "Chị Thử, thư ký tòa soạn").presses("Ghi lại");
		clerk.sees("4/5 tòa soạn đã phản hồi", "Chị Thử, thư ký tòa soạn");
	}

	private void theHostileReceiverDoesItsWorst() {
		PressMessage message = message(MessageKind.DISPATCH);
		for (Sink.Behaviour next : List.of(Sink.status(500),
				Sink.status(301, "Location: http://" + elsewhere() + ":" + this.canary.port() + "/"),
				Sink.status(429, "Retry-After: 600"), Sink.endless())) {
			int before = attempts(message, HOSTILE);
			this.hostile.becomes(next);
			this.clock.move(Duration.ofMinutes(40));
			Eventually.holds("tried again", () -> attempts(message, HOSTILE) > before);
		}
		reached(message, HOSTILE, ChannelKind.WEBHOOK);
		assertThat(this.canary.connections()).isZero();
	}

	private void whoWasDeadForHoursHasItOnce() throws IOException {
		PressMessage message = message(MessageKind.DISPATCH);
		Sink back = new Sink(InetAddress.getLoopbackAddress(), this.dead.port(), Sink.status(200));
		this.sinks.add(back);
		this.dead = back;
		this.clock.move(Duration.ofHours(2));
		reached(message, DEAD, ChannelKind.WEBHOOK);
		assertThat(ids(back)).containsExactly(message.id());
	}

	private void aCorrectionReachesEverybodyByItself() {
		this.hostile.becomes(Sink.status(410));
		OwnYears.approveCorrection(this.portal, this.year.id(), "Cảng mới có ba bến",
				Bilingual.of("Bản đầu đếm thiếu một bến."));
		this.portal.getBean(Publishing.class).seal(this.year.id(), SECRETARY);
		Desk clerk = this.office.signedIn("clerk");
		clerk.opens("/desk/years/" + this.year.year() + "/editions").pressesOneOf("Công bố ngay");

		Eventually.holds("told", () -> find(MessageKind.CORRECTED) != null);
		PressMessage message = message(MessageKind.CORRECTED);
		assertThat(this.board.of(message.id(), CLERK).offices()).hasSize(5);
		reached(message, GOOD, ChannelKind.WEBHOOK);
		reached(message, DEAD, ChannelKind.WEBHOOK);
		reached(message, MAILED, ChannelKind.EMAIL);
		Eventually.holds("gone", () -> state(message, HOSTILE, ChannelKind.WEBHOOK) == DeliveryState.FAILED);
		assertThat(this.portal.getBean(Channels.class).of(HOSTILE)).noneMatch((channel) -> channel.on());
		clerk.opens(messages(message)).sees("0/5 tòa soạn đã phản hồi");
	}

	private void theLetterIsCalledBack() {
		String recall = "82/TB" + this.year.year() + "-BC";
		Desk clerk = this.office.signedIn("clerk");
		clerk.opens(dispatches())
			.withinEntry(this.number)
			.unfolds("Đính chính, thay thế hoặc thu hồi")
			.follows("Thu hồi");
		clerk.types("Số, ký hiệu", recall).chooses("Độ khẩn", "Hỏa tốc");
		clerk.presses("Lưu công văn").isTold("Đã lưu công văn.");
		signAndIssue(clerk, recall);
		clerk.opens(dispatches()).sees("Đã thu hồi bằng " + recall);

		PressMessage message = message(MessageKind.RECALL);
		reached(message, GOOD, ChannelKind.WEBHOOK);
		reached(message, DEAD, ChannelKind.WEBHOOK);
		reached(message, MAILED, ChannelKind.EMAIL);
		Archive archive = this.portal.getBean(Archive.class);
		Eventually.holds("readers are told",
				() -> archive.current()
					.laterDocuments(this.year.year())
					.stream()
					.anyMatch((letter) -> letter.document().number().equals(recall)));
		this.office.reader().opens("/nam/" + this.year.year()).sees(recall, "Thu hồi");
	}

	private void everyOfficeHasEachMessageOnce() throws Exception {
		List<String> all = List.of(message(MessageKind.DISPATCH).id(), message(MessageKind.CORRECTED).id(),
				message(MessageKind.RECALL).id());
		assertThat(ids(this.good)).containsExactlyElementsOf(all);
		assertThat(ids(this.dead)).containsExactlyElementsOf(all);
		assertThat(Set.copyOf(ids(this.hostile))).containsExactlyInAnyOrder(all.get(0), all.get(1));
		assertThat(queued()).as("what holds").containsExactly(all.get(1), all.get(2));
		List<String> mailed = new ArrayList<>();
		for (MimeMessage mail : mailbox.getReceivedMessages()) {
			String id = mail.getMessageID();
			if (Arrays.stream(mail.getAllRecipients()).anyMatch((to) -> to.toString().equals(MAILBOX))) {
				mailed.add(id.substring(1, id.indexOf('.')));
			}
		}
		assertThat(mailed).containsExactlyElementsOf(all);
		for (MessageTotals totals : this.board.ofYear(this.year.year(), CLERK)) {
			assertThat(totals.offices()).isEqualTo(5);
		}
	}

	private void signAndIssue(Desk clerk, String letter) {
		clerk.presses("Trình ký").isTold("Đã trình ký.");
		Desk signatory = this.office.signedIn("signatory");
		signatory.opens(clerk.path()).sees(letter).presses("Ký công văn").isTold("Đã ký.");
		clerk.opens(clerk.path()).follows("Xem lại và phát hành");
		clerk.presses("Phát hành").isTold("Đã phát hành công văn.");
	}

	private Sink sink(Sink.Behaviour behaviour) throws IOException {
		Sink sink = new Sink(InetAddress.getLoopbackAddress(), behaviour);
		this.sinks.add(sink);
		return sink;
	}

	/**
	 * An address of this machine that the portal is not told to trust. A Mac has none:
	 * there it is only shown that nothing is followed.
	 */
	private static String elsewhere() {
		return OS.MAC.isCurrentOs() ? "127.0.0.1" : "127.0.0.2";
	}

	private static String address(Sink sink) {
		return "http://127.0.0.1:" + sink.port() + "/hook";
	}

	private String dispatches() {
		return "/desk/years/" + this.year.year() + "/dispatches";
	}

	private String messages(PressMessage message) {
		return "/desk/years/" + this.year.year() + "/messages/" + message.id();
	}

	private PressMessage message(MessageKind kind) {
		PressMessage found = find(kind);
		assertThat(found).as(kind.type()).isNotNull();
		return found;
	}

	private @Nullable PressMessage find(MessageKind kind) {
		return this.board.ofYear(this.year.year(), CLERK)
			.stream()
			.map(MessageTotals::message)
			.filter((message) -> message.kind() == kind)
			.findFirst()
			.orElse(null);
	}

	private OfficeRow row(PressMessage message, String officeId) {
		return this.board.of(message.id(), CLERK)
			.offices()
			.stream()
			.filter((row) -> row.office().id().equals(officeId))
			.findFirst()
			.orElseThrow();
	}

	private DeliveryState state(PressMessage message, String officeId, ChannelKind channel) {
		return row(message, officeId).deliveries()
			.stream()
			.filter((way) -> way.channel() == channel)
			.findFirst()
			.orElseThrow()
			.state();
	}

	private int attempts(PressMessage message, String officeId) {
		return row(message, officeId).deliveries()
			.stream()
			.filter((way) -> way.channel() == ChannelKind.WEBHOOK)
			.findFirst()
			.orElseThrow()
			.attempts();
	}

	private boolean answered(String officeId) {
		return row(message(MessageKind.DISPATCH), officeId).answer() != null;
	}

	private void reached(PressMessage message, String officeId, ChannelKind channel) {
		Eventually.holds(message.kind() + " reaches " + officeId,
				() -> state(message, officeId, channel) == DeliveryState.DELIVERED);
	}

	private static List<String> ids(Sink sink) {
		return sink.calls().stream().map((call) -> call.headers().get("webhook-id")).toList();
	}

	private static List<MimeMessage> mails(String subject) {
		return Arrays.stream(mailbox.getReceivedMessages()).filter((mail) -> {
			try {
				return mail.getSubject().contains(subject);
			}
			catch (MessagingException ex) {
				throw new IllegalStateException(ex);
			}
		}).toList();
	}

	private List<String> queued() throws IOException, InterruptedException {
		JsonNode queue = JsonMapper.shared().readTree(ask(request("/api/v1/press/queue")).body());
		List<String> ids = new ArrayList<>();
		queue.get("messages").forEach((entry) -> ids.add(entry.at("/message/data/id").asString()));
		return ids;
	}

	private int post(String message, String answer) throws IOException, InterruptedException {
		return ask(request("/api/v1/press/queue/" + message + "/acknowledgement")
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(answer))).statusCode();
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("Authorization", "Bearer " + this.token);
	}

	private static HttpResponse<String> ask(HttpRequest.Builder request) throws IOException, InterruptedException {
		return program.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

}
