package vn.noibat.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

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
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.text.Bilingual;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A correction of 2022 is sealed and its release set: nobody outside learns of it, on
 * whatever address, by a word or by a header, until it is out.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbargoTests {

	private static final String YEAR = "hai-phong-2022";

	private static final String MARK = "Khoaiđượcchờ";

	private static final String TYPED = " <img src=x onerror=alert(1)> \"'";

	private static final Pattern LINK = Pattern.compile("(?:href|src|<loc>)=?\"?(?:http://localhost:\\d+)?(/[^\"<#]*)");

	private static final HttpClient reader = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private Publishing publishing;

	@Autowired
	private ApplicationContext portal;

	@Autowired
	private Archive archive;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	private Set<String> addresses;

	private Map<String, String> before;

	@BeforeAll
	void sealWhatIsToComeOutTomorrow() {
		this.addresses = addresses();
		this.before = answers();
		OwnYears.approveCorrection(this.portal, YEAR, MARK + TYPED, Bilingual.of(MARK + TYPED));
		this.publishing.seal(YEAR, Person.of("secretary", Role.SECRETARY));
		this.publishing.schedule(YEAR, 2, this.clock.instant().plus(Duration.ofDays(1)),
				Person.of("clerk", Role.CLERK));
		this.archive.refresh();
	}

	@Test
	@Order(1)
	void asksEveryKindOfPublicAddress() {
		assertThat(this.addresses).hasSizeGreaterThan(100)
			.contains("/nam/2022", "/nam/2022/ban/2", "/nam/2022/ban/2/khac-biet", "/api/v1/editions/2022/2",
					"/feed.atom", "/sitemap.xml", "/api/v1/search?q=" + MARK);
		assertThat(this.before.get("/nam/2022")).startsWith("200 ");
		assertThat(this.before.get("/nam/2022/ban/2")).startsWith("404 ");
	}

	@Test
	@Order(2)
	void changesNoAnswerAndNoHeaderByWhatIsSealed() {
		assertThat(this.jdbc.sql("select count(*) from search_entry where title_vi like ?")
			.param(MARK + "%")
			.query(Integer.class)
			.single()).isEqualTo(1);
		Map<String, String> now = answers();
		assertThat(
				this.before.keySet().stream().filter((address) -> !this.before.get(address).equals(now.get(address))))
			.isEmpty();
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
	void tellsEverybodyOnceItIsOut() {
		this.publishing.release(YEAR, 2, Person.of("clerk", Role.CLERK));

		assertThat(answer("/nam/2022")).contains(MARK).isNotEqualTo(this.before.get("/nam/2022"));
		assertThat(answer("/nam/2022/ban/2/khac-biet")).startsWith("200 ").contains(MARK);
		assertThat(answer("/api/v1/search?q=" + MARK)).contains("\"total\":1");
		assertThat(answer("/feed.atom")).contains(MARK);
	}

	@Test
	@Order(5)
	void showsWhatWasTypedNowhereAsMarkup() throws NoSuchMethodException {
		RequestMappingInfo hole = RequestMappingInfo.paths("/nam/ban-moi")
			.methods(RequestMethod.GET)
			.options(this.mappings.getBuilderConfiguration())
			.build();
		this.mappings.registerMapping(hole, new PlantedHole(this.jdbc), PlantedHole.class.getDeclaredMethod("echo"));
		try {
			assertThat(addresses().stream().filter(this::showsMarkup)).containsExactly("/nam/ban-moi");
		}
		finally {
			this.mappings.unregisterMapping(hole);
		}
	}

	// In JSON a sign is a sign, and nobody may take JSON for a page.
	private boolean showsMarkup(String address) {
		HttpResponse<String> answer = get(address);
		boolean data = answer.headers().firstValue("Content-Type").orElse("").contains("json")
				&& answer.headers().firstValue("X-Content-Type-Options").orElse("").equals("nosniff");
		return !data && answer.body().contains("<img src=x");
	}

	/**
	 * Every public mapping with what might stand in it, and every link of the public
	 * pages.
	 */
	private Set<String> addresses() {
		Set<String> found = new LinkedHashSet<>();
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
					});
			}
		});
		for (String page : List.of("/", "/nam", "/nam/2022", "/en/years/2022", "/kiem-chung", "/sitemap.xml",
				"/chi-tieu", "/van-ban", "/bao-chi")) {
			LINK.matcher(body(page)).results().map((link) -> link.group(1).replace("&amp;", "&")).forEach(found::add);
		}
		found.add("/tim-kiem?q=" + MARK);
		found.add("/api/v1/search?q=" + MARK);
		found.add("/api/v1/years?changedSince=2020-01-01T00:00:00Z");
		found.removeIf((address) -> address.contains("{") || address.contains(" "));
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
		Map<String, String> answers = new TreeMap<>();
		this.addresses.forEach((address) -> answers.put(address, answer(address)));
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

	private HttpResponse<String> get(String address) {
		try {
			return reader.send(
					HttpRequest.newBuilder(URI.create("http://localhost:" + this.port
							+ address.replace(MARK, "Khoai%C4%91%C6%B0%E1%BB%A3cch%E1%BB%9D")))
						.build(),
					HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
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
