package vn.noibat.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.noibat.OwnYears;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.account.SecretBox;
import vn.noibat.dispatch.TestDispatching;
import vn.noibat.document.NewDocument;
import vn.noibat.document.RegisteredDocument;
import vn.noibat.document.Registering;
import vn.noibat.document.Secrecy;
import vn.noibat.document.Urgency;
import vn.noibat.document.Visibility;
import vn.noibat.edition.Archive;
import vn.noibat.edition.TestArchive;
import vn.noibat.file.Accepted;
import vn.noibat.file.FileStore;
import vn.noibat.file.Samples;
import vn.noibat.file.StoredFile;
import vn.noibat.file.Upload;
import vn.noibat.highlight.TestEditing;
import vn.noibat.office.TestOffices;
import vn.noibat.text.Bilingual;
import vn.noibat.year.WorkingYear;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The program against the real portal, and against one that somebody in between
 * falsifies.
 */
@VerifyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyProgramTests {

	private static final Person EDITOR = Person.of("editor", Role.EDITOR);

	private static final Person CLERK = Person.of("clerk", Role.CLERK);

	private static final HttpClient reader = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	private final Map<String, HttpResponse<byte[]>> answers = new ConcurrentHashMap<>();

	private final AtomicLong generation = new AtomicLong();

	@Autowired
	private ApplicationContext portal;

	@Test
	void findsThatThePublishedYearsHold() {
		Run run = run("http://localhost:" + this.port);

		assertThat(run.exit()).as(run.said()).isEqualTo(VerifyProgram.HOLDS);
		assertThat(run.said())
			.contains("2022, edition 1: the signature is right", "2023, edition 1", "2024, edition 1",
					"Document 374/VP-BC")
			.doesNotContain("✗");
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/editions/2023/1, Hải, Hãi, the file has the hash",
			"/api/v1/editions/2023/1/signature, ., .., cannot be read",
			"/api/v1/editions/2023/1/signature, ey, '', cannot be read",
			"/api/v1/editions/2023/1, '{', '', cannot be read",
			"/api/v1/editions/2022/1, '{', '{\"format\":1,', cannot be read",
			"/api/v1/years/2023, '10,34%', '11,34%', readers are shown differs from edition 1",
			"/api/v1/years/2023, '\"edition\":{\"number\":1', '\"edition\":{\"number\":2', differs from edition 1",
			"/api/v1/years/2023/highlights/4, '10,34%', '11,34%', differs from what was sealed",
			"/api/v1/years, '\"sha256\":\"2', '\"sha256\":\"3', readers are shown differs",
			"/api/v1/documents/374-vp-bc, '{', '', cannot be read",
			"/api/v1/editions/2023, '\"sha256\":\"2', '\"sha256\":\"3', not the one stated",
			"/api/v1/editions/2022, original, correction, what was signed differs",
			"/.well-known/jwks.json, '\"x\":\"', '\"y\":\"', not an Ed25519 key",
			"/.well-known/jwks.json, '\"kid\":\"', '\"kid\":\"a', not an Ed25519 key",
			"/api/v1/documents/374-vp-bc, 2023-01-19, 2023-01-20, the register differs",
			"/api/v1/documents/374-vp-bc, '\"cited\":', '\"revoked\":true,\"cited\":', 'differs from the edition (/revoked)'",
			"/api/v1/years/2023, '\"display\":{\"vi\":\"10,34%\"', '\"display\":{\"vi\":\"10,34%\",\"fr\":\"11,34%\"', /display/fr",
			"/api/v1/years/2023, '\"places\":', '\"conclusion\":{\"vi\":\"Thêm vào.\"},\"places\":', differs from edition 1 (/conclusion)",
			"/api/v1/years/2023/highlights/4, '\"slug\":', '\"pictures\":[{\"url\":\"/anh\"}],\"slug\":', sealed (/pictures)",
			"/api/v1/years/2023, '\"bodyText\":{\"vi\":\"', '\"bodyText\":{\"vi\":\"Không ', differs from edition 1 (/highlights/1/bodyText)",
			"/api/v1/years/2023/highlights/4, '\"wording\":\"summary\"', '\"wording\":\"official\"', sealed (/wording)",
			"/api/v1/years, '\"title\":{\"vi\":\"', '\"title\":{\"vi\":\"Không phải ', (/title/vi)" })
	void findsWhatSomebodyInBetweenChanged(String path, String from, String to, String said) throws IOException {
		Run run = through((answer) -> answer.contains(from) ? answer.replace(from, to) : fail(path, from), path);

		assertThat(run.exit()).as(run.said()).isEqualTo(VerifyProgram.FAILS);
		assertThat(run.said()).contains(said, "FAILS").contains("2024, edition 1: the file has the hash");
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/years, {}", "/api/v1/years, '{\"years\":[]}'" })
	void doesNotKnowOfAPortalThatListsNothing(String path, String answer) throws IOException {
		Run run = through((before) -> answer, path);

		assertThat(run.exit()).as(run.said()).isEqualTo(VerifyProgram.UNKNOWN);
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/editions/2023, {}", "/api/v1/editions/2023, '{\"editions\":[]}'",
			"/api/v1/editions/2023, '{\"editions\":[{}]}'", "/api/v1/editions/2023, nonsense",
			"/api/v1/years, nonsense", "/api/v1/years/2023, {}", "/api/v1/years, '{\"years\":[{}]}'" })
	void doesNotTakeAnEmptyAnswerForARightOne(String path, String answer) throws IOException {
		Run run = through((before) -> answer, path);

		assertThat(run.exit()).as(run.said()).isEqualTo(VerifyProgram.FAILS);
	}

	@ParameterizedTest
	@CsvSource({ "404, is not there", "410, no later edition with a right signature", "500, could not be checked",
			"301, could not be checked" })
	void findsThatTheBytesAreWithheld(int status, String said) throws IOException {
		Run run = through((path) -> path.matches("/api/v1/editions/\\d+/\\d+") ? status : 200);

		assertThat(run.exit()).as(run.said())
			.isEqualTo((status == 404 || status == 410) ? VerifyProgram.FAILS : VerifyProgram.UNKNOWN);
		assertThat(run.said()).contains(said);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/.well-known/jwks.json", "/api/v1/years", "/api/v1/editions/2023" })
	void tellsNothingOfAPortalThatFails(String path) throws IOException {
		Run run = through((asked) -> asked.equals(path) ? 500 : 200);

		assertThat(run.exit()).as(run.said()).isEqualTo(VerifyProgram.UNKNOWN);
		assertThat(run.said()).contains(path + ": 500").doesNotContain("✗");
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/editions/2023/1/signature", "/api/v1/documents/374-vp-bc", "/.well-known/jwks.json",
			"/api/v1/years/2023", "/api/v1/years", "/api/v1/editions/2023" })
	void findsThatSomethingIsMissing(String path) throws IOException {
		Run run = through((asked) -> asked.equals(path) ? 404 : 200);

		assertThat(run.exit()).as(run.said()).isEqualTo(VerifyProgram.FAILS);
		assertThat(run.said()).contains(path + ": 404: is not there");
	}

	@Test
	void followsCorrectionsAndBelievesAWithdrawalThatIsSigned() throws IOException {
		OwnEditions own = new OwnEditions(this.portal);
		WorkingYear year = own.released();
		own.correct(year, "Tên sau khi đính chính", "Sửa tên.");
		int revoked = own.revokedCorrection(year, "Tên không bao giờ công bố");
		own.correctAgain(year, "Tên sau khi đính chính lần nữa");
		String editions = "/api/v1/editions/" + year.year();

		Run chained = run("http://localhost:" + this.port);
		assertThat(chained.exit()).as(chained.said()).isEqualTo(VerifyProgram.HOLDS);
		assertThat(chained.said()).contains(year.year() + ", edition 4: replaces edition 2",
				year.year() + ", edition 4: follows one that was sealed and never came out");
		assertThat(revoked).isEqualTo(3);
		for (int hidden : new int[] { 1, 2, 4 }) {
			Run without = through((answer) -> without(answer, hidden), editions);
			assertThat(without.exit()).as("edition " + hidden + " hidden\n" + without.said())
				.isEqualTo(VerifyProgram.FAILS);
		}

		own.withdraw(year, "Rút để kiểm tra lại.");
		Run withdrawn = run("http://localhost:" + this.port);
		assertThat(withdrawn.exit()).as(withdrawn.said()).isEqualTo(VerifyProgram.HOLDS);
		assertThat(withdrawn.said()).contains(year.year() + ", edition 1: taken back");
		Run unproven = through((asked) -> asked.equals(editions + "/5") ? 410 : 200);
		assertThat(unproven.exit()).as(unproven.said()).isEqualTo(VerifyProgram.FAILS);
		assertThat(unproven.said()).contains(year.year() + ": no edition is right as a whole");
	}

	@Test
	void comparesPicturesAndTakesOfAPaperWhatTheNewestListSaysOfIt() throws IOException {
		OwnEditions own = new OwnEditions(this.portal);
		StoredFile picture = this.portal.getBean(FileStore.class)
			.keep(new Upload("anh.png", Samples.png(60, 40)), Accepted.PICTURE, "editor");
		RegisteredDocument paper = paper("8642-VP/KC");
		WorkingYear first = own.released();
		own.correct(first, () -> illustrate(first, List.of(picture), paper.id()));
		String letter = letterOn(first, "8643/KC-BC");
		WorkingYear second = own.released();
		this.portal.getBean(Registering.class).show(paper.id(), Visibility.FILE, Visibility.ABSTRACT, CLERK);
		own.correct(second, () -> illustrate(second, List.of(), paper.id(), letter));
		String address = "/anh/" + picture.sha256() + ".png";

		Run run = run("http://localhost:" + this.port);
		assertThat(run.exit()).as(run.said()).isEqualTo(VerifyProgram.HOLDS);
		assertThat(run.said()).contains("Document 8642-VP/KC: the register agrees",
				"Document 8643/KC-BC: the register agrees", "Picture " + picture.sha256() + ": has the signed hash");

		Run other = through((answer) -> "another picture", address);
		assertThat(other.exit()).as(other.said()).isEqualTo(VerifyProgram.FAILS);
		assertThat(other.said()).contains("Picture " + picture.sha256() + ": has another hash");
		assertThat(through((asked) -> asked.equals(address) ? 404 : 200).exit()).isEqualTo(VerifyProgram.FAILS);

		// What the newest list says of the paper is not known then.
		Run unknown = through((asked) -> asked.equals("/api/v1/years/" + second.year()) ? 500 : 200);
		assertThat(unknown.exit()).as(unknown.said()).isEqualTo(VerifyProgram.UNKNOWN);
		assertThat(unknown.said()).doesNotContain("✗");
	}

	@Test
	void believesTheKeysItWasGiven() {
		String portal = "http://localhost:" + this.port;
		String key = keys().get(0);

		assertThat(run(portal).said()).contains(key, "--key");
		assertThat(run(portal, "--key", key).exit()).isEqualTo(VerifyProgram.HOLDS);
		Run other = run(portal, "--key=" + "A".repeat(43), "--key", "B".repeat(43));
		assertThat(other.exit()).isEqualTo(VerifyProgram.FAILS);
		assertThat(other.said()).contains("signed by the key " + key + ", none of those given");
	}

	@Test
	void findsAnotherEditionUnderTheSameAddress() throws IOException {
		byte[] other = get("/api/v1/editions/2022/1");

		Run run = through((answer) -> new String(other, StandardCharsets.UTF_8), "/api/v1/editions/2023/1");

		assertThat(run.exit()).isEqualTo(VerifyProgram.FAILS);
	}

	@Test
	void tellsThatItCouldNotFindOut() {
		assertThat(run("http://localhost:1").exit()).isEqualTo(VerifyProgram.UNKNOWN);
		assertThat(run("ftp://localhost").said()).contains("Usage");
		assertThat(VerifyProgram.run(List.of(), new PrintStream(new ByteArrayOutputStream())))
			.isEqualTo(VerifyProgram.UNKNOWN);
	}

	private String letterOn(WorkingYear year, String number) {
		TestOffices offices = new TestOffices(this.portal.getBean(JdbcClient.class),
				this.portal.getBean(SecretBox.class));
		new TestDispatching(this.portal).issued(year, 2, number, null, offices.office("toa-soan-" + year.year()));
		Archive archive = this.portal.getBean(Archive.class);
		TestArchive.renew(archive);
		return archive.current().laterDocuments(year.year()).get(0).document().id();
	}

	private void illustrate(WorkingYear year, List<StoredFile> pictures, String... papers) {
		String highlight = this.portal.getBean(Archive.class)
			.current()
			.year(year.year())
			.orElseThrow()
			.content()
			.highlights()
			.get(0)
			.id();
		TestEditing.illustrate(this.portal, highlight, pictures, List.of(papers), EDITOR);
	}

	private RegisteredDocument paper(String number) {
		return this.portal.getBean(Registering.class)
			.register(
					new NewDocument(number, OwnYears.OFFICE, Bilingual.of("Công văn", "Official letter"),
							LocalDate.of(2023, 1, 5), null, null, Bilingual.of("Về kiểm chứng"), Urgency.NORMAL, null,
							Visibility.FILE, Secrecy.NONE, List.of(), List.of(), null),
					new Upload("8642.pdf", Samples.pdf("Words for everybody")), CLERK);
	}

	private static String without(String answer, int number) {
		JsonNode editions = new JsonMapper().readTree(answer);
		((ArrayNode) editions.path("editions")).removeIf((edition) -> edition.path("number").asInt() == number);
		return editions.toString();
	}

	private List<String> keys() {
		List<String> keys = new ArrayList<>();
		new JsonMapper().readTree(get("/.well-known/jwks.json"))
			.path("keys")
			.forEach((key) -> keys.add(key.path("kid").asString()));
		return keys;
	}

	private Run through(UnaryOperator<String> change, String path) throws IOException {
		return between((exchange) -> {
			String asked = exchange.getRequestURI().toString();
			HttpResponse<byte[]> answer = answer(asked);
			byte[] body = answer.body();
			answer(exchange, answer.statusCode(), asked.equals(path)
					? change.apply(new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : body);
		});
	}

	private Run through(ToIntFunction<String> status) throws IOException {
		return between((exchange) -> {
			String asked = exchange.getRequestURI().toString();
			HttpResponse<byte[]> answer = answer(asked);
			int said = status.applyAsInt(asked);
			answer(exchange, (said != 200) ? said : answer.statusCode(), answer.body());
		});
	}

	private static Run between(HttpHandler handler) throws IOException {
		HttpServer between = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		between.createContext("/", handler);
		between.start();
		try {
			return run("http://localhost:" + between.getAddress().getPort());
		}
		finally {
			between.stop(0);
		}
	}

	private static void answer(HttpExchange exchange, int status, byte[] bytes) throws IOException {
		try (exchange) {
			exchange.sendResponseHeaders(status, bytes.length);
			exchange.getResponseBody().write(bytes);
		}
	}

	private byte[] get(String path) {
		HttpResponse<byte[]> answer = answer(path);
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		return answer.body();
	}

	/** The portal's answer; it is the same until something is released. */
	private HttpResponse<byte[]> answer(String path) {
		long now = this.portal.getBean(Archive.class).current().generation();
		if (this.generation.getAndSet(now) != now) {
			this.answers.clear();
		}
		return this.answers.computeIfAbsent(path, this::ask);
	}

	private HttpResponse<byte[]> ask(String path) {
		try {
			return reader.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path)).build(),
					HttpResponse.BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String fail(String path, String from) {
		throw new AssertionError(path + " does not say " + from);
	}

	private static Run run(String url, String... more) {
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		List<String> arguments = new ArrayList<>(List.of("--url", url, "--lang", "en"));
		arguments.addAll(List.of(more));
		int exit = VerifyProgram.run(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
		return new Run(exit, said.toString(StandardCharsets.UTF_8));
	}

	private record Run(int exit, String said) {

	}

}
