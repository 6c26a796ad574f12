package vn.noibat.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.noibat.edition.Archive;
import vn.noibat.edition.HighlightContent;
import vn.noibat.edition.Publishing;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.edition.TestPublishing;
import vn.noibat.text.Bilingual;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The list of 2022 is taken back.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "noibat.public-url=https://withdrawn.example")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithdrawnYearTests {

	private static final Pattern LINK = Pattern.compile(" href=\"([^\"]+)\"");

	private static final HttpClient reader = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private Archive archive;

	@Autowired
	private Publishing publishing;

	private HighlightContent fourth;

	private String hash;

	@BeforeAll
	void takeTheYearBack() {
		ReleasedEdition edition = this.archive.current().year(2022).orElseThrow();
		this.fourth = edition.content().highlight(4).orElseThrow();
		this.hash = edition.sha256();
		TestPublishing.withdraw(this.publishing, edition.content().id(),
				Bilingual.of("Rút để kiểm tra lại nguồn.", "Taken back to check the sources."));
		assertThat(this.archive.current().year(2022).orElseThrow().isWithdrawn()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "/nam/2022, Rút để kiểm tra lại nguồn.", "/en/years/2022, Taken back to check the sources.",
			"/nam/2022/ban/2, Rút để kiểm tra lại nguồn." })
	void keepsTheAddressOfTheYearAndSaysWhy(String path, String reason) {
		HttpResponse<String> answer = exchange(path);

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains(reason).doesNotContain(this.fourth.title().vi());
	}

	@Test
	void answersThatItsTextIsGoneAndWhy() {
		for (String path : List.of("/nam/2022/4-" + this.fourth.slug(), "/nam/2022/4", "/nam/2022/ban/1",
				"/nam/2022.pdf")) {
			assertGone(path, "Rút để kiểm tra lại nguồn.");
		}
		for (String path : List.of("/en/years/2022/4-" + this.fourth.slug(), "/en/years/2022/edition/1",
				"/en/years/2022.pdf")) {
			assertGone(path, "Taken back to check the sources.");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/nam", "/nam/2022", "/en/years/2022", "/kiem-chung", "/en/verify", "/so-do-trang",
			"/nam/2022/ban/2" })
	void leadsNowhereThatIsGone(String path) {
		Set<String> broken = new TreeSet<>();
		LINK.matcher(exchange(path).body())
			.results()
			.map((link) -> link.group(1).replace("&amp;", "&").replaceFirst("#.*", ""))
			.filter((link) -> link.startsWith("/"))
			.distinct()
			.filter((link) -> exchange(link).statusCode() >= 400)
			.forEach(broken::add);

		assertThat(broken).isEmpty();
	}

	@Test
	void saysOnEveryCardThatItIsGone() {
		List<String> ids = List.of("hai-phong-2022", this.fourth.id(), "hai-phong-2022-revenue-budget-revenue-total");
		for (String id : ids) {
			assertThat(exchange("/nhung/" + id).body()).as(id)
				.contains("Nội dung này đã được thu hồi ngày", "Rút để kiểm tra lại nguồn.", "Bản công bố số 2")
				.doesNotContain(this.fourth.title().vi());
			assertThat(exchange("/en/embed/" + id).body()).contains("This was withdrawn on",
					"Taken back to check the sources.");
		}
		HttpResponse<String> found = exchange("/oembed?url=https://withdrawn.example/nam/2022/4-" + this.fourth.slug());
		assertThat(found.statusCode()).isEqualTo(200);
		assertThat(found.body()).contains("/nhung/" + this.fourth.id()).doesNotContain(this.fourth.title().vi());
		assertThat(exchange("/nam/2022").body()).doesNotContain("iframe");
	}

	@Test
	void stillListsTheHashOfWhatWasTakenBack() {
		assertThat(exchange("/kiem-chung").body()).contains(this.hash, "nội dung đã được thu hồi")
			.doesNotContain("/nam/2022/ban/1", "/api/v1/editions/2022/1\"");
		assertThat(exchange("/kiem-chung?sha256=" + this.hash).body())
			.contains("Đúng, nhưng danh sách đã được thu hồi ngày", "Rút để kiểm tra lại nguồn.");
	}

	private void assertGone(String path, String reason) {
		HttpResponse<String> answer = exchange(path);
		assertThat(answer.statusCode()).as(path).isEqualTo(410);
		assertThat(answer.headers().firstValue("Cache-Control")).as(path).contains("no-store");
		assertThat(answer.body()).as(path).contains(reason).doesNotContain(this.fourth.title().vi());
	}

	private HttpResponse<String> exchange(String path) {
		try {
			return reader.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path)).build(),
					HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
