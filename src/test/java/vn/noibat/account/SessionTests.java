package vn.noibat.account;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.noibat.NoiBatApplication;
import vn.noibat.edition.TestKeystore;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SessionTests {

	private static final String PASSWORD = "noibat-local-1";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext portal;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JdbcConnectionDetails connection;

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
	void opensPagesAtOnceInASessionThatHasNoTokenYet() {
		HttpClient tabs = HttpClient.newHttpClient();
		for (int round = 0; round < 10; round++) {
			HttpRequest page = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/desk/account"))
				.header("Cookie", SignedInAs.cookie(this.portal, "secretary"))
				.build();
			List<CompletableFuture<HttpResponse<Void>>> opened = IntStream.range(0, 4)
				.mapToObj((tab) -> tabs.sendAsync(page, HttpResponse.BodyHandlers.discarding()))
				.toList();

			assertThat(opened).extracting((tab) -> tab.join().statusCode()).containsOnly(200);
		}
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
		assertThat(this.visitor.get("/sign-in").headers().firstValue("Cache-Control")).hasValue("private, no-store");
		assertThat(this.visitor.get("/desk").headers().firstValue("Cache-Control")).hasValue("private, no-store");
	}

	@Test
	void setsNoCookieOnPublicPages() {
		this.visitor.signIn("secretary", PASSWORD);

		for (String path : List.of("/", "/nam", "/en/years/2023", "/api/v1/years", "/nope", "/tim-kiem?q=cang")) {
			assertThat(this.visitor.get(path).headers().firstValue("Set-Cookie")).as(path).isEmpty();
		}
	}

	@Test
	void endsASessionWhenItsOwnerLeaves() {
		this.visitor.signIn("editor", PASSWORD);
		this.visitor.get("/desk/account");

		HttpResponse<String> left = this.visitor.post("/sign-out", Map.of());

		assertThat(Visitor.location(left)).isEqualTo("/sign-in");
		assertThat(Visitor.location(this.visitor.get("/desk"))).isEqualTo("/sign-in");
	}

	@Test
	void endsEveryOtherSessionWhenItsOwnerSignsOutEverywhere() {
		Visitor elsewhere = new Visitor(this.port);
		elsewhere.signIn("councillor1", PASSWORD);
		this.visitor.signIn("councillor1", PASSWORD);
		this.visitor.get("/desk/account");

		this.visitor.post("/desk/account/sign-outs", Map.of());

		assertThat(Visitor.location(elsewhere.get("/desk"))).isEqualTo("/sign-in");
		assertThat(this.visitor.get("/desk/account").statusCode()).isEqualTo(200);
	}

	@Test
	void letsNobodyDoAnythingBeforeChangingAGivenPassword() {
		Visitor admin = new Visitor(this.port);
		admin.signIn("admin", PASSWORD);
		admin.get("/desk/accounts/councillor2/password");
		admin.post("/desk/accounts/councillor2/password", Map.of("password", "được cấp hôm nay thôi"));

		this.visitor.signIn("councillor2", "được cấp hôm nay thôi");
		assertThat(Visitor.location(this.visitor.get("/desk"))).isEqualTo("/desk/account/password");
		this.visitor.get("/desk/account/password");
		HttpResponse<String> changed = this.visitor.post("/desk/account/password",
				Map.of("presentPassword", "được cấp hôm nay thôi", "newPassword", "chỉ mình biết mà thôi",
						"againPassword", "chỉ mình biết mà thôi"));

		assertThat(Visitor.location(changed)).isEqualTo("/desk/account");
		assertThat(this.visitor.get("/desk").statusCode()).isEqualTo(200);
	}

	@Test
	void givesBackWhatWasTypedUnderItsLabelsWhenTheSessionIsOver() {
		this.visitor.get("/sign-in");

		HttpResponse<String> lapsed = this.visitor.post("/desk/accounts", Map.of("_label.displayName", "Họ và tên",
				"displayName", "Nguyễn Thị Lan", "password", "không ai được xem", "version", "3"));

		assertThat(lapsed.statusCode()).isEqualTo(403);
		assertThat(lapsed.body()).contains(">Họ và tên</label>", "Nguyễn Thị Lan")
			.doesNotContain("displayName", "không ai được xem", "version");
	}

	@Test
	void goesOnAtAnotherNode(@TempDir Path folder) throws Exception {
		Path keystore = folder.resolve("keystore.p12");
		TestKeystore.keytool(keystore, "first", "2024/01/01");
		this.visitor.signIn("secretary", PASSWORD);
		SpringApplicationBuilder node = new SpringApplicationBuilder(NoiBatApplication.class)
			.initializers(CheapSecrets::in);
		try (ConfigurableApplicationContext other = node.run("--server.port=0", "--management.server.port=-1",
				"--spring.datasource.url=" + this.connection.getJdbcUrl(),
				"--spring.datasource.username=" + this.connection.getUsername(),
				"--spring.datasource.password=" + this.connection.getPassword(),
				"--spring.datasource.hikari.maximum-pool-size=4", "--spring.flyway.enabled=false",
				"--noibat.keystore=" + keystore, "--noibat.keystore-password=" + TestKeystore.PASSWORD,
				"--spring.main.lazy-initialization=true")) {
			this.visitor.at(other.getEnvironment().getRequiredProperty("local.server.port", Integer.class));

			assertThat(this.visitor.get("/desk").statusCode()).isEqualTo(200);
			this.visitor.get("/desk/account");
			this.visitor.post("/sign-out", Map.of());
		}
		this.visitor.at(this.port);
		assertThat(Visitor.location(this.visitor.get("/desk"))).isEqualTo("/sign-in");
	}

}
