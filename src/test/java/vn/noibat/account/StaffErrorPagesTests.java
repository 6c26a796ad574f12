package vn.noibat.account;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What fails at the desk is told in its frame, in the office's words, with a way back and
 * with what was typed.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StaffErrorPagesTests {

	@LocalServerPort
	private int port;

	private Visitor secretary;

	@BeforeEach
	void signIn() {
		this.secretary = new Visitor(this.port);
		this.secretary.signIn("secretary", "noibat-local-1");
	}

	@ParameterizedTest
	@CsvSource({ "/desk/khong-co, 404", "/desk/years/1999, 404", "/desk/years/2022/khong-co, 404",
			"/desk/accounts, 404", "/desk/years/2022/submission/99.pdf, 404", "/desk/documents?q=%FF, 400" })
	void tellsInTheFrameOfTheDesk(String path, int status) {
		HttpResponse<String> answer = this.secretary.get(path);
		Document page = Jsoup.parse(answer.body());

		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(page.body().hasClass("desk")).as(path).isTrue();
		assertThat(page.select("main a[href=/desk]").text()).isEqualTo("Việc cần xử lý");
		assertThat(page.select("main h1").text()).isNotEmpty().doesNotContain("Địa chỉ này không đúng");
		assertThat(page.select("form[action*=tim-kiem]")).isEmpty();
	}

	@Test
	void keepsTheNavigationAndLeadsBackToTheYear() {
		Document page = Jsoup.parse(this.secretary.get("/desk/years/2022/khong-co").body());

		assertThat(page.select("header nav a").eachAttr("href")).contains("/desk", "/desk/years", "/desk/documents",
				"/desk/journal");
		assertThat(page.select(".masthead .pill").text()).contains("secretary");
		assertThat(page.select("main a").eachAttr("href")).containsExactly("/desk/years/2022", "/desk");
		assertThat(page.select("main").text()).contains("Không có trang này trong bàn làm việc");
	}

	@Test
	void givesBackWhatWasTypedAndLeadsToItsForm() {
		this.secretary.get("/desk/years/new");
		HttpResponse<String> answer = this.secretary.post("/desk/years/2022/route",
				Map.of("version", "mười", "steps[0].actVi", "Đồng ý về nội dung", "newPassword", "noibat-local-9"),
				Map.of("Referer", "https://elsewhere.example/desk/years/2022/route"));
		Document page = Jsoup.parse(answer.body());

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(page.select("main h1").text()).isEqualTo("Có chỗ không đọc được");
		assertThat(page.select("main textarea").eachText()).containsExactly("Đồng ý về nội dung");
		assertThat(page.select("main a").eachAttr("href")).containsExactly("/desk/years/2022/route", "/desk/years/2022",
				"/desk");
		assertThat(answer.body()).doesNotContain("noibat-local-9", "elsewhere.example");
	}

	@ParameterizedTest
	@CsvSource({ "khong-co, choice", "khong-co, abstain", "papers, other", "confirmation, other" })
	void repeatsNothingOfAVote(String place, String name) {
		this.secretary.get("/desk/years/new");
		HttpResponse<String> answer = this.secretary.post("/desk/years/2022/ballots/1/" + place,
				Map.of(name, "Du lịch, phát triển"));

		assertThat(answer.statusCode()).isIn(404, 405);
		assertThat(answer.body()).doesNotContain("Du lịch, phát triển");
	}

	@Test
	void givesBackTheReasonOfADecisionOnATie() {
		this.secretary.get("/desk/years/new");
		Document page = Jsoup.parse(
				this.secretary
					.post("/desk/years/2022/ballots/99/decision",
							Map.of("_label.reason", "Lý do quyết định", "reason", "Chủ tịch Hội đồng chọn"))
					.body());
		Document lapsed = Jsoup.parse(
				new Visitor(this.port)
					.post("/desk/years/2022/ballots/99/decision",
							Map.of("_label.reason", "Lý do quyết định", "reason", "Chủ tịch Hội đồng chọn"))
					.body());

		assertThat(page.select("main textarea").eachText()).containsExactly("Chủ tịch Hội đồng chọn");
		assertThat(lapsed.select("main textarea").eachText()).containsExactly("Chủ tịch Hội đồng chọn");
	}

	@ParameterizedTest
	@CsvSource({ "multipart/form-data; boundary=x, 99999999, 413", "application/x-www-form-urlencoded, 10, 400" })
	void tellsOfAFormThatTheContainerDoesNotRead(String type, int length, int status) throws IOException {
		String answer;
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream()
				.write("POST /desk/years/2022/route HTTP/1.0\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\nreason=%%zz"
					.formatted(type, length)
					.getBytes(StandardCharsets.US_ASCII));
			// The rest of what was announced never comes.
			socket.shutdownOutput();
			answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		Document page = Jsoup.parse(answer.substring(answer.indexOf("<!DOCTYPE")));

		assertThat(answer).startsWith("HTTP/1.1 " + status);
		assertThat(page.body().hasClass("desk")).isTrue();
		assertThat(page.select("main a").eachAttr("href")).contains("/desk/years/2022", "/desk");
		assertThat(page.select("main textarea")).isEmpty();
	}

	@Test
	void tellsReadersAsBefore() {
		HttpResponse<String> answer = this.secretary.get("/khong-co");

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(Jsoup.parse(answer.body()).body().hasClass("desk")).isFalse();
		assertThat(answer.body()).contains("Không có trang này").doesNotContain("secretary");
	}

}
