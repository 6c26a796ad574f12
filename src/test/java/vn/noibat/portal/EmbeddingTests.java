package vn.noibat.portal;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
class EmbeddingTests {

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/nam/2022                         | /nhung/hai-phong-2022                 | 600 | 320
			/nam/2022#ho-so                   | /nhung/hai-phong-2022                 | 600 | 320
			/en/years/2022                    | /en/embed/hai-phong-2022              | 600 | 320
			/nam/2023/4                       | /nhung/hai-phong-2023-growth          | 600 | 320
			/nam/2023/4-ten-cu?x=1            | /nhung/hai-phong-2023-growth          | 600 | 320
			/chi-tieu/grdp-growth             | /nhung/grdp-growth                    | 600 | 260
			/nhung/hai-phong-2023-growth      | /nhung/hai-phong-2023-growth          | 600 | 320
			/en/embed/hai-phong-2023-growth   | /en/embed/hai-phong-2023-growth       | 600 | 320
			""")
	void findsTheCardOfAPage(String path, String card, int width, int height) {
		MvcTestResult answer = oembed("url", base() + path);

		assertThat(answer).hasStatusOk().hasContentType("application/json");
		assertThat(answer).bodyJson().extractingPath("$.version").isEqualTo("1.0");
		assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("rich");
		assertThat(answer).bodyJson().extractingPath("$.width").isEqualTo(width);
		assertThat(answer).bodyJson().extractingPath("$.height").isEqualTo(height);
		assertThat(answer).bodyJson()
			.extractingPath("$.html")
			.asString()
			.startsWith("<iframe src=\"" + base() + card + "\" width=\"" + width + "\"");
		assertThat(this.mvc.get().uri(card)).hasStatusOk();
	}

	@Test
	void staysWithinTheSizeAskedFor() {
		MvcTestResult answer = oembed("url", base() + "/nam/2023/4", "maxwidth", "300", "maxheight", "150");

		assertThat(answer).bodyJson().extractingPath("$.width").isEqualTo(300);
		assertThat(answer).bodyJson().extractingPath("$.height").isEqualTo(150);
		assertThat(answer).bodyJson().doesNotHavePath("$.thumbnail_url");
		assertThat(oembed("url", base() + "/nam/2023/4")).bodyJson()
			.extractingPath("$.thumbnail_url")
			.isEqualTo(base() + "/anh/2023-4.png");
	}

	@ParameterizedTest
	@CsvSource({ "http://evil.example/nam/2022, 404", "//localhost/nam/2022, 404", "/nam/2022, 404", "x y, 404",
			"javascript:alert(1), 404", "http://localhost:8080@evil.example/nam/2022, 404",
			"http://x@localhost:8080/nam/2022, 404", "https://localhost:8080/nam/2022, 404",
			"http://localhost:80800/nam/2022, 404", "http://localhost:8080/nam/1999, 404",
			"http://localhost:8080/nam/2022/11, 404", "http://localhost:8080/van-ban, 404",
			"http://localhost:8080/nhung/khong-co, 404", "http://localhost:8080/desk, 404", "'', 400" })
	void knowsNoCardOfWhatIsNotAPageOfThePortal(String url, int status) {
		assertThat(oembed("url", url)).hasStatus(HttpStatus.valueOf(status));
	}

	@ParameterizedTest
	@CsvSource({ "format, xml, 501", "format, x, 501", "maxwidth, 0, 400", "maxwidth, -5, 400", "maxheight, 1e9, 400",
			"maxheight, 9999999, 400" })
	void refusesWhatItCannotAnswer(String name, String value, int status) {
		assertThat(oembed("url", base() + "/nam/2022", name, value)).hasStatus(HttpStatus.valueOf(status));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nam/2023/4-tang-truong-hai-con-so-nam-thu-9-lien-tiep", "/nam/2023",
			"/chi-tieu/grdp-growth", "/en/years/2022" })
	void letsProgramsFindItFromThePage(String page) {
		String html = body(page);
		int at = html.indexOf("type=\"application/json+oembed\"");
		assertThat(at).isPositive();
		String link = html.substring(html.indexOf("href=\"", at) + 6, html.indexOf("\" title", at));

		assertThat(link).startsWith(base() + "/oembed?url=http%3A%2F%2F");
		assertThat(this.mvc.get().uri(URI.create(link.substring(base().length())))).hasStatusOk();
		assertThat(html).contains("&lt;iframe src=&quot;" + base());
	}

	@Test
	void saysWhatACardIsOf() {
		assertThat(body("/nhung/hai-phong-2023-growth")).contains("Kết quả 4 · Năm 2023", "Tăng trưởng hai con số",
				"Bản công bố số 1, ", "/kiem-chung?sha256=", "Cổng biên soạn lại", "Bản trình diễn");
		assertThat(body("/en/embed/hai-phong-2023-growth-grdp-growth")).contains("lang=\"en\"", "10.34%", "12.7–13.0%",
				"Source: ", "Edition 1, ", "A demonstration");
		assertThat(body("/nhung/grdp-growth")).contains("10,34%", "Năm 2023");
		assertThat(this.mvc.get().uri("/nhung/khong-co")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri("/en/embed/374-vp-bc")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void runsNothingAndKeepsNothing() {
		MockHttpServletResponse answer = this.mvc.get().uri("/nhung/hai-phong-2023-growth").exchange().getResponse();

		assertThat(answer.getHeader(HttpHeaders.SET_COOKIE)).isNull();
		assertThat(answer.getHeader("Content-Security-Policy")).doesNotContain("script").contains("form-action 'none'");
		assertThat(answer.getHeader(HttpHeaders.CACHE_CONTROL))
			.isEqualTo("public, max-age=10, s-maxage=1, stale-if-error=86400");
		assertThat(answer.getHeader(HttpHeaders.ETAG)).isNotNull();
		assertThat(body("/nhung/hai-phong-2023-growth")).doesNotContain("<script", " style=", "onclick");
	}

	private MvcTestResult oembed(String... parameters) {
		var request = this.mvc.get().uri("/oembed");
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

	private String body(String path) {
		MvcTestResult answer = this.mvc.get().uri(path).exchange();
		assertThat(answer).as(path).hasStatusOk();
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static String base() {
		return "http://localhost:8080";
	}

}
