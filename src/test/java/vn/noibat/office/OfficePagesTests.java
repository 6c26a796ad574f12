package vn.noibat.office;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.account.SignedInAs;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class OfficePagesTests {

	private static final Person PRESS1 = Person.of("press1", Role.PRESS);

	private static final String OFFICE = "/desk/offices/toa-soan-thu-1";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Channels channels;

	@Autowired
	private Tokens tokens;

	@Test
	void listsTheOfficesWithWhomToRing() {
		MvcTestResult entered = post("/desk/offices", Map.of("name", "Báo Cảng", "contactPerson", "Lê Thị Trực",
				"telephone", "0225 123 456", "language", "EN"));
		assertThat(entered).hasRedirectedUrl("/desk/offices/bao-cang");

		assertThat(page(get("/desk/offices")).text()).contains("Báo Cảng", "Lê Thị Trực", "0225 123 456",
				"Tòa soạn thử 1", "press1");
		Document form = page(get("/desk/offices/bao-cang"));
		assertThat(form.select("input[name=language][checked]").val()).isEqualTo("EN");
		assertThat(form.select("input[name=accounts]")).as("both have an office").isEmpty();
	}

	@Test
	void tellsBesideTheRowWhatWillNotDoAndKeepsWhatWasTyped() {
		MvcTestResult refused = post("/desk/offices", Map.of("name", "Báo Cảng", "telephone", "gọi tổng đài"));

		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(page(refused).select("#telephone-error").text()).isNotBlank();
		assertThat(page(refused).select("#name").val()).isEqualTo("Báo Cảng");
		MvcTestResult twice = post("/desk/offices", Map.of("name", "tòa soạn thử 2"));
		assertThat(twice).hasStatus(HttpStatus.CONFLICT);
		assertThat(page(twice).select("#name-error").text()).contains("tòa soạn thử 2");
	}

	@Test
	void showsWhatStandsThereNowToWhoeverComesSecond() {
		String version = page(get(OFFICE)).select("input[name=version]").val();
		assertThat(post(OFFICE, Map.of("version", "17", "name", "Của người thứ hai"))).hasStatus(HttpStatus.CONFLICT);
		MvcTestResult second = post(OFFICE, Map.of("version", "17", "name", "Của người thứ hai"));
		assertThat(page(second).select("#name").val()).isEqualTo("Của người thứ hai");
		assertThat(page(second).select("[aria-labelledby=present]").text()).contains("Tòa soạn thử 1");
		assertThat(page(second).select("input[name=version]").val()).isEqualTo(version);

		assertThat(post(OFFICE, Map.of("version", version, "name", "Tên mới", "accounts", "press1")))
			.hasRedirectedUrl(OFFICE);
	}

	@Test
	void showsChannelsAndTokensAndTakesThemBack() {
		NewChannel channel = this.channels.add(ChannelKind.WEBHOOK, "https://nhan.bao.example/", PRESS1);
		NewToken token = this.tokens.make("Hệ biên tập", Set.of(TokenScope.QUEUE), List.of("203.0.113.0/24"), 30,
				PRESS1);
		String text = page(get(OFFICE)).text();
		assertThat(text).contains("https://nhan.bao.example/", "Hệ biên tập", "203.0.113.0/24", "đọc hàng chờ")
			.doesNotContain(token.token(), String.valueOf(channel.secret()));

		assertThat(post(OFFICE + "/channels/" + channel.channel().id() + "/closure", Map.of()))
			.hasStatus(HttpStatus.SEE_OTHER);
		assertThat(post(OFFICE + "/tokens/" + token.id() + "/revocation", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(page(get(OFFICE)).text()).contains("văn thư hoặc quản trị tắt", "Đã thu hồi");
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(address).with(SignedInAs.account("clerk")).exchange();
	}

	private MvcTestResult post(String address, Map<String, String> fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post().uri(address);
		fields.forEach(request::param);
		return request.with(SignedInAs.account("clerk")).exchange();
	}

	private static Document page(MvcTestResult answer) {
		return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

}
