package vn.noibat.account;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SessionTests {

	private static final String PASSWORD = "noibat-local-1";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private Visitor visitor;

	@BeforeEach
	void comesIn() {
		this.visitor = new Visitor(this.port);
	}

	@Test
	void leadsReadersToTheSignInAndBack() {
		HttpResponse<String> turnedAway = this.visitor.get("/desk/account?tab=2");
		assertThat(turnedAway.statusCode()).isEqualTo(302);
		assertThat(Visitor.location(turnedAway)).isEqualTo("/sign-in");

		HttpResponse<String> admitted = this.visitor.signIn("secretary", PASSWORD);

		assertThat(admitted.statusCode()).isEqualTo(303);
		assertThat(Visitor.location(admitted)).isEqualTo("/desk/account?tab=2");
	}

	@Test
	void changesTheSessionIdWhenSomebodySignsIn() {
		this.visitor.get("/sign-in");
		List<HttpCookie> before = List.copyOf(this.visitor.cookies());

		this.visitor.signIn("secretary", PASSWORD);

		assertThat(before).hasSize(1);
		assertThat(this.visitor.cookies()).hasSize(1)
			.allSatisfy((cookie) -> assertThat(cookie.getValue()).isNotEqualTo(before.get(0).getValue()));
	}

	@Test
	void hidesTheCookieFromScriptsAndOtherSites() {
		String cookie = this.visitor.get("/sign-in").headers().firstValue("Set-Cookie").orElseThrow();

		assertThat(cookie).startsWith("noibat=").contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
	}

	@Test
	void keepsSessionsInTheDatabaseAsPlainStrings() {
		this.visitor.signIn("clerk", PASSWORD);

		assertThat(this.jdbc.sql("select principal_name from spring_session").query(String.class).list())
			.contains("clerk");
		assertThat(this.jdbc.sql("select encode(attribute_bytes, 'escape') from spring_session_attributes")
			.query(String.class)
			.list()).isNotEmpty().noneMatch((bytes) -> bytes.contains("org.springframework"));
	}

	@Test
	void givesBackWhatWasTypedIntoAFormWhoseSessionIsOver() {
		HttpResponse<String> answer = this.visitor.post("/desk/years/2025/nominations",
				Map.of("title", "Cầu <Nguyễn Trãi>", "password", "hush-hush", "_once", "x"));

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("Cầu &lt;Nguyễn Trãi&gt;").doesNotContain("hush-hush");
	}

	@Test
	void tellsNobodyToKeepWhatStaffRead() {
		assertThat(this.visitor.get("/sign-in").headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(this.visitor.get("/desk").headers().firstValue("Cache-Control")).hasValue("no-store");
	}

	@Test
	void setsNoCookieOnPublicPages() {
		this.visitor.signIn("secretary", PASSWORD);

		for (String path : List.of("/", "/nam", "/en/years/2023", "/api/v1/years", "/nope", "/tim-kiem?q=cang")) {
			assertThat(this.visitor.get(path).headers().firstValue("Set-Cookie")).as(path).isEmpty();
		}
	}

}
