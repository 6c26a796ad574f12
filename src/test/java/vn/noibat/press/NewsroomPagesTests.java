package vn.noibat.press;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.SignedInAs;
import vn.noibat.delivery.MessageKind;
import vn.noibat.delivery.PressMessage;
import vn.noibat.delivery.Sending;
import vn.noibat.office.Channels;
import vn.noibat.office.Confirming;
import vn.noibat.text.Dates;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class NewsroomPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sending sending;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EntityManager entities;

	@Autowired
	private Confirming confirming;

	@Autowired
	private Channels channels;

	@Autowired
	private Clock clock;

	@Test
	void tellsASecretOnceAndLeadsBackWhoeverSendsTheFormAgain() {
		Map<String, String> form = Map.of("kind", "WEBHOOK", "address", "https://nhan.bao.example/", "_once",
				UUID.randomUUID().toString());
		MvcTestResult told = post("/toa-soan/channels", form);

		assertThat(told).hasStatus(HttpStatus.OK);
		assertThat(told.getResponse().getHeader("Content-Location")).isEqualTo("/toa-soan/channels");
		assertThat(page(told).select("code.keys").text()).startsWith("whsec_");
		assertThat(told.getResponse().getHeader("Cache-Control")).isEqualTo("private, no-store");
		assertThat(post("/toa-soan/channels", form)).hasStatus(HttpStatus.SEE_OTHER)
			.hasRedirectedUrl("/toa-soan/channels");
		assertThat(page(get("/toa-soan/channels")).text()).contains("https://nhan.bao.example/")
			.doesNotContain("whsec_");
	}

	@Test
	void tellsATokenOnce() {
		MvcTestResult told = post("/toa-soan/tokens", Map.of("label", "Hệ biên tập", "scopes", "QUEUE", "networks",
				"203.0.113.0/24\n198.51.100.7", "days", "30"));
		String token = page(told).select("code.keys").text();

		assertThat(token).matches("nb_[A-Za-z0-9_-]{43}");
		assertThat(page(get("/toa-soan/tokens")).text())
			.contains("Hệ biên tập", "203.0.113.0/24, 198.51.100.7/32", token.substring(0, 6))
			.doesNotContain(token);
	}

	@Test
	void givesBackWhatWasTypedWithTheReason() {
		MvcTestResult channel = post("/toa-soan/channels",
				Map.of("kind", "WEBHOOK", "address", "http://nhan.bao.example/"));
		assertThat(channel).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(page(channel).select("#address").val()).isEqualTo("http://nhan.bao.example/");
		assertThat(page(channel).select("[role=alert]").text()).contains("https://");

		MvcTestResult token = post("/toa-soan/tokens",
				Map.of("label", "Hệ biên tập", "scopes", "QUEUE", "networks", "toasoan.example", "days", "mười"));
		assertThat(token).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(page(token).select("#label").val()).isEqualTo("Hệ biên tập");
		assertThat(page(token).select("#networks").text()).isEqualTo("toasoan.example");
		assertThat(page(token).select("input[value=QUEUE]").hasAttr("checked")).isTrue();

		assertThat(post("/toa-soan/deliveries/replays", Map.of("from", "2026-11-22", "until", "2026-11-01")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(post("/toa-soan/deliveries/replays", Map.of("from", "hôm qua", "until", "+999999999-12-31")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void showsWhatWaitsUntilItIsAnswered() {
		PressMessage message = DispatchedEdition.named(this.sending, 2022, 1, "toa-soan-thu-1");
		String address = "/toa-soan/messages/" + message.id();
		assertThat(page(get("/toa-soan")).select(".card.due h3").text()).isEqualTo(DispatchedEdition.NUMBER);
		assertThat(page(get(address)).text()).contains("Kết quả thứ nhất", "Chánh Văn phòng", message.id());

		MvcTestResult refused = post(address + "/acknowledgement", Map.of("code", "06", "printedUrl", "bao.example"));
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(page(refused).select("#printedUrl").val()).isEqualTo("bao.example");
		assertThat(post(address + "/acknowledgement", Map.of("code", "06", "printedUrl", "https://bao.example/1")))
			.hasStatus(HttpStatus.SEE_OTHER);

		assertThat(page(get("/toa-soan")).select(".card.due")).isEmpty();
		assertThat(page(get(address)).text()).contains("Đã đăng", "https://bao.example/1");
	}

	@Test
	void leadsToNoEditionWhereALetterIsCalledBack() {
		PressMessage recall = DispatchedEdition.named(this.sending, MessageKind.RECALL, 2022, 9, null,
				"toa-soan-thu-1");

		assertThat(page(get("/toa-soan/messages/" + recall.id())).text()).contains(recall.id())
			.doesNotContain("Đọc toàn văn");
	}

	@Test
	void speaksTheLanguageOfTheOffice() {
		this.jdbc.sql("update press_office set language = 'EN' where id = 'toa-soan-thu-1'").update();

		for (String address : List.of("/toa-soan", "/toa-soan/channels", "/toa-soan/tokens", "/toa-soan/deliveries",
				"/toa-soan/samples")) {
			Document page = page(get(address));
			assertThat(page.selectFirst("html").attr("lang")).as(address).isEqualTo("en");
			assertThat(page.select("nav.nav").text()).contains("Deliveries");
			assertThat(page.text()).doesNotContain("??");
		}
	}

	@Test
	void triesAChannelAFewTimesAnHour() {
		String id = webhook();
		for (int trial = 0; trial < Trials.MOST_PER_HOUR; trial++) {
			assertThat(post("/toa-soan/channels/" + id + "/tests", Map.of())).hasStatus(HttpStatus.SEE_OTHER)
				.hasRedirectedUrl("/toa-soan/deliveries");
		}

		assertThat(post("/toa-soan/channels/" + id + "/tests", Map.of())).hasStatus(HttpStatus.CONFLICT);
		assertThat(page(get("/toa-soan/deliveries")).select("tbody tr")).hasSize(Trials.MOST_PER_HOUR);
		assertThat(
				this.jdbc.sql("select count(*) from journal_entry where kind = 'channel-tried' and person = 'press1'")
					.query(Integer.class)
					.single())
			.isEqualTo(Trials.MOST_PER_HOUR);
	}

	@Test
	void sendsAMailboxNothingButTheConfirmationUntilItIsConfirmed() {
		assertThat(post("/toa-soan/channels", Map.of("kind", "EMAIL", "address", "toasoan@bao.example")))
			.hasStatus(HttpStatus.SEE_OTHER);
		this.entities.flush();
		UUID id = UUID.fromString(channel("toasoan@bao.example"));
		PressMessage message = DispatchedEdition.named(this.sending, 2022, 1, "toa-soan-thu-1");
		this.entities.flush();

		assertThat(told(id)).containsExactly("TEST");
		assertThat(page(get("/toa-soan/channels")).text()).contains("Chờ xác nhận từ hộp thư", "Gửi lại thư xác nhận")
			.doesNotContain("Bật lại");
		assertThat(post("/toa-soan/channels/" + id + "/opening", Map.of())).hasStatus(HttpStatus.CONFLICT);
		post("/toa-soan/channels/" + id + "/closure", Map.of());
		for (int again = 1; again < Trials.MOST_UNCONFIRMED_PER_DAY; again++) {
			assertThat(post("/toa-soan/channels/" + id + "/tests", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
			this.entities.flush();
		}
		assertThat(post("/toa-soan/channels/" + id + "/tests", Map.of())).hasStatus(HttpStatus.CONFLICT);

		String link = "/phan-hoi/hop-thu/" + this.confirming.link(id, this.clock.instant());
		assertThat(this.mvc.get().uri(link).exchange()).hasStatus(HttpStatus.OK)
			.bodyText()
			.contains("toasoan@bao.example", "Tòa soạn thử 1");
		assertThat(this.confirming.isAwaited(id)).isTrue();
		assertThat(this.mvc.post().uri(link).exchange()).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl(link);
		assertThat(this.mvc.post().uri(link).exchange()).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(this.mvc.get().uri(link).exchange()).bodyText().contains("Đã xác nhận");
		this.entities.flush();
		DispatchedEdition.named(this.sending, 2022, 1, "toa-soan-thu-1");
		this.entities.flush();
		assertThat(told(id)).containsExactlyInAnyOrder("TEST", "TEST", "TEST", "DISPATCH");
		assertThat(message.id()).isNotEmpty();

		post("/toa-soan/channels/" + id + "/closure", Map.of());
		assertThat(this.mvc.post().uri(link).exchange()).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(this.channels.channel(id).orElseThrow().on()).isFalse();
	}

	@Test
	void knowsNoLinkThatIsTooOldOrOfAClosedOffice() {
		post("/toa-soan/channels", Map.of("kind", "EMAIL", "address", "toasoan@bao.example"));
		this.entities.flush();
		UUID id = UUID.fromString(channel("toasoan@bao.example"));
		String old = this.confirming.link(id, this.clock.instant().minus(Duration.ofDays(7)));
		String open = this.confirming.link(id, this.clock.instant());

		assertThat(this.mvc.get().uri("/phan-hoi/hop-thu/" + old)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.post().uri("/en/answer/mailbox/" + old)).hasStatus(HttpStatus.NOT_FOUND);
		this.jdbc.sql("update press_office set enabled = false where id = 'toa-soan-thu-1'").update();
		assertThat(this.mvc.post().uri("/phan-hoi/hop-thu/" + open)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void showsWhatWasSentByteForByteAndAMailWithoutItsLink() {
		String webhook = webhook();
		post("/toa-soan/channels", Map.of("kind", "EMAIL", "address", "toasoan@bao.example"));
		this.entities.flush();
		this.jdbc
			.sql("update press_channel set switched_on = true, off_reason = null, off_at = null where kind = 'EMAIL'")
			.update();
		this.entities.clear();
		PressMessage message = DispatchedEdition.named(this.sending, 2022, 1, "toa-soan-thu-1");
		this.entities.flush();

		assertThat(page(get("/toa-soan/deliveries/" + delivery(message, webhook))).selectFirst("pre code").wholeText())
			.isEqualTo(this.jdbc.sql("select body from press_message where id = ?")
				.param(message.id())
				.query(String.class)
				.single());
		assertThat(page(get("/toa-soan/deliveries/" + delivery(message, channel("toasoan@bao.example"))))
			.selectFirst("section p.lines")
			.wholeText()).contains("1. Kết quả thứ nhất\n2. Kết quả thứ hai", message.id())
			.doesNotContain("/phan-hoi/");
	}

	@Test
	void pagesThroughEverythingOfNinetyDaysAndKeepsAnOpenLetterHoweverOldItIs() {
		UUID webhook = UUID.fromString(webhook());
		for (int trial = 0; trial < 51; trial++) {
			this.sending.test("toa-soan-thu-1", webhook);
		}
		String old = "msg_" + "0".repeat(24);
		this.jdbc.sql("""
				insert into press_message (id, kind, reference, year, edition, urgency, letter, body, sent_at,
					acknowledge_by)
				values (?, 'DISPATCH', ?, 2021, 1, 'NORMAL', '{"subject": "Thư cũ", "highlights": []}', '{}',
					now() - interval '200 days', now() - interval '199 days')
				""").params(old, old).update();
		this.jdbc.sql("insert into press_message_office values (?, 'toa-soan-thu-1')").param(old).update();
		this.entities.flush();

		assertThat(page(get("/toa-soan")).select(".card.overdue h3").text()).isEqualTo("Thư cũ");
		assertThat(get("/toa-soan/messages/" + old)).hasStatus(HttpStatus.OK);
		assertThat(page(get("/toa-soan/deliveries")).select("tbody tr")).hasSize(50);
		assertThat(page(get("/toa-soan/deliveries?page=2")).select("tbody tr")).hasSize(1);
		assertThat(page(get("/toa-soan/deliveries?page=9")).select("nav.pages").text()).contains("Trang 2 trên 2");
		assertThat(get("/toa-soan/deliveries?page=x")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(get("/toa-soan/deliveries?page=999999999")).hasStatus(HttpStatus.OK);
	}

	@Test
	void sendsAFewTimesAnHourEverythingOfSomeDaysAgain() {
		webhook();
		DispatchedEdition.named(this.sending, 2022, 1, "toa-soan-thu-1");
		for (int replay = 0; replay < 3; replay++) {
			failed();
			assertThat(replayed()).hasStatus(HttpStatus.SEE_OTHER);
		}
		failed();
		assertThat(replayed()).hasStatus(HttpStatus.CONFLICT);
	}

	@Test
	void saysThatItIsTooMuchToSendAgainAtATime() {
		webhook();
		for (int letter = 0; letter < 201; letter++) {
			DispatchedEdition.named(this.sending, 2022, 1, "toa-soan-thu-1");
		}
		failed();

		MvcTestResult refused = replayed();
		assertThat(refused).hasStatus(HttpStatus.CONFLICT);
		assertThat(page(refused).select("[role=alert]").text()).contains("201", "200");
	}

	private void failed() {
		this.entities.flush();
		this.jdbc.sql("update press_delivery set state = 'FAILED', next_at = null").update();
		this.entities.clear();
	}

	private MvcTestResult replayed() {
		String today = LocalDate.ofInstant(this.clock.instant(), Dates.ZONE).toString();
		return post("/toa-soan/deliveries/replays", Map.of("from", today, "until", today));
	}

	private String webhook() {
		post("/toa-soan/channels", Map.of("kind", "WEBHOOK", "address", "https://nhan.bao.example/"));
		this.entities.flush();
		return channel("https://nhan.bao.example/");
	}

	private String channel(String address) {
		return this.jdbc.sql("select id::text from press_channel where address = ?")
			.param(address)
			.query(String.class)
			.single();
	}

	private String delivery(PressMessage message, String channel) {
		return this.jdbc.sql("select id::text from press_delivery where message_id = ? and channel_id = ?::uuid")
			.params(message.id(), channel)
			.query(String.class)
			.single();
	}

	private List<String> told(UUID channel) {
		return this.jdbc
			.sql("select kind from press_delivery join press_message m on m.id = message_id where channel_id = ?")
			.param(channel)
			.query(String.class)
			.list();
	}

	@Test
	void knowsNoOfficeForAnAccountThatHasNone() {
		this.jdbc.sql("delete from press_office_account where account_name = 'press1'").update();
		assertThat(get("/toa-soan")).hasStatus(HttpStatus.NOT_FOUND);
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(address).with(SignedInAs.account("press1")).exchange();
	}

	private MvcTestResult post(String address, Map<String, String> fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.method(HttpMethod.POST).uri(address);
		fields.forEach(request::param);
		return request.with(SignedInAs.account("press1")).exchange();
	}

	private static Document page(MvcTestResult answer) {
		return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

}
