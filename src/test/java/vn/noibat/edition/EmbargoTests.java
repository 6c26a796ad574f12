package vn.noibat.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.MethodOrderer;
import org.springframework.context.ApplicationContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import vn.noibat.OwnYears;
import vn.noibat.RightsSubject;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.account.SignedInAs;
import vn.noibat.dispatch.TestDispatching;
import vn.noibat.file.Accepted;
import vn.noibat.file.FileStore;
import vn.noibat.file.Samples;
import vn.noibat.file.StoredFile;
import vn.noibat.file.Upload;
import vn.noibat.highlight.Editing;
import vn.noibat.highlight.TestEditing;
import vn.noibat.office.EmbargoedFetches;
import vn.noibat.office.TokenScope;
import vn.noibat.office.Tokens;
import vn.noibat.text.Bilingual;
import vn.noibat.text.CanonicalJson;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A correction of 2022 is sealed, and the first list of a year that nobody outside knows;
 * their release is set: nobody learns of either, on whatever address, by a word, a status
 * or a header, until it is out.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbargoTests {

	private static final String YEAR = "hai-phong-2022";

	private static final String MARK = "Khoaiđượcchờ";

	private static final String NUMBER = "9417/VP-BC";

	private static final String FIRST_NUMBER = "9419/VP-BC";

	private static final String FIRST_TITLE = MARK + " là tiêu đề mới";

	private static final Person EDITOR = Person.of("editor", Role.EDITOR);

	private static final String ENCODED = "Khoai%C4%91%C6%B0%E1%BB%A3cch%E1%BB%9D";

	private static final String POST = "POST ";

	private static final String PROGRAM = "the program of press2";

	private static final String TYPED = " <img src=x onerror=alert(1)> \"'";

	private static final Pattern LINK = Pattern.compile("(?:href|src|<loc>)=?\"?(?:http://localhost:\\d+)?(/[^\"<#]*)");

	private static final HttpClient reader = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private Publishing publishing;

	@Autowired
	private Archive archive;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@Autowired
	private YearKeeping years;

	@Autowired
	private Tokens tokens;

	@Autowired
	private EmbargoedFetches fetches;

	@Autowired
	private ApplicationContext context;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Autowired
	private FileStore files;

	private TestDispatching letters;

	private WorkingYear year;

	private WorkingYear unknown;

	private StoredFile picture;

	private UUID letter;

	private Map<String, String[]> readers;

	private Set<String> questions;

	private Set<String> addresses;

	private Map<String, String> before;

	private Map<String, Heard> heardBefore;

	private long generationBefore;

	private long generation;

	@BeforeAll
	void sealWhatIsToComeOutTomorrow() {
		this.picture = this.files.keep(new Upload("cau.png", Samples.png(120, 300)), Accepted.PICTURE, "editor");
		this.unknown = OwnYears.approved(this.context, (yearId) -> {
			OwnYears.retitle(this.context, yearId, FIRST_TITLE);
			TestEditing.illustrate(this.context, this.context.getBean(Editing.class).cards(yearId).get(0).id(),
					List.of(this.picture), List.of(), EDITOR);
		});
		this.readers = readers();
		// Whatever other tests released on this portal is seen by now.
		this.archive.refresh();
		this.generationBefore = this.archive.current().generation();
		this.questions = questions();
		this.addresses = addresses();
		this.before = answers();
		this.heardBefore = crawl(this.questions);
		OwnYears.approveCorrection(this.context, YEAR, MARK + TYPED, Bilingual.of(MARK + TYPED));
		this.publishing.seal(YEAR, Person.of("secretary", Role.SECRETARY));
		this.publishing.seal(this.unknown.id(), Person.of("secretary", Role.SECRETARY));
		this.year = this.years.year(2022);
		this.letters = new TestDispatching(this.context);
		Instant tomorrow = this.clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
		this.letter = this.letters.issued(this.year, 2, NUMBER, MARK + " gửi báo chí", tomorrow, "toa-soan-thu-1");
		this.letters.issued(this.unknown, 1, FIRST_NUMBER, MARK + " gửi báo chí", tomorrow, "toa-soan-thu-1");
		this.archive.refreshWhenReleased();
		this.generation = this.archive.current().generation();
		this.archive.refresh();
	}

	@Test
	@Order(1)
	void asksEveryKindOfPublicAddress() {
		assertThat(this.addresses).hasSizeGreaterThan(100)
			.contains("/nam/2022", "/nam/2022/ban/2", "/nam/2022/ban/2/khac-biet", "/api/v1/editions/2022/2",
					"/feed.atom", "/sitemap.xml", "/api/v1/search?q=" + MARK, "/nam/" + this.unknown.year(),
					"/api/v1/years/" + this.unknown.year() + "/ninjs", "/anh/" + this.picture.sha256() + ".png");
		assertThat(this.before.get("/nam/2022")).startsWith("200 ");
		assertThat(this.before.get("/nam/2022/ban/2")).startsWith("404 ");
	}

	@Test
	@Order(2)
	void changesNoAnswerAndNoHeaderByWhatIsSealed() {
		assertThat(this.jdbc.sql("select count(*) from search_entry where title_vi like ?")
			.param(MARK + "%")
			.query(Integer.class)
			.single()).isEqualTo(2);
		String nobodys = "0f".repeat(32);
		for (String hash : List.of(hash(2022, 2), hash(this.unknown.year(), 1), submitted(YEAR),
				submitted(this.unknown.id()))) {
			assertThat(body("/api/v1/verify?sha256=" + hash)).contains("\"state\":\"unknown\"");
			assertThat(body("/kiem-chung?sha256=" + hash)).contains("Cổng không biết mã này")
				.isEqualTo(body("/kiem-chung?sha256=" + nobodys).replace(nobodys, hash));
		}
		Map<String, String> now = answers();
		assertThat(
				this.before.keySet().stream().filter((address) -> !this.before.get(address).equals(now.get(address))))
			.isEmpty();
	}

	@Test
	@Order(2)
	void makesNoAnswerAnewForALetterThatNobodyMayReadOf() {
		assertThat(this.generation).isEqualTo(this.generationBefore);
	}

	@Test
	@Order(3)
	void findsAHoleThatSomebodyLeftOpen() throws NoSuchMethodException {
		RequestMappingInfo hole = RequestMappingInfo.paths("/nam/ban-moi")
			.methods(RequestMethod.GET)
			.options(this.mappings.getBuilderConfiguration())
			.build();
		this.mappings.registerMapping(hole, new PlantedHole(this.jdbc), PlantedHole.class.getDeclaredMethod("open"));
		try {
			assertThat(addresses()).contains("/nam/ban-moi");
			assertThat(answer("/nam/ban-moi")).contains(MARK);
		}
		finally {
			this.mappings.unregisterMapping(hole);
		}
	}

	@Test
	@Order(4)
	void handsItToTheNamedOfficeAloneAndWritesDownEachFetch() {
		String named = token("press1", TokenScope.READ_EMBARGOED);
		String unnamed = token("press2", TokenScope.READ_EMBARGOED);
		String address = "/api/v1/press/editions/2022/2";

		HttpResponse<String> handed = get(address, "Authorization", "Bearer " + named);
		assertThat(handed.statusCode()).isEqualTo(200);
		assertThat(CanonicalJson.sha256(handed.body().getBytes(StandardCharsets.UTF_8))).isEqualTo(hash(2022, 2));
		assertThat(handed.headers().firstValue("Cache-Control")).hasValueSatisfying(
				(value) -> assertThat(value).contains("no-store").contains("private").doesNotContain("public"));
		assertThat(handed.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
		assertThat(get(address + "/signature", "Authorization", "Bearer " + named).body()).contains("..");
		assertThat(this.fetches.of(2022, 2)).extracting((fetch) -> fetch.officeId() + " " + fetch.what())
			.containsExactly("toa-soan-thu-1 signature", "toa-soan-thu-1 edition");
		HttpResponse<String> item = get(address + "/ninjs", "Authorization", "Bearer " + named);
		assertThat(item.body()).contains("\"pubStatus\":\"withheld\"", "\"version\":\"2\"", MARK)
			.containsPattern("\"versionCreated\":\"([^\"]+)\",\"embargoedUntil\":\"\\1\"");
		assertThat(item.headers().firstValue("Cache-Control")).hasValueSatisfying(
				(value) -> assertThat(value).contains("no-store").contains("private").doesNotContain("public"));
		assertThat(get(address + "/ninjs?lang=fr", "Authorization", "Bearer " + named).statusCode()).isEqualTo(400);
		assertThat(get(address + "/ninjs", "Authorization", "Bearer " + unnamed).statusCode()).isEqualTo(404);
		assertThat(get(address + "/ninjs").statusCode()).isEqualTo(401);
		assertThat(this.fetches.of(2022, 2).get(0).what()).isEqualTo("ninjs");

		HttpResponse<String> refused = get(address, "Authorization", "Bearer " + unnamed);
		HttpResponse<String> nothing = get("/api/v1/press/editions/2022/3", "Authorization", "Bearer " + unnamed);
		assertThat(refused.statusCode()).isEqualTo(404);
		assertThat(refused.body()).isEqualTo(nothing.body()
			.replace("2022/3", "2022/2")
			.replace("edition 3.", "edition 2.")
			.replace("số 3.", "số 2."));
		assertThat(get(address, "Authorization", "Bearer " + token("press1", TokenScope.QUEUE)).statusCode())
			.isEqualTo(403);
		assertThat(get("/api/v1/press/editions/2022/9", "Authorization", "Bearer " + token("press1", TokenScope.QUEUE))
			.statusCode()).isEqualTo(403);
		assertThat(get(address).statusCode()).isEqualTo(401);
		assertThat(this.fetches.of(2022, 2)).hasSize(3);
	}

	@Test
	@Order(4)
	void handsTheNamedOfficeAllThatAPageIsMadeOf() {
		String[] named = { "Authorization", "Bearer " + token("press1", TokenScope.READ_EMBARGOED) };
		String edition = "/api/v1/press/editions/" + this.unknown.year() + "/1";
		String picture = edition + "/pictures/" + this.picture.sha256();

		assertThat(get(edition + "/ninjs", named).body())
			.contains("\"urgency\":1", "\"value\":\"" + FIRST_NUMBER + "\"",
					"\"href\":\"http://localhost:" + this.port + picture + "\"")
			.doesNotContain("\"urgency\":4", "\"preview\"", "/anh/");
		HttpResponse<String> handed = get(picture, named);
		assertThat(handed.statusCode()).isEqualTo(200);
		assertThat(handed.headers().firstValue("Content-Type")).hasValue("image/png");
		assertThat(handed.headers().firstValue("Content-Length")).hasValue(String.valueOf(this.picture.size()));
		assertThat(handed.headers().firstValue("Cache-Control")).hasValue("no-store, private");
		assertThat(this.fetches.of(this.unknown.year(), 1)).extracting((fetch) -> fetch.officeId() + " " + fetch.what())
			.containsExactly("toa-soan-thu-1 picture", "toa-soan-thu-1 ninjs");
		assertThat(get(edition + "/pictures/" + "0f".repeat(32), named).statusCode()).isEqualTo(404);
		assertThat(get("/api/v1/press/editions/2022/2/pictures/" + this.picture.sha256(), named).statusCode())
			.isEqualTo(404);
		assertThat(get(picture).statusCode()).isEqualTo(401);
		assertThat(get(picture, this.readers.get(PROGRAM)).statusCode()).isEqualTo(404);
		assertThat(this.fetches.of(this.unknown.year(), 1)).hasSize(2);
	}

	@Test
	@Order(5)
	void tellsNeitherTitleNorNumberNorHashToAnybodyElse() {
		String document = this.jdbc.sql("select document_id from dispatch where year_id = ?")
			.param(this.unknown.id())
			.query(String.class)
			.single();
		this.addresses.add("/van-ban/" + document);
		this.addresses.add("/api/v1/documents/" + document);
		Map<String, Heard> heard = crawl(this.addresses);

		assertThat(leaks(heard)).isEmpty();
		assertThat(heard.get("/van-ban/" + document + " as nobody").told()).startsWith("404 ");
		assertThat(this.heardBefore).hasSizeGreaterThan(1000);
		assertThat(this.heardBefore.keySet()
			.stream()
			.filter((one) -> !this.heardBefore.get(one).told().equals(heard.get(one).told()))).isEmpty();
		assertThat(get("/toa-soan", "Cookie", SignedInAs.cookie(this.context, "press1")).body()).contains(MARK);
	}

	@Test
	@Order(5)
	void showsItToThePeopleOfTheNamedOfficeAloneAndWritesDownEachReading() {
		String cookie = SignedInAs.cookie(this.context, "press1");
		HttpResponse<String> page = get("/toa-soan/editions/2022/2", "Cookie", cookie);

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains(MARK, hash(2022, 2), "Không đăng trước").doesNotContain("<img src=x");
		assertThat(page.headers().firstValue("Cache-Control")).hasValueSatisfying(
				(value) -> assertThat(value).contains("no-store").contains("private").doesNotContain("public"));
		assertThat(get("/toa-soan/editions/2022/2", "Cookie", SignedInAs.cookie(this.context, "press2")).statusCode())
			.isEqualTo(404);
		get("/toa-soan/editions/2022/2", "Cookie", cookie);
		String message = this.jdbc.sql("select id from press_message where year = 2022 and edition = 2")
			.query(String.class)
			.single();
		assertThat(get("/toa-soan/messages/" + message, "Cookie", cookie).body()).contains("/toa-soan/editions/2022/2");
		get("/api/v1/press/queue", "Authorization", "Bearer " + token("press1", TokenScope.QUEUE));

		assertThat(this.fetches.of(2022, 2))
			.extracting((fetch) -> fetch.what() + " " + fetch.times() + " " + fetch.account() + " " + fetch.token())
			.startsWith("queue 1 null Thử", "message 1 press1 null", "page 2 press1 null");
		assertThat(
				get("/desk/years/2022/messages/" + message, "Cookie", SignedInAs.cookie(this.context, "clerk")).body())
			.contains("Đã đọc trước giờ công bố", "tài khoản press1", "mã truy cập “Thử”");
	}

	@Test
	@Order(6)
	void findsALeakToAnOfficeThatIsNotNamed() throws NoSuchMethodException {
		RequestMappingInfo hole = RequestMappingInfo.paths("/api/v1/press/newest")
			.methods(RequestMethod.GET)
			.options(this.mappings.getBuilderConfiguration())
			.build();
		this.mappings.registerMapping(hole, new PlantedHole(this.jdbc), PlantedHole.class.getDeclaredMethod("open"));
		try {
			assertThat(leaks(crawl(Set.of("/api/v1/press/newest"))))
				.containsExactly("/api/v1/press/newest as " + PROGRAM);
		}
		finally {
			this.mappings.unregisterMapping(hole);
		}
	}

	@Test
	@Order(7)
	void handsItOutNoMoreOnceTheLetterIsCalledBack() {
		this.letters.recall(this.year, this.letter, "9418/VP-BC");

		assertThat(get("/api/v1/press/editions/2022/2", "Authorization",
				"Bearer " + token("press1", TokenScope.READ_EMBARGOED))
			.statusCode()).isEqualTo(404);
		String cookie = SignedInAs.cookie(this.context, "press1");
		assertThat(get("/toa-soan/editions/2022/2", "Cookie", cookie).statusCode()).isEqualTo(404);
		String called = this.jdbc
			.sql("select id from press_message where year = 2022 and edition = 2 and kind = 'DISPATCH'")
			.query(String.class)
			.single();
		assertThat(get("/toa-soan/messages/" + called, "Cookie", cookie).body()).contains("Không dùng tin này nữa")
			.doesNotContain("Kết quả thứ nhất", "0f".repeat(32));
	}

	@Test
	@Order(8)
	void tellsEverybodyOnceItIsOut() {
		this.publishing.release(YEAR, 2, Person.of("clerk", Role.CLERK));

		assertThat(answer("/nam/2022")).contains(MARK).isNotEqualTo(this.before.get("/nam/2022"));
		assertThat(body("/api/v1/verify?sha256=" + submitted(YEAR))).contains("\"subject\":\"submission\"",
				"\"state\":\"current\"", hash(2022, 2));
		assertThat(body("/api/v1/verify?sha256=" + submitted(this.unknown.id()))).contains("\"state\":\"unknown\"");
		assertThat(answer("/nam/2022/ban/2/khac-biet")).startsWith("200 ").contains(MARK);
		assertThat(answer("/api/v1/search?q=" + MARK)).contains("\"total\":1");
		assertThat(answer("/feed.atom")).contains(MARK);
		assertThat(answer("/nam/2022")).as("the letters and that one called the other back")
			.contains(NUMBER, "9418/VP-BC");
		assertThat(get("/api/v1/press/editions/2022/2", "Authorization",
				"Bearer " + token("press2", TokenScope.READ_EMBARGOED))
			.statusCode()).isEqualTo(200);
		HttpResponse<String> page = get("/toa-soan/editions/2022/2", "Cookie",
				SignedInAs.cookie(this.context, "press2"));
		assertThat(page.headers().firstValue("Location"))
			.hasValueSatisfying((location) -> assertThat(location).endsWith("/nam/2022/ban/2"));
		assertThat(get("/api/v1/press/editions/2022/2/ninjs", "Authorization",
				"Bearer " + token("press2", TokenScope.READ_EMBARGOED))
			.body()).contains("\"pubStatus\":\"usable\"").doesNotContain("embargoedUntil");
	}

	@Test
	@Order(9)
	void showsWhatWasTypedNowhereAsMarkup() throws NoSuchMethodException {
		RequestMappingInfo hole = RequestMappingInfo.paths("/nam/ban-moi")
			.methods(RequestMethod.GET)
			.options(this.mappings.getBuilderConfiguration())
			.build();
		this.mappings.registerMapping(hole, new PlantedHole(this.jdbc), PlantedHole.class.getDeclaredMethod("echo"));
		try {
			assertThat(addresses().parallelStream().filter(this::showsMarkup)).containsExactly("/nam/ban-moi");
		}
		finally {
			this.mappings.unregisterMapping(hole);
		}
	}

	/** Nobody, every role, and an office not named: in its pages and by its program. */
	private Map<String, String[]> readers() {
		Map<String, String[]> readers = new TreeMap<>();
		readers.put("nobody", new String[0]);
		for (RightsSubject subject : RightsSubject.values()) {
			subject.account()
				.filter((account) -> subject != RightsSubject.PRESS && subject != RightsSubject.FORMER)
				.ifPresent((account) -> readers.put(account,
						new String[] { "Cookie", SignedInAs.cookie(this.context, account) }));
		}
		readers.put("press2", new String[] { "Cookie", SignedInAs.cookie(this.context, "press2") });
		readers.put(PROGRAM, new String[] { "Authorization",
				"Bearer " + token("press2", TokenScope.READ_EMBARGOED, TokenScope.QUEUE) });
		return readers;
	}

	/** What every reader is told on each of the addresses. */
	private Map<String, Heard> crawl(Collection<String> addresses) {
		List<String> secrets = Stream.concat(Stream.of(MARK, NUMBER, FIRST_NUMBER, this.picture.sha256()),
				this.jdbc.sql("select sha256 from edition where (year = 2022 and number = 2) or year = ?")
					.param(this.unknown.year())
					.query(String.class)
					.list()
					.stream())
			.toList();
		Map<String, Heard> heard = new ConcurrentSkipListMap<>();
		addresses.parallelStream()
			.forEach((address) -> this.readers.forEach((reader, headers) -> heard.put(address + " as " + reader, Heard
				.of(get(address, headers), secrets.stream().filter((secret) -> !address.contains(secret)).toList()))));
		return heard;
	}

	private static Set<String> leaks(Map<String, Heard> heard) {
		return heard.keySet()
			.stream()
			.filter((one) -> heard.get(one).leak())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private String hash(int year, int number) {
		return this.jdbc.sql("select sha256 from edition where year = ? and number = ?")
			.params(year, number)
			.query(String.class)
			.single();
	}

	private String submitted(String yearId) {
		return this.jdbc.sql("select sha256 from approval_submission where year_id = ? order by number desc limit 1")
			.param(yearId)
			.query(String.class)
			.single();
	}

	private String token(String account, TokenScope... scopes) {
		return this.tokens.make("Thử", Set.of(scopes), List.of(), 7, Person.of(account, Role.PRESS)).token();
	}

	// In JSON a sign is a sign, and nobody may take JSON for a page.
	private boolean showsMarkup(String address) {
		HttpResponse<String> answer = get(address);
		boolean data = answer.headers().firstValue("Content-Type").orElse("").contains("json")
				&& answer.headers().firstValue("X-Content-Type-Options").orElse("").equals("nosniff");
		return !data && answer.body().contains("<img src=x");
	}

	/** Every public mapping with what might stand in it, and what somebody might ask. */
	private Set<String> questions() {
		Set<String> found = new LinkedHashSet<>();
		String unknown = String.valueOf(this.unknown.year());
		this.mappings.getHandlerMethods().forEach((mapping, handler) -> {
			Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
			if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
				mapping.getPatternValues()
					.stream()
					.filter((route) -> !route.startsWith("/desk") && !route.startsWith("/sign-")
							&& !route.startsWith("/error") && !route.startsWith("/phieu") && !route.contains("bao-loi")
							&& !route.contains("report-error"))
					.forEach((route) -> {
						found.add(filled(route, "2022", "1"));
						found.add(filled(route, "2022", "2"));
						found.add(filled(route, "2022", "1-" + "hai-phong"));
						found.add(filled(route, unknown, "1"));
					});
			}
		});
		for (String number : List.of(NUMBER, FIRST_NUMBER)) {
			found.add("/tim-kiem?q=" + number);
			found.add("/api/v1/search?q=" + number);
			found.add("/kiem-chung?q=" + number);
			found.add("/api/v1/verify?number=" + number);
		}
		found.add("/tim-kiem?q=" + MARK);
		found.add("/api/v1/search?q=" + MARK);
		found.add("/kiem-chung?q=" + FIRST_TITLE.replace(" ", "%20"));
		found.add("/api/v1/verify?q=" + FIRST_TITLE.replace(" ", "%20"));
		found.add(POST + "/kiem-chung " + FIRST_TITLE);
		found.add(POST + "/api/v1/verify " + FIRST_TITLE);
		found.add("/kiem-chung?sha256=" + this.picture.sha256());
		found.add("/anh/" + this.picture.sha256() + ".png");
		found.add("/nhung/" + YEAR);
		found.add("/nhung/" + this.unknown.id());
		found.add("/nhung/hai-phong-2022-mechanism");
		found.add("/en/embed/hai-phong-2022-mechanism-budget-excess-bonus");
		found.add("/oembed?url=http://localhost:" + this.port + "/nam/2022/1");
		found.add("/oembed?url=http://localhost:" + this.port + "/nam/" + unknown);
		found.add("/bao-loi?year=" + unknown);
		found.add("/api/v1/years/2022/ninjs?lang=en");
		found.add("/api/v1/years?changedSince=2020-01-01T00:00:00Z");
		found.removeIf((address) -> address.contains("{") || !address.startsWith(POST) && address.contains(" "));
		return found;
	}

	/** The same, and every link of the public pages. */
	private Set<String> addresses() {
		Set<String> found = new LinkedHashSet<>(questions());
		for (String page : List.of("/", "/nam", "/nam/2022", "/en/years/2022", "/kiem-chung", "/sitemap.xml",
				"/chi-tieu", "/van-ban", "/bao-chi")) {
			LINK.matcher(body(page))
				.results()
				.map((link) -> link.group(1).replace("&amp;", "&"))
				.filter((address) -> !address.contains("{") && !address.contains(" "))
				.forEach(found::add);
		}
		return found;
	}

	private static String filled(String route, String year, String other) {
		StringBuilder filled = new StringBuilder();
		int depth = 0;
		for (int i = 0; i < route.length(); i++) {
			char character = route.charAt(i);
			if (character == '{' && depth++ == 0) {
				filled.append(route.startsWith("{year", i) ? year : other);
			}
			else if (character == '}') {
				depth--;
			}
			else if (depth == 0) {
				filled.append(character);
			}
		}
		return filled.toString();
	}

	private Map<String, String> answers() {
		Map<String, String> answers = new ConcurrentSkipListMap<>();
		this.addresses.parallelStream().forEach((address) -> answers.put(address, answer(address)));
		return answers;
	}

	/** Status, the headers that tell of content, and the text. */
	private String answer(String address) {
		HttpResponse<String> answer = get(address);
		return answer.statusCode() + " " + answer.headers().firstValue("ETag").orElse("") + " "
				+ answer.headers().firstValue("Last-Modified").orElse("") + " "
				+ answer.headers().firstValue("Cache-Control").orElse("") + " "
				+ answer.headers().firstValue("Location").orElse("") + "\n"
				// A form that is nobody's yet carries a token of its own.
				+ answer.body().replaceAll("<input type=\"hidden\"[^>]*>", "");
	}

	private String body(String address) {
		return get(address).body();
	}

	private HttpResponse<String> get(String address, String... headers) {
		String[] posted = address.startsWith(POST) ? address.substring(POST.length()).split(" ", 2) : null;
		HttpRequest.Builder request = HttpRequest.newBuilder(URI
			.create("http://localhost:" + this.port + ((posted != null) ? posted[0] : address).replace(MARK, ENCODED)));
		if (posted != null) {
			post(request, posted[0], posted[1]);
		}
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			return reader.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	// In two lines, as what is short goes into an address.
	private static void post(HttpRequest.Builder request, String address, String text) {
		boolean form = !address.startsWith("/api/");
		String lines = text + "\nLà dòng thứ hai của văn bản này.";
		request.header("Content-Type", form ? "application/x-www-form-urlencoded" : "text/plain; charset=UTF-8")
			.POST(HttpRequest.BodyPublishers
				.ofString(form ? "q=" + URLEncoder.encode(lines, StandardCharsets.UTF_8) : lines));
	}

	/**
	 * What a reader is told on an address.
	 *
	 * @param told status and headers
	 * @param leak whether it has what nobody may know
	 */
	private record Heard(String told, boolean leak) {

		private static final Set<String> OF_THE_ANSWER_ALONE = Set.of("date", "set-cookie", "content-length",
				"connection", "keep-alive");

		static Heard of(HttpResponse<String> answer, List<String> secrets) {
			Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
			headers.keySet().removeAll(OF_THE_ANSWER_ALONE);
			String read = answer.headers().map() + answer.body();
			return new Heard(answer.statusCode() + " " + headers, secrets.stream().anyMatch(read::contains));
		}

	}

	/** What somebody in a hurry might leave behind. */
	static class PlantedHole {

		private final JdbcClient jdbc;

		PlantedHole(JdbcClient jdbc) {
			this.jdbc = jdbc;
		}

		ResponseEntity<byte[]> open() {
			return ResponseEntity.ok(this.jdbc.sql("select canonical from edition order by id desc limit 1")
				.query(byte[].class)
				.single());
		}

		ResponseEntity<String> echo() {
			return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(TYPED);
		}

	}

}
