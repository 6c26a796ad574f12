package vn.noibat.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PublicAnswerTests {

	private static final HttpClient reader = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private ResourceUrlProvider addresses;

	@Test
	void looksForAHashedAddressInItsOwnFoldersAlone() {
		assertThat(this.addresses.getHandlerMap()).containsOnlyKeys("/css/**", "/js/**", "/fonts/**", "/img/**",
				ModuleConfiguration.PATH + "**");
		assertThat(this.addresses.getForLookupPath("/css/site.css")).matches("/css/site-[0-9a-f]{32}\\.css");
		assertThat(this.addresses.getForLookupPath("/nam/2023")).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/en", "/nam/2022", "/nam/2024", "/en/years/2023", "/css/site.css", "/favicon.svg" })
	void carriesStrongValidatorsAndNoCookie(String path) {
		HttpResponse<byte[]> answer = get(path);

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(header(answer, "ETag")).matches("\"[0-9a-f]{32}\"");
		assertThat(header(answer, "Last-Modified")).isNotEmpty();
		assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
		assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
		assertThat(answer.headers().allValues("Cache-Control")).hasSize(1);
	}

	@Test
	void letsCachesKeepPagesForSecondsAndServeThemWhenTheOriginFails() {
		assertThat(header(get("/nam/2023"), "Cache-Control"))
			.isEqualTo("public, max-age=10, s-maxage=1, stale-if-error=86400");
	}

	@Test
	void answersNotModifiedOnEitherValidator() {
		HttpResponse<byte[]> first = get("/nam/2023");

		HttpResponse<byte[]> byTag = get("/nam/2023", "If-None-Match", header(first, "ETag"));
		HttpResponse<byte[]> byDate = get("/nam/2023", "If-Modified-Since", header(first, "Last-Modified"));
		HttpResponse<byte[]> changed = get("/nam/2023", "If-None-Match", "\"other\"");
		HttpResponse<byte[]> older = get("/nam/2023", "If-Modified-Since", "Thu, 01 Jan 1998 00:00:00 GMT");

		assertThat(byTag.statusCode()).isEqualTo(304);
		assertThat(byTag.body()).isEmpty();
		assertThat(header(byTag, "ETag")).isEqualTo(header(first, "ETag"));
		assertThat(header(byTag, "Cache-Control")).isEqualTo(header(first, "Cache-Control"));
		assertThat(byDate.statusCode()).isEqualTo(304);
		assertThat(changed.statusCode()).isEqualTo(200);
		assertThat(older.statusCode()).isEqualTo(200);
	}

	@Test
	void letsTheTagDecideWhereBothValidatorsAreSent() {
		HttpResponse<byte[]> first = get("/nam/2023");

		HttpResponse<byte[]> answer = get("/nam/2023", "If-None-Match", "\"other\"", "If-Modified-Since",
				header(first, "Last-Modified"));

		assertThat(answer.statusCode()).isEqualTo(200);
	}

	@Test
	void keepsTheSameBytesReadyInEveryCodingUnderATagOfItsOwn() throws IOException {
		byte[] plain = get("/nam/2023").body();
		HttpResponse<byte[]> gzip = get("/nam/2023", "Accept-Encoding", "gzip");
		HttpResponse<byte[]> brotli = get("/nam/2023", "Accept-Encoding", "gzip, br");

		assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
		assertThat(header(gzip, "ETag")).endsWith("-gzip\"");
		assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes()).isEqualTo(plain);
		Brotli4jLoader.ensureAvailability();
		assertThat(header(brotli, "Content-Encoding")).isEqualTo("br");
		assertThat(header(brotli, "ETag")).endsWith("-br\"");
		assertThat(new BrotliInputStream(new ByteArrayInputStream(brotli.body())).readAllBytes()).isEqualTo(plain);
		assertThat(get("/nam/2023", "Accept-Encoding", "gzip;q=0").headers().firstValue("Content-Encoding")).isEmpty();
	}

	@Test
	void takesATagOfAnotherCodingForAnotherAnswer() {
		String tag = header(get("/nam/2023"), "ETag");

		assertThat(get("/nam/2023", "Accept-Encoding", "gzip", "If-None-Match", tag).statusCode()).isEqualTo(200);
	}

	@Test
	void answersHeadWithTheSameHeadersAndNoBody() {
		HttpResponse<byte[]> get = get("/nam/2023");
		HttpResponse<byte[]> head = send(request("/nam/2023").method("HEAD", HttpRequest.BodyPublishers.noBody()));

		assertThat(head.statusCode()).isEqualTo(200);
		assertThat(head.body()).isEmpty();
		for (String name : new String[] { "ETag", "Last-Modified", "Content-Length", "Content-Type" }) {
			assertThat(header(head, name)).as(name).isEqualTo(header(get, name));
		}
	}

	@ParameterizedTest
	@CsvSource({ "/nam/abc,404", "/nam/99999,404", "/nam/0,404", "/nam/2023/11,404", "/nam/2023/x,404",
			"/nam/2023/ban/7,404", "/en/years/1999,404", "/khong-co,404", "/en/nothing,404", "/error,404",
			"/nam/2023?q=%ff%fe,400", "/nam/%ff,400", "/en/years/%c3%28,400", "/nam/2023/%00,400", "/nam/2023;a=1,400",
			"/n%61m/2023,400", "/%65n/years/2023,400", "/tim-kiem?q=a&field=%00,400", "/en/search?q=a&field=x%27,400",
			"/tim-kiem?q=a&page=-1,400", "/tim-kiem?q=a&size=100000,400", "/tim-kiem?q=%01,400" })
	void tellsWhatIsWrongInTheLanguageOfTheAddress(String path, int status) {
		HttpResponse<byte[]> answer = get(path);
		String page = new String(answer.body(), StandardCharsets.UTF_8);

		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
		assertThat(header(answer, "Content-Type").toLowerCase(Locale.ROOT)).startsWith("text/html;charset=utf-8");
		assertThat(page).contains(path.startsWith("/en") ? "lang=\"en\"" : "lang=\"vi\"")
			.contains("<h1")
			.doesNotContainIgnoringCase("exception", "tomcat", "springframework", "whitelabel");
		assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'");
		assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
	}

	@ParameterizedTest
	@CsvSource({ "/tim-kiem,dài", "/en/search,too long" })
	void tellsThatAQueryOfTenThousandCharactersIsTooLong(String path, String word) {
		HttpResponse<byte[]> answer = get(path + "?q=" + "a".repeat(10_000));

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains(word).contains("4096");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /nam/[2023] HTTP/1.1", "GET /nam/2023?q=<script> HTTP/1.1", "GET nam HTTP/1.1",
			"GARBAGE" })
	void wordsWhatTheContainerRefusesItself(String requestLine) throws IOException {
		String answer = raw(requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

		assertThat(answer).startsWith("HTTP/1.1 400")
			.doesNotContainIgnoringCase("tomcat", "exception", "Server:")
			.containsIgnoringCase("Content-Security-Policy");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/%zz", "/api/v1/years/[2023]" })
	void answersMachinesWithAProblemEvenWhereTheContainerRefuses(String path) throws IOException {
		String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

		assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"status\":400");
	}

	@Test
	void doesNotBuildAddressesOnTheHostHeader() throws IOException {
		String answer = raw("GET /nam/2023 HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

		assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("evil.example");
	}

	@Test
	void refusesOtherMethods() {
		HttpResponse<byte[]> answer = send(
				request("/nam/2023").method("POST", HttpRequest.BodyPublishers.ofString("x")));

		assertThat(answer.statusCode()).isEqualTo(405);
		assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
	}

	@ParameterizedTest
	@CsvSource({ "/nam/2023/4,/nam/2023/4-tang-truong-hai-con-so-nam-thu-9-lien-tiep",
			"/nam/2023/4-ten-cu,/nam/2023/4-tang-truong-hai-con-so-nam-thu-9-lien-tiep",
			"/nam/2023/9-tang-truong-hai-con-so-nam-thu-9-lien-tiep,/nam/2023/4-tang-truong-hai-con-so-nam-thu-9-lien-tiep",
			"/en/years/2023/4,/en/years/2023/4-tang-truong-hai-con-so-nam-thu-9-lien-tiep" })
	void leadsFromOldAddressesToTheRightOneForGood(String old, String right) {
		HttpResponse<byte[]> answer = get(old);

		assertThat(answer.statusCode()).isEqualTo(301);
		assertThat(URI.create(header(answer, "Location")).getPath()).isEqualTo(right);
	}

	@ParameterizedTest
	@CsvSource({ "/nhung/hai-phong-2023-growth,true", "/en/embed/hai-phong-2023,true", "/nhung/grdp-growth,true",
			"/nhung/khong-co,false", "/nhung/a/b,false", "/nhung,false", "/nhung/,false", "/en/embed,false",
			"/nhung/grdp-growth/,false", "/nhung/../nam/2023,false", "/nhung/../desk,false",
			"/nhung/x;/../../nam,false", "/nhung//nam/2023,false", "/NHUNG/grdp-growth,false", "/,false", "/en,false",
			"/nam/2023,false", "/chi-tieu/grdp-growth,false", "/oembed,false", "/api/v1/years/2023,false",
			"/feed.atom,false", "/anh/2023.png,false", "/css/card.css,false", "/kiem-chung,false", "/sign-in,false",
			"/desk,false", "/toa-soan,false", "/phan-hoi/x,false", "/bao-loi,false", "/error,false" })
	void letsOthersShowCardsAloneInTheirPages(String path, boolean framed) throws IOException {
		String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
		String headers = answer.substring(0, answer.indexOf("\r\n\r\n"));

		assertThat(headers).contains(framed ? "frame-ancestors *" : "frame-ancestors 'none'");
		assertThat(headers.contains("X-Frame-Options: DENY")).isEqualTo(!framed);
		if (framed) {
			assertThat(headers).startsWith("HTTP/1.1 200")
				.doesNotContain("Set-Cookie", "X-Frame-Options", "script-src");
		}
	}

	private HttpResponse<byte[]> get(String path, String... headers) {
		HttpRequest.Builder request = request(path);
		for (int i = 0; i < headers.length; i += 2) {
			request.header(headers[i], headers[i + 1]);
		}
		return send(request);
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
	}

	private HttpResponse<byte[]> send(HttpRequest.Builder request) {
		try {
			return reader.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private String raw(String request) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(5000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			socket.getOutputStream().flush();
			InputStream answer = socket.getInputStream();
			return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static String header(HttpResponse<?> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}

}
