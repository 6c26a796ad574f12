package vn.noibat.edition;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mockito.AdditionalAnswers;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.approval.Approving;
import vn.noibat.document.NewDocument;
import vn.noibat.document.Register;
import vn.noibat.document.RegisteredDocument;
import vn.noibat.document.RegisteredLine;
import vn.noibat.document.Registering;
import vn.noibat.document.Secrecy;
import vn.noibat.document.Signatory;
import vn.noibat.document.Urgency;
import vn.noibat.document.Visibility;
import vn.noibat.file.FileStore;
import vn.noibat.file.Samples;
import vn.noibat.file.Upload;
import vn.noibat.text.Bilingual;
import vn.noibat.year.Almanac;
import vn.noibat.year.Stage;
import vn.noibat.year.YearRecord;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists rest, everywhere they can, on papers of which nothing, the number or the abstract
 * may be public: readers find of each what they may, on every page and in every answer.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "noibat.contact=disclosure@noibat.example")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisclosureTests {

	private static final Pattern ADDRESS = Pattern.compile("(?:\"|>)(?:http://localhost:\\d+)?(/[^\"<>#{\\\\\\s]*)");

	private static final HttpClient reader = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private Registering registering;

	@Autowired
	private Publishing publishing;

	@Autowired
	private Approving approving;

	@Autowired
	private Almanac almanac;

	@Autowired
	private Archive archive;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Register register;

	@Autowired
	private FileStore files;

	@Autowired
	private MessageSource messages;

	@Autowired
	private Editions editions;

	private Map<String, String> answers;

	@BeforeAll
	void restEveryListOnPapers() {
		name("kinnhe", register("4321-CV/KINNHE", "kinnhe", Visibility.NOTHING), 0);
		name("rieng", register("8765-CV/SOTHOI", "rieng", Visibility.NUMBER), 1);
		name("ngomo", register("1357-CV/NGOMO", "ngomo", Visibility.FILE), 2);
		this.almanac.recordedYears()
			.forEach((year) -> TestPublishing.correct(this.publishing,
					(year.stage() == Stage.UNLISTED) ? this.almanac.eventsOf(year) : this.approving.recordedList(year),
					Bilingual.of("Thêm văn bản.", "Papers added.")));
		this.archive.refresh();
		this.answers = answers();
	}

	@Test
	void findsWhatMayBePublicOnEveryKindOfSurface() {
		assertThat(saying("ngomo")).contains("/nam/2022", "/en/years/2022", "/nam/2022/ban/2", "/nam/2023", "/nam/2024",
				"/nam/2022/ban/2/khac-biet", "/van-ban", "/en/documents", "/van-ban/1357-cv-ngomo", "/gioi-thieu",
				"/api/v1/years/2022", "/api/v1/years/2023", "/api/v1/years/2024", "/api/v1/editions/2022/2",
				"/api/v1/documents", "/api/v1/documents/1357-cv-ngomo", "/api/v1/search?q=1357", "/tim-kiem?q=1357",
				"/api/v1/indicators/grdp-growth", "/sitemap.xml", "/van-ban/1357-cv-ngomo/tep");
		assertThat(saying("ngomo")).anyMatch((address) -> address.endsWith(".csv"))
			.anyMatch((address) -> address.matches("/nam/2022/\\d+-.*"))
			.anyMatch((address) -> address.matches("/api/v1/years/2022/highlights/\\d+"));
	}

	@Test
	void saysNothingOfAPaperOfWhichNothingMayBePublic() {
		assertThat(saying("kinnhe")).isEmpty();
		assertThat(saying("4321")).isEmpty();
		assertThat(this.answers.get("/van-ban/4321-cv-kinnhe")).startsWith("404 ");
		assertThat(this.answers.get("/van-ban/4321-cv-kinnhe/tep")).startsWith("404 ");
		assertThat(this.answers.get("/api/v1/documents/4321-cv-kinnhe")).startsWith("404 ");
	}

	@Test
	void saysThatThereIsASourceAllTheSame() {
		assertThat(this.answers.get("/nam/2022")).contains("Văn bản nội bộ, không công bố");
		assertThat(this.answers.get("/en/years/2022")).contains("Internal document, not published");
		assertThat(this.answers.get("/api/v1/editions/2022/2")).contains("\"id\":\"undisclosed\"");
	}

	@Test
	void saysOnlyNumberIssuerAndDateOfAPaperWhoseAbstractIsNotPublic() {
		assertThat(saying("rieng")).isEmpty();
		assertThat(this.answers.get("/nam/2022")).contains("Công văn 8765-CV/SOTHOI", "/van-ban/8765-cv-sothoi");
		assertThat(this.answers.get("/van-ban/8765-cv-sothoi")).startsWith("200 ").doesNotContain("/tep\"");
		assertThat(this.answers.get("/van-ban/8765-cv-sothoi/tep")).startsWith("404 ");
		assertThat(this.answers.get("/api/v1/editions/2022/2")).contains("\"id\":\"document-8765-cv-sothoi\"");
	}

	@Test
	void leadsNowhereThatIsNotThere() {
		// Whoever asks verification nothing is told that there is nothing to verify.
		Set<String> unasked = Set.of("/api/v1/verify", "/api/v1/verify?q=&sha256=&number=");
		// A program's door that the description of the API names.
		assertThat(this.answers.get("/api/v1/press/queue")).startsWith("401 ");
		assertThat(new TreeSet<>(this.answers.keySet()))
			.filteredOn((address) -> !address.startsWith("/api/v1/press/") && !address.contains("4321")
					&& !address.endsWith("sothoi/tep") && !unasked.contains(address)
					&& !this.answers.get(address).startsWith("200 "))
			.isEmpty();
	}

	@Test
	void asksTheRegisterOnceForAllThatAListRestsOn() {
		Register asked = Mockito.mock(Register.class, AdditionalAnswers.delegatesTo(this.register));
		YearRecord year = this.almanac.recordedYears()
			.stream()
			.filter((one) -> one.year() == 2022)
			.findFirst()
			.orElseThrow();
		YearContent composed = new Composition(asked, this.files, new Disclosure(asked, this.messages))
			.compose(this.approving.recordedList(year));

		assertThat(composed.documents()).extracting(DocumentContent::id).contains("1357-cv-ngomo");
		// Once for what may be told of them, once for those that may be named.
		Mockito.verify(asked, Mockito.times(2)).documents(Mockito.any());
	}

	@Test
	void seesWhenAnotherPartMayBePublicOfThePaperThatTellsOfTheTerritory() {
		String before = this.editions.state();
		show("4321-cv-kinnhe", "number");
		String told = this.editions.state();
		show("4321-cv-kinnhe", "nothing");

		assertThat(told).isNotEqualTo(before);
		assertThat(this.editions.state()).isEqualTo(before);
	}

	private void show(String document, String visibility) {
		this.jdbc.sql("update official_document set visibility = ? where id = ?").params(visibility, document).update();
	}

	/** Registers a paper every word of which tells which one it is. */
	private RegisteredDocument register(String number, String word, Visibility visibility) {
		Bilingual words = Bilingual.of("Về việc " + word, "On " + word);
		RegisteredLine line = new RegisteredLine(words, false);
		return this.registering.register(
				new NewDocument(number, "peoples-committee-office", Bilingual.of("Công văn", "Official letter"),
						LocalDate.of(2023, 1, 2), null, "Nơi " + word, words, Urgency.NORMAL,
						new Signatory("Người " + word, Bilingual.of("Chức " + word)), visibility, Secrecy.NONE,
						List.of(line), List.of(line), words),
				new Upload(word + ".pdf", Samples.pdf("Words on " + word)), Person.of("clerk", Role.CLERK));
	}

	/** Names it wherever a year may name a document or rest on a source. */
	private void name(String word, RegisteredDocument document, int number) {
		String source = "document-ve-viec-" + word;
		this.jdbc.sql("""
				insert into source (id, kind, title_vi, title_en, publisher_vi, published_on, document_id, url, note_vi)
				values (:source, 'document', :title, :title, :title, '2023-01-02', :document, :url, :title)
				""")
			.param("source", source)
			.param("title", "Công văn " + document.number() + " về việc " + word)
			.param("document", document.id())
			.param("url", "https://" + word + ".example/")
			.update();
		for (String table : List.of("fact", "highlight", "event", "shortcoming", "task", "target")) {
			String of = switch (table) {
				case "fact", "highlight" -> table;
				case "event", "task", "target" -> "year_" + table;
				default -> table;
			};
			boolean placed = table.equals("fact") || table.equals("highlight");
			this.jdbc.sql(
					"insert into %1$s_source (%1$s_id, position, source_id%2$s) select id, (%3$s), :source%4$s from %5$s one"
						.formatted(table, placed ? ", place_vi" : "", next(table, "source"),
								placed ? ", 'mục " + word + "'" : "", of))
				.param("source", source)
				.update();
		}
		for (String table : List.of("highlight", "event", "task")) {
			this.jdbc.sql(
					"insert into %1$s_document (%1$s_id, position, document_id) select id, (%2$s), :document from %3$s one"
						.formatted(table, next(table, "document"), table.equals("highlight") ? table : "year_" + table))
				.param("document", document.id())
				.update();
		}
		this.jdbc
			.sql("update fact set plan_source_id = :source where plan_low is not null and id in "
					+ "(select id from fact where plan_low is not null order by id offset :skipped limit 3)")
			.param("source", source)
			.param("skipped", 3 * number)
			.update();
		this.jdbc
			.sql("update territory set source_id = :source where id in "
					+ "(select id from territory order by id offset :skipped limit 1)")
			.param("source", source)
			.param("skipped", number)
			.update();
		this.jdbc.sql("insert into approval_step (year_id, position, role, body_id, act_vi, document_id) "
				+ "select 'hai-phong-2022', max(position) + 1, 'agreement', 'peoples-committee-office', 'đồng ý', :document "
				+ "from approval_step where year_id = 'hai-phong-2022'")
			.param("document", document.id())
			.update();
	}

	private static String next(String table, String what) {
		return "select coalesce(max(position), 0) + 1 from %1$s_%2$s where %1$s_id = one.id".formatted(table, what);
	}

	private TreeSet<String> saying(String word) {
		TreeSet<String> saying = new TreeSet<>();
		this.answers.forEach((address, answer) -> {
			if (answer.startsWith("200 ") && (said(answer).contains(word) || address.contains(word + "/tep"))) {
				saying.add(address);
			}
		});
		return saying;
	}

	// What a search repeats of the question is no answer.
	private static String said(String answer) {
		return answer.toLowerCase(Locale.ROOT)
			.replaceAll("value=\"[^\"]*\"", "")
			.replaceAll("\\?q=\\d+", "")
			.replaceAll("\"query\":\"\\d+\"", "")
			.replaceAll("“\\d+”", "");
	}

	/** Every address that pages, feeds and data lead to, and what it answers. */
	private Map<String, String> answers() {
		Map<String, String> answers = new LinkedHashMap<>();
		Deque<String> waiting = new ArrayDeque<>(List.of("/", "/en", "/so-do-trang", "/en/sitemap", "/sitemap.xml",
				"/nam/2022/ban/2", "/api/v1/years", "/api/v1/documents", "/api/v1/indicators", "/feed.atom",
				"/feed.rss", "/feed.json", "/api/v1/search?q=4321", "/tim-kiem?q=4321", "/api/v1/search?q=1357",
				"/tim-kiem?q=1357", "/api/v1/search?q=8765", "/van-ban/4321-cv-kinnhe", "/van-ban/4321-cv-kinnhe/tep",
				"/api/v1/documents/4321-cv-kinnhe", "/van-ban/8765-cv-sothoi/tep"));
		while (!waiting.isEmpty()) {
			String address = waiting.removeFirst();
			if (answers.containsKey(address)) {
				continue;
			}
			String answer = answer(address);
			answers.put(address, answer);
			if (!answer.contains("%PDF")) {
				ADDRESS.matcher(answer)
					.results()
					.map((found) -> found.group(1).replace("&amp;", "&").replace("\\/", "/"))
					.filter((found) -> !found.endsWith("/"))
					.filter((found) -> found
						.matches("/(nam|en|van-ban|chi-tieu|api|anh|gioi-thieu)(?!.*report-error).*"))
					.forEach(waiting::add);
			}
		}
		return answers;
	}

	private String answer(String address) {
		try {
			HttpResponse<byte[]> answer = reader.send(
					HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + address)).build(),
					HttpResponse.BodyHandlers.ofByteArray());
			boolean book = address.matches(".*/\\d{4}\\.pdf") && answer.statusCode() == 200;
			return answer.statusCode() + " "
					+ (book ? PdfWords.of(answer.body()) : new String(answer.body(), StandardCharsets.UTF_8));
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(address, ex);
		}
	}

}
