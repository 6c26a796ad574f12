package vn.noibat.office;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.NotAllowed;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.web.RefusedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Transactional
class TokensTests {

	private static final Person PRESS1 = Person.of("press1", Role.PRESS);

	private static final Person PRESS2 = Person.of("press2", Role.PRESS);

	private static final Person CLERK = Person.of("clerk", Role.CLERK);

	private static final String OFFICE = "toa-soan-thu-1";

	@Autowired
	private Tokens tokens;

	@Autowired
	private OfficeKeeping keeping;

	@Autowired
	private EntityManager entities;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@Test
	void admitsWhoeverBringsATokenWithItsScopes() {
		NewToken made = made(List.of());

		assertThat(this.tokens.admit(made.token(), address("203.0.113.7"), this.clock.instant()))
			.contains(new TokenBearer(made.id(), OFFICE, Set.of(TokenScope.QUEUE, TokenScope.ACKNOWLEDGE)));
		assertThat(this.jdbc.sql("select token_sha256 from api_token").query(String.class).list())
			.noneMatch((kept) -> kept.contains(made.token()));
	}

	@Test
	void admitsNobodyWithAWrongExpiredOrRevokedTokenOrOfAClosedOffice() {
		NewToken made = made(List.of());
		Instant now = this.clock.instant();

		assertThat(this.tokens.admit("nb_" + "A".repeat(43), address("203.0.113.7"), now)).isEmpty();
		assertThat(this.tokens.admit("", address("203.0.113.7"), now)).isEmpty();
		assertThat(this.tokens.admit(made.token(), address("203.0.113.7"), now.plus(Duration.ofDays(31)))).isEmpty();
		this.keeping.close(OFFICE, Person.of("admin", Role.ADMIN));
		this.entities.flush();
		assertThat(this.tokens.admit(made.token(), address("203.0.113.7"), now)).isEmpty();
		this.keeping.reopen(OFFICE, Person.of("admin", Role.ADMIN));
		this.entities.flush();
		assertThat(this.tokens.admit(made.token(), address("203.0.113.7"), now)).isPresent();
		this.tokens.revoke(made.id(), PRESS1);
		this.entities.flush();
		assertThat(this.tokens.admit(made.token(), address("203.0.113.7"), now)).isEmpty();
	}

	@Test
	void admitsFromTheNamedNetworksAlone() {
		NewToken made = made(List.of("203.0.113.0/24", " 2001:db8::1 ", "198.51.100.9/31"));

		for (String inside : List.of("203.0.113.255", "2001:db8::1", "198.51.100.8", "::ffff:203.0.113.4")) {
			assertThat(this.tokens.admit(made.token(), address(inside), this.clock.instant())).as(inside).isPresent();
		}
		for (String outside : List.of("203.0.114.1", "2001:db8::2", "198.51.100.10", "::1", "127.0.0.1")) {
			assertThat(this.tokens.admit(made.token(), address(outside), this.clock.instant())).as(outside).isEmpty();
		}
		assertThat(this.tokens.own(PRESS1)).extracting(IssuedToken::allowed)
			.containsExactly(List.of("203.0.113.0/24", "2001:db8::1/128", "198.51.100.8/31"));
	}

	@Test
	void tellsWhenAndFromWhereATokenWasUsedLast() {
		NewToken made = made(List.of());
		assertThat(this.tokens.own(PRESS1)).extracting(IssuedToken::lastUsedAt).containsOnlyNulls();
		Instant first = Instant.parse("2026-11-22T03:00:00Z");
		this.tokens.admit(made.token(), address("203.0.113.7"), first);
		this.tokens.admit(made.token(), address("203.0.113.7"), first.plusSeconds(30));
		assertThat(this.tokens.own(PRESS1)).extracting(IssuedToken::lastUsedAt).containsExactly(first);

		this.tokens.admit(made.token(), address("203.0.113.8"), first.plusSeconds(90));
		assertThat(this.tokens.own(PRESS1)).extracting((token) -> token.lastUsedAt() + " " + token.lastAddress())
			.containsExactly("2026-11-22T03:01:30Z 203.0.113.8");
	}

	@Test
	void refusesATokenForNothingForEverOrFromNowhere() {
		refuses("office.refused.label", " ", Set.of(TokenScope.QUEUE), List.of(), 30);
		refuses("office.refused.scopes", "CMS", Set.of(), List.of(), 30);
		refuses("office.refused.days", "CMS", Set.of(TokenScope.QUEUE), List.of(), 0);
		refuses("office.refused.days", "CMS", Set.of(TokenScope.QUEUE), List.of(), 367);
		for (String network : List.of("bao.example", "203.0.113.0/33", "300.1.1.1", "", "1.2.3.4'; drop table x")) {
			refuses("office.refused.network", "CMS", Set.of(TokenScope.QUEUE), List.of(network), 30);
		}
	}

	@Test
	void showsAnOfficeItsOwnTokensAndLetsItRevokeNoOthers() {
		NewToken made = made(List.of());

		assertThat(this.tokens.own(PRESS2)).isEmpty();
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.tokens.revoke(made.id(), PRESS2));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.tokens.own(CLERK));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.tokens.of(OFFICE, PRESS1));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.tokens.revoke(CLERK, "toa-soan-thu-2", made.id()));

		this.tokens.revoke(CLERK, OFFICE, made.id());
		assertThat(this.tokens.of(OFFICE, CLERK)).extracting(IssuedToken::open).containsExactly(false);
		assertThat(this.jdbc.sql("select kind || ' ' || person from journal_entry order by sequence desc limit 1")
			.query(String.class)
			.single()).isEqualTo("token-revoked clerk");
	}

	private NewToken made(List<String> networks) {
		NewToken made = this.tokens.make("Hệ biên tập", Set.of(TokenScope.QUEUE, TokenScope.ACKNOWLEDGE), networks, 30,
				PRESS1);
		this.entities.flush();
		return made;
	}

	private void refuses(String reason, String label, Set<TokenScope> scopes, List<String> networks, int days) {
		assertThatExceptionOfType(RefusedRequest.class)
			.isThrownBy(() -> this.tokens.make(label, scopes, networks, days, PRESS1))
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo(reason));
	}

	private static InetAddress address(String text) {
		try {
			return InetAddress.getByName(text);
		}
		catch (UnknownHostException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
