package vn.noibat.selection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import vn.noibat.account.SignedInAs;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * After secret ballots nothing in the database tells who cast which paper.
 */
@SpringBootTest
@AutoConfigureMockMvc
@DirtiesContext
@Import(TestSelection.class)
class SecretBallotTests {

	private static final long SEED = 20311202L;

	private static final int VOTERS = 40;

	private static final int ROUNDS = 4;

	private static final double BOUND = 4;

	@Autowired
	private TestSelection selection;

	@Autowired
	private Voting voting;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Flyway flyway;

	@Test
	void nothingInTheDatabaseRelatesVotersToPapers() {
		System.out.println("Secret papers from seed " + SEED);
		Random random = new Random(SEED);
		JdbcClient owner = owner();
		accounts(owner);
		List<Round> rounds = new ArrayList<>();
		for (int round = 0; round < ROUNDS; round++) {
			rounds.add(hold(2100 + round, random, null));
		}

		LinkHunt hunt = new LinkHunt(owner);
		assertThat(hunt.tables()).contains("ballot_box", "ballot_roll", "journal_entry", "form_submission",
				"spring_session", "spring_session_attributes", "nomination");
		Map<String, LinkHunt.Score> scores = scores(hunt, rounds);
		assertThat(scores).hasSizeGreaterThan(20);
		scores.forEach((way, score) -> assertThat(score.sigmas()).as(way + " " + score).isLessThanOrEqualTo(BOUND));
	}

	@Test
	void theSameReaderFindsLinksThatWerePlanted() {
		Random random = new Random(SEED);
		JdbcClient owner = owner();
		accounts(owner);
		owner.sql("create table planted_trail (paper text not null)").update();
		owner.sql("create table planted_double (paper text not null, noted_at timestamptz not null default now())")
			.update();
		owner.sql("grant insert on planted_trail, planted_double to " + role()).update();
		try {
			// Papers in the order they came, without a name.
			List<Round> trail = List.of(hold(2110, random,
					(paper) -> this.jdbc.sql("insert into planted_trail values (?)").param(paper).update()));
			assertThat(best(scores(new LinkHunt(owner), trail), "planted_trail")).isGreaterThan(BOUND);
			owner.sql("truncate planted_trail").update();

			// Papers in the voter's own transaction, shuffled afterwards.
			List<Round> doubled = List.of(hold(2111, random,
					(paper) -> this.jdbc.sql("insert into planted_double (paper) values (?)").param(paper).update()));
			Map<String, LinkHunt.Score> scores = scores(new LinkHunt(owner), doubled);
			assertThat(scores.get("shared ballot_roll.xmin = planted_double.xmin").sigmas()).isGreaterThan(BOUND);
		}
		finally {
			owner.sql("drop table planted_trail, planted_double").update();
		}
	}

	@Test
	void theBoxBelongsToTheClosingAlone() {
		String year = this.selection.ready(2120, 1, 3, TestSelection.terms(1, Manner.ONLINE, true));
		this.voting.open(year, null, TestSelection.SECRETARY);
		List<String> casts = new ArrayList<>();
		for (int i = 1; i <= 3; i++) {
			this.voting.cast(year, 1, this.selection.accepted(year).subList(0, 1), TestSelection.councillor(i));
			casts.add(boxXmin(year));
		}
		this.voting.close(year, 1, TestSelection.SECRETARY);

		assertThat(casts).doesNotContain(boxXmin(year)).doesNotHaveDuplicates();
		assertThat(boxXmin(year)).isEqualTo(this.jdbc.sql("select xmin::text from ballot where year_id = ?")
			.param(year)
			.query(String.class)
			.single());
	}

	private String boxXmin(String year) {
		return this.jdbc
			.sql("select box.xmin::text from ballot_box box join ballot on id = ballot_id where year_id = ?")
			.param(year)
			.query(String.class)
			.single();
	}

	/** One ballot, in which all vote for one of six, half of them in the browser. */
	private Round hold(int number, Random random, @Nullable Leak leak) {
		String year = this.selection.ready(number, 4, 100, 99 + VOTERS, TestSelection.terms(1, Manner.ONLINE, true));
		List<String> nominations = this.selection.accepted(year);
		this.voting.open(year, null, TestSelection.SECRETARY);
		List<Integer> voters = new ArrayList<>(IntStream.range(100, 100 + VOTERS).boxed().toList());
		Collections.shuffle(voters, random);
		Map<String, String> cast = new LinkedHashMap<>();
		for (int voter : voters) {
			String paper = nominations.get(random.nextInt(nominations.size()));
			cast.put("councillor" + voter, paper);
			if (leak != null) {
				this.transaction.executeWithoutResult((status) -> {
					this.voting.cast(year, 1, List.of(paper), TestSelection.councillor(voter));
					leak.note(paper);
				});
			}
			else if (voter % 2 == 0) {
				assertThat(this.mvc.post()
					.uri("/desk/years/" + number + "/ballots/1/papers")
					.with(SignedInAs.account("councillor" + voter))
					.param("choice", paper)
					.param("_once", new UUID(random.nextLong(), random.nextLong()).toString())
					.exchange()).hasStatus3xxRedirection();
			}
			else {
				this.voting.cast(year, 1, List.of(paper), TestSelection.councillor(voter));
			}
		}
		this.voting.close(year, 1, TestSelection.SECRETARY);
		return new Round(year + "-ballot-1", cast, new LinkedHashSet<>(nominations));
	}

	private static Map<String, LinkHunt.Score> scores(LinkHunt hunt, List<Round> rounds) {
		Map<String, LinkHunt.Score> sum = new TreeMap<>();
		rounds.forEach((round) -> hunt.tries(round.ballot(), round.cast(), round.nominations())
			.forEach((way, score) -> sum.merge(way, score, LinkHunt.Score::plus)));
		return sum;
	}

	private static double best(Map<String, LinkHunt.Score> scores, String table) {
		return scores.entrySet()
			.stream()
			.filter((score) -> score.getKey().contains(table))
			.mapToDouble((score) -> score.getValue().sigmas())
			.max()
			.orElse(0);
	}

	/** As many councillors as vote, with the first one's password. */
	private static void accounts(JdbcClient owner) {
		for (int voter = 100; voter < 100 + VOTERS; voter++) {
			owner
				.sql("""
						insert into account (name, display_name, password_hash, must_change_password, enabled, session_epoch,
							created_at, password_changed_at, version)
						select 'councillor' || :voter, 'Ủy viên ' || :voter, password_hash, false, true, 0, now(), now(), 0
						from account where name = 'councillor1' on conflict do nothing
						""")
				.param("voter", voter)
				.update();
			owner.sql("""
					insert into account_role (account_name, role) values ('councillor' || :voter, 'COUNCILLOR')
					on conflict do nothing
					""").param("voter", voter).update();
		}
	}

	private String role() {
		return this.jdbc.sql("select current_user").query(String.class).single();
	}

	private JdbcClient owner() {
		DataSource owner = this.flyway.getConfiguration().getDataSource();
		return JdbcClient.create(owner);
	}

	private record Round(String ballot, Map<String, String> cast, Set<String> nominations) {
	}

	/**
	 * What is written down beside a vote and should not be.
	 */
	@FunctionalInterface
	private interface Leak {

		void note(String paper);

	}

}
