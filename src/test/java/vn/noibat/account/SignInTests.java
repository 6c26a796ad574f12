package vn.noibat.account;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.noibat.journal.Act;
import vn.noibat.journal.Journal;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SignInTests {

	private static final String PASSWORD = "noibat-local-1";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApplicationContext node;

	@Autowired
	private Journal journal;

	@Autowired
	private RefusedSignIns refusals;

	private Visitor visitor;

	@BeforeEach
	void comesIn() {
		this.visitor = new Visitor(this.port);
	}

	@Test
	void answersUnknownNamesAsWrongPasswords() {
		HttpResponse<String> unknown = this.visitor.signIn("nobody-here", "some password");
		HttpResponse<String> wrong = this.visitor.signIn("councillor7", "some password");

		assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(422);
		assertThat(plain(unknown, "nobody-here")).isEqualTo(plain(wrong, "councillor7"));
	}

	@Test
	void throttlesANameWhetherItExistsOrNot() {
		TestAccounts.make("tried-too-often", this.node);
		for (String name : List.of("tried-too-often", "not-an-account")) {
			for (int attempt = 0; attempt < 10; attempt++) {
				assertThat(this.visitor.signIn(name, "wrong password").statusCode()).isEqualTo(422);
			}

			HttpResponse<String> throttled = this.visitor.signIn(name, PASSWORD);

			assertThat(throttled.statusCode()).as(name).isEqualTo(429);
			assertThat(throttled.body()).contains("Đã thử quá nhiều lần. Xin đợi 1 phút rồi thử lại.");
		}
	}

	@Test
	void keepsNoNameThatWasTyped() {
		this.visitor.signIn("my-secret-typed-as-name", "x");

		assertThat(this.jdbc.sql("select id from attempt_bucket").query(String.class).list()).isNotEmpty()
			.allMatch((id) -> id.matches("[0-9a-f]{64}"));
		this.refusals.write();
		assertThat(this.jdbc.sql("select count(*) from journal_entry where details like '%my-secret%'")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void givesTheAttemptBackToWhoeverIsRight() {
		for (int i = 0; i < 12; i++) {
			assertThat(new Visitor(this.port).signIn("clerk", PASSWORD).statusCode()).isEqualTo(303);
		}
	}

	@Test
	void writesDownWhoCame() {
		this.visitor.signIn("signatory", PASSWORD);

		assertThat(this.jdbc.sql("select kind from journal_entry where subject = 'signatory' order by sequence")
			.query(String.class)
			.list()).endsWith("signed-in");
	}

	@Test
	void writesRefusalsDownTogetherAndNotWhileAnybodyWaits() {
		this.refusals.write();
		long before = this.journal.head().sequence();
		this.visitor.signIn("signatory", "wrong password");
		this.visitor.signIn("signatory", "wrong again");
		this.visitor.signIn("nobody-anywhere", "wrong too");
		assertThat(this.journal.head().sequence()).isEqualTo(before);

		this.refusals.write();
		this.refusals.write();

		assertThat(this.journal.after(before, 10)).singleElement().satisfies((entry) -> {
			assertThat(entry.kind()).isEqualTo("sign-ins-refused");
			assertThat(entry.person()).isEqualTo(Act.SYSTEM);
			assertThat(entry.detailsByName()).containsEntry("refusals", "3")
				.containsEntry("accounts", "signatory 2")
				.containsOnlyKeys("refusals", "accounts", "since");
		});
	}

	@Test
	void sendsPressOfficesToTheirAccountAndStaffToTheDesk() {
		assertThat(Visitor.location(this.visitor.signIn("press1", PASSWORD))).isEqualTo("/toa-soan");
		assertThat(Visitor.location(new Visitor(this.port).signIn("editor", PASSWORD))).isEqualTo("/desk");
	}

	@Test
	void asksForTheSecondFactorAndTakesNoCodeTwice() {
		TestAccounts.make("two-factors", this.node);
		this.visitor.signIn("two-factors", PASSWORD);
		String page = this.visitor.get("/desk/account/second-factor").body();
		String secret = hidden(page, "secret");
		String recovery = hidden(page, "recoveryCodes");
		HttpResponse<String> wrong = this.visitor.post("/desk/account/second-factor",
				Map.of("secret", secret, "recoveryCodes", recovery, "code", "000000", "presentPassword", PASSWORD));
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(hidden(wrong.body(), "secret")).isEqualTo(secret);
		String code = TestAccounts.code(secret, -1, this.node);
		assertThat(this.visitor
			.post("/desk/account/second-factor",
					Map.of("secret", secret, "recoveryCodes", recovery, "code", code, "presentPassword", "guessed"))
			.statusCode()).as("without the password").isEqualTo(422);
		Visitor elsewhere = new Visitor(this.port);
		assertThat(Visitor.location(elsewhere.signIn("two-factors", PASSWORD))).isEqualTo("/desk");
		assertThat(
				this.visitor
					.post("/desk/account/second-factor",
							Map.of("secret", secret, "recoveryCodes", recovery, "code", code, "presentPassword",
									PASSWORD))
					.statusCode())
			.isEqualTo(303);
		assertThat(this.visitor.get("/desk/account").statusCode()).as("the session that set it").isEqualTo(200);
		assertThat(Visitor.location(elsewhere.get("/desk/account"))).as("another session").isEqualTo("/sign-in");
		assertThat(this.jdbc.sql("select second_factor_secret from account where name = 'two-factors'")
			.query(String.class)
			.single()).doesNotContain(secret);

		Visitor again = new Visitor(this.port);
		assertThat(Visitor.location(again.signIn("two-factors", PASSWORD))).isEqualTo("/sign-in/code");
		assertThat(Visitor.location(again.get("/desk"))).isEqualTo("/sign-in");
		again.get("/sign-in/code");
		assertThat(again.post("/sign-in/code", Map.of("code", code)).statusCode()).as("used at enrolment")
			.isEqualTo(422);
		String next = TestAccounts.code(secret, 0, this.node);
		assertThat(Visitor.location(again.post("/sign-in/code", Map.of("code", next)))).isEqualTo("/desk");

		Visitor third = new Visitor(this.port);
		third.signIn("two-factors", PASSWORD);
		third.get("/sign-in/code");
		assertThat(third.post("/sign-in/code", Map.of("code", next)).statusCode()).isEqualTo(422);
		String spare = recovery.split(" ")[0];
		assertThat(third.post("/sign-in/code", Map.of("code", spare)).statusCode()).isEqualTo(303);
		Visitor fourth = new Visitor(this.port);
		fourth.signIn("two-factors", PASSWORD);
		fourth.get("/sign-in/code");
		assertThat(fourth.post("/sign-in/code", Map.of("code", spare)).statusCode()).isEqualTo(422);
	}

	private static String hidden(String page, String name) {
		Matcher matcher = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
		assertThat(matcher.find()).as(name).isTrue();
		return matcher.group(1);
	}

	private static String plain(HttpResponse<String> answer, String name) {
		return answer.body().replace(name, "…").replaceAll("name=\"_(csrf|once)\" value=\"[^\"]*\"", "");
	}

}
