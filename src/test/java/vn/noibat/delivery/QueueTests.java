package vn.noibat.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

import vn.noibat.account.SecretBox;
import vn.noibat.document.Urgency;
import vn.noibat.file.FileStore;
import vn.noibat.file.StoredFile;
import vn.noibat.file.Upload;
import vn.noibat.office.TestOffices;
import vn.noibat.office.TokenScope;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
class QueueTests {

	@Autowired
	private FileStore files;

	@Autowired
	private Sending sending;

	@Autowired
	private Acknowledging acknowledging;

	@Autowired
	private Deliveries deliveries;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SecretBox box;

	private TestOffices offices;

	private String token;

	private String office;

	@BeforeEach
	void office() {
		this.offices = new TestOffices(this.jdbc, this.box);
		this.office = this.offices.office("queue-" + UUID.randomUUID());
		this.token = this.offices.token(this.office, Set.of(TokenScope.QUEUE, TokenScope.ACKNOWLEDGE));
	}

	@Test
	void handsTheLetterItselfToWhomItWasSentAlone() {
		byte[] pdf = "%PDF-1.7 công văn thử".getBytes(StandardCharsets.UTF_8);
		StoredFile file = this.files.keepMade(new Upload("cong-van.pdf", pdf), "clerk");
		PressMessage sent = this.sending.send(new NewMessage(MessageKind.DISPATCH, "cv-" + this.office, 2023, 1,
				Urgency.NORMAL, null, Letters.letter(file), List.of(this.office)));
		PressMessage without = this.sending.send(Letters.dispatch(Urgency.NORMAL, this.office));
		String address = "/api/v1/press/queue/" + sent.id() + "/letter";

		assertThat(get(address)).hasStatusOk().hasContentType(MediaType.APPLICATION_PDF).body().isEqualTo(pdf);
		assertThat(get("/api/v1/press/queue/" + without.id() + "/letter")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri(address)).hasStatus(HttpStatus.UNAUTHORIZED);
		String stranger = this.offices.office("queue-" + UUID.randomUUID());
		assertThat(this.mvc.get()
			.uri(address)
			.header("Authorization", "Bearer " + this.offices.token(stranger, Set.of(TokenScope.QUEUE))))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void givesAnOfficeItsMessagesInOrderAndNobodyElses() {
		PressMessage first = this.sending.send(Letters.dispatch(Urgency.URGENT, this.office));
		this.sending.send(Letters.dispatch(Urgency.URGENT, this.offices.office("another")));
		PressMessage second = this.sending.send(Letters.dispatch(Urgency.URGENT, this.office));

		MvcTestResult answer = get("/api/v1/press/queue");

		assertThat(answer).hasStatus(HttpStatus.OK).headers().hasValue("Cache-Control", "private, no-store");
		assertThat(answer).bodyJson()
			.extractingPath("$.messages[*].message.data.id")
			.asArray()
			.containsExactly(first.id(), second.id());
		assertThat(answer).bodyJson().extractingPath("$.next").isEqualTo((int) second.position());
		assertThat(get("/api/v1/press/queue?after=" + first.position())).bodyJson()
			.extractingPath("$.messages[*].message.data.id")
			.asArray()
			.containsExactly(second.id());
		assertThat(get("/api/v1/press/queue?after=" + second.position())).bodyJson()
			.extractingPath("$.messages")
			.asArray()
			.isEmpty();
		assertThat(this.deliveries.findByMessageIdAndOfficeId(first.id(), this.office)).extracting(Delivery::state)
			.containsExactly(DeliveryState.DELIVERED);
	}

	@Test
	void leavesOutWhatANewerMessageTookThePlaceOf() {
		this.sending.send(Letters.dispatch(MessageKind.DISPATCH, 1, Urgency.URGENT, this.office));
		PressMessage replacing = this.sending
			.send(Letters.dispatch(MessageKind.REPLACING, 2, Urgency.URGENT, this.office));

		assertThat(get("/api/v1/press/queue")).bodyJson()
			.extractingPath("$.messages[*].message.data.id")
			.asArray()
			.containsExactly(replacing.id());
	}

	@Test
	void leavesOutWhatWasCalledBackAfterItWasFetched() {
		PressMessage letter = this.sending.send(Letters.dispatch(MessageKind.DISPATCH, 1, Urgency.URGENT, this.office));
		get("/api/v1/press/queue");
		PressMessage recall = this.sending.send(Letters.takingUp(letter, MessageKind.RECALL, 1, this.office));

		assertThat(get("/api/v1/press/queue")).bodyJson()
			.extractingPath("$.messages[*].message.data.id")
			.asArray()
			.containsExactly(recall.id());
	}

	@Test
	void losesNothingThatIsSentWhileSomethingElseIs() throws Exception {
		CountDownLatch added = new CountDownLatch(1);
		CountDownLatch asked = new CountDownLatch(1);
		CompletableFuture<PressMessage> slow = CompletableFuture
			.supplyAsync(() -> this.transactions.execute((status) -> {
				PressMessage message = this.sending.send(Letters.dispatch(Urgency.URGENT, this.office));
				added.countDown();
				await(asked);
				return message;
			}));
		await(added);
		CompletableFuture<PressMessage> quick = CompletableFuture
			.supplyAsync(() -> this.sending.send(Letters.dispatch(Urgency.URGENT, this.office)));
		CompletableFuture.anyOf(quick, CompletableFuture.runAsync(() -> Eventually.pause(Duration.ofMillis(700))))
			.join();

		List<String> got = new ArrayList<>(ids("/api/v1/press/queue"));
		String next = "/api/v1/press/queue?after=" + next("/api/v1/press/queue");
		asked.countDown();
		List<String> sent = List.of(slow.join().id(), quick.join().id());
		got.addAll(ids(next));

		assertThat(got).containsExactlyElementsOf(sent);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1", "x", "1e3", "9999999999999999999", "1;drop" })
	void refusesAPositionThatIsNone(String after) {
		assertThat(this.mvc.get()
			.uri("/api/v1/press/queue?after={after}", after)
			.header("Authorization", "Bearer " + this.token)).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void takesAnswersOfProgramsAndTheSameOnlyOnce() {
		PressMessage message = this.sending.send(Letters.dispatch(Urgency.URGENT, this.office));
		String address = "/api/v1/press/queue/" + message.id() + "/acknowledgement";

		MvcTestResult answer = post(address, "{\"code\": \"03\"}");
		post(address, "{\"code\": \"03\"}");

		assertThat(answer).hasStatus(HttpStatus.OK).bodyJson().extractingPath("$.code").isEqualTo("03");
		assertThat(post(address, "{\"code\": \"02\"}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(post(address, "{\"code\": \"06\", \"printedUrl\": \"press.example\"}"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(post(address, "{\"code\": \"04\"}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(post(address, "{")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.acknowledging.all(message.id(), this.office)).hasSize(1);
	}

	@Test
	void takesNoAnswerThatIsLargerThanAnyIs() {
		PressMessage message = this.sending.send(Letters.dispatch(Urgency.URGENT, this.office));
		String address = "/api/v1/press/queue/" + message.id() + "/acknowledgement";

		assertThat(post(address, "{\"code\": \"01\", \"reason\": \"" + "a".repeat(40_000) + "\"}"))
			.hasStatus(HttpStatus.CONTENT_TOO_LARGE);
		assertThat(post(address, "{\"code\": \"02\", \"reason\": \"" + "ă".repeat(2000) + "\"}"))
			.hasStatus(HttpStatus.OK);
		assertThat(post(address, "null")).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void doesNotGoBackWhereAProgramRepeatsItself() {
		PressMessage message = this.sending.send(Letters.dispatch(Urgency.URGENT, this.office));
		String address = "/api/v1/press/queue/" + message.id() + "/acknowledgement";
		post(address, "{\"code\": \"01\"}");
		post(address, "{\"code\": \"03\"}");
		post(address, "{\"code\": \"06\", \"printedUrl\": \"https://press.example/1\"}");

		assertThat(post(address, "{\"code\": \"01\"}")).bodyJson().extractingPath("$.code").isEqualTo("06");
		assertThat(post(address, "{\"code\": \"03\"}")).bodyJson().extractingPath("$.code").isEqualTo("06");
		assertThat(post(address, "{\"code\": \"01\", \"reason\": \"late\"}")).bodyJson()
			.extractingPath("$.code")
			.isEqualTo("06");

		assertThat(this.acknowledging.all(message.id(), this.office)).extracting((given) -> given.code().code())
			.containsExactly("01", "03", "06");
	}

	@Test
	void takesTheSameAnswerAgainAfterARefusal() {
		PressMessage message = this.sending.send(Letters.dispatch(Urgency.URGENT, this.office));
		String address = "/api/v1/press/queue/" + message.id() + "/acknowledgement";
		post(address, "{\"code\": \"03\"}");
		post(address, "{\"code\": \"02\", \"reason\": \"a broken file\"}");
		post(address, "{\"code\": \"02\", \"reason\": \"a broken file\"}");
		assertThat(post(address, "{\"code\": \"01\"}")).as("it says nothing of the file")
			.bodyJson()
			.extractingPath("$.code")
			.isEqualTo("02");

		assertThat(post(address, "{\"code\": \"03\"}")).bodyJson().extractingPath("$.code").isEqualTo("03");
		assertThat(this.acknowledging.all(message.id(), this.office)).extracting((given) -> given.code().code())
			.containsExactly("03", "02", "03");
	}

	@Test
	void hidesTheMessagesOfOthersFromPrograms() {
		PressMessage foreign = this.sending.send(Letters.dispatch(Urgency.URGENT, this.offices.office("another")));

		assertThat(post("/api/v1/press/queue/" + foreign.id() + "/acknowledgement", "{\"code\": \"01\"}"))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post("/api/v1/press/queue/msg_" + "0".repeat(24) + "/acknowledgement", "{\"code\": \"01\"}"))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void admitsNobodyWithoutATokenThatIsGoodForIt() {
		assertThat(this.mvc.get().uri("/api/v1/press/queue")).hasStatus(HttpStatus.UNAUTHORIZED)
			.headers()
			.hasValue("WWW-Authenticate", "Bearer");
		this.token = this.offices.token(this.office, Set.of(TokenScope.READ_EMBARGOED));

		assertThat(get("/api/v1/press/queue")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(post("/api/v1/press/queue/msg_" + "0".repeat(24) + "/acknowledgement", "{\"code\": \"01\"}"))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	private List<String> ids(String address) throws Exception {
		return JsonPath.read(get(address).getResponse().getContentAsString(), "$.messages[*].message.data.id");
	}

	private int next(String address) throws Exception {
		return JsonPath.read(get(address).getResponse().getContentAsString(), "$.next");
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(address).header("Authorization", "Bearer " + this.token).exchange();
	}

	private MvcTestResult post(String address, String json) {
		return this.mvc.post()
			.uri(address)
			.header("Authorization", "Bearer " + this.token)
			.contentType(MediaType.APPLICATION_JSON)
			.content(json)
			.exchange();
	}

}
