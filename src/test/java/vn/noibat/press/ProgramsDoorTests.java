package vn.noibat.press;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.account.SignedInAs;
import vn.noibat.delivery.PressMessage;
import vn.noibat.delivery.Sending;
import vn.noibat.office.NewToken;
import vn.noibat.office.TokenScope;
import vn.noibat.office.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Programs of press offices come with a token in the right header, or are all told the
 * same.
 */
@PressTest
class ProgramsDoorTests {

	private static final Person PRESS1 = Person.of("press1", Role.PRESS);

	private static final String ADDRESS = "/api/v1/press/editions/2022/1";

	@Autowired
	private PressOffice office;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Sending sending;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApplicationContext context;

	@Test
	void answersWhoeverHasNoTokenThatIsTakenInTheSameWords() {
		NewToken expired = made(List.of());
		this.jdbc.sql(
				"update api_token set made_at = made_at - interval '9 days', expires_at = made_at - interval '8 days' where id = ?")
			.param(expired.id())
			.update();
		NewToken revoked = made(List.of());
		this.tokens.revoke(revoked.id(), PRESS1);
		String elsewhere = made(List.of("203.0.113.0/24")).token();
		String right = made(List.of()).token();
		List<String> told = new ArrayList<>();
		told.add(told());
		for (String header : List.of("Bearer " + expired.token(), "Bearer " + revoked.token(), "Bearer " + elsewhere,
				"Bearer nb_" + "A".repeat(43), "Bearer ", "Bearer", "Basic " + right, right, "Bearer " + right + "x",
				"Bearer " + right + " " + right)) {
			told.add(told("Authorization", header));
		}
		told.add(told("Authorization", "Bearer " + right, "Authorization", "Bearer " + right));
		told.add(told("Cookie", SignedInAs.cookie(this.context, "press1")));
		told.add(told("Cookie", SignedInAs.cookie(this.context, "admin")));

		assertThat(told).allMatch((one) -> one.startsWith("401 Bearer application/problem+json no-store {"))
			.containsOnly(told.get(0));
		assertThat(PressOffice.text(this.office.get(ADDRESS + "?access_token=" + right))).contains("\"status\":401");
		assertThat(this.office.get(ADDRESS, "Authorization", "bearer " + right).statusCode()).isEqualTo(200);
	}

	@Test
	void letsNoPageOfAnotherOriginAsk() {
		String right = made(List.of()).token();

		HttpResponse<byte[]> answer = this.office.get(ADDRESS, "Authorization", "Bearer " + right, "Origin",
				"https://khac.example");
		assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
		assertThat(PressOffice.header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
	}

	@Test
	void setsNoCookie() {
		assertThat(this.office.get(ADDRESS, "Authorization", "Bearer " + made(List.of()).token()).headers().map())
			.doesNotContainKey("set-cookie");
	}

	@Test
	void keepsTheQueueAndTheAnswerWithinTheirSchemas() {
		PressMessage sent = DispatchedEdition.named(this.sending, 2022, 1, "toa-soan-thu-1");
		String token = this.tokens.make("Thử", Set.of(TokenScope.QUEUE, TokenScope.ACKNOWLEDGE), List.of(), 7, PRESS1)
			.token();

		String queue = PressOffice.text(this.office.get("/api/v1/press/queue", "Authorization", "Bearer " + token));
		assertThat(ContractFiles.faults("queue", queue)).isEmpty();
		JsonNode read = PressOffice.JSON.readTree(queue);
		assertThat(read.get("messages").valueStream().map((one) -> one.at("/message/data/id").asString()))
			.contains(sent.id());
		read.get("messages")
			.forEach((one) -> assertThat(ContractFiles.faults("message", one.get("message").toString())).isEmpty());
	}

	private NewToken made(List<String> networks) {
		return this.tokens.make("Thử", Set.of(TokenScope.READ_EMBARGOED), networks, 7, PRESS1);
	}

	private String told(String... headers) {
		HttpResponse<byte[]> answer = this.office.get(ADDRESS, headers);
		return answer.statusCode() + " " + PressOffice.header(answer, "WWW-Authenticate") + " "
				+ PressOffice.header(answer, "Content-Type") + " " + PressOffice.header(answer, "Cache-Control") + " "
				+ PressOffice.text(answer);
	}

}
