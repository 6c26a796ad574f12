package vn.noibat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.springframework.context.ApplicationContext;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.selection.BallotRecord;
import vn.noibat.selection.BallotResult;
import vn.noibat.selection.IssuedLink;
import vn.noibat.selection.TestSelection;
import vn.noibat.selection.Voting;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The races in one ballot: each councillor in turn votes twice at once, and at the end
 * the last one while it is closed.
 */
final class BallotRaces {

	private static final int COUNCILLORS = 20;

	private static final Person SECRETARY = Person.of("secretary", Role.SECRETARY);

	private final Rivals rivals;

	private final Random random;

	private final Witness witness;

	private final boolean secret;

	private final Casting casting;

	private final int year;

	private final String yearId;

	private final BallotRecord ballot;

	private final List<String> candidates;

	private final List<List<String>> papers = new ArrayList<>();

	private final Map<String, List<String>> votes = new HashMap<>();

	private final Set<String> voted = new HashSet<>();

	BallotRaces(Rivals rivals, int year, boolean secret, Casting casting) {
		this.rivals = rivals;
		this.random = rivals.random();
		this.secret = secret;
		this.casting = casting;
		this.year = year;
		ApplicationContext node = rivals.node();
		this.witness = new Witness(node);
		TestSelection selection = TestSelection.on(node);
		this.yearId = selection.ready(year, 1, COUNCILLORS, TestSelection.withoutQuorum(secret));
		this.candidates = selection.accepted(this.yearId);
		this.ballot = node.getBean(Voting.class).open(this.yearId, null, SECRETARY);
	}

	/** Whether another councillor may race, and one is left for the end. */
	boolean goesOn() {
		return this.voted.size() < COUNCILLORS - 1;
	}

	/** The next councillor votes twice at once. */
	void round() throws InterruptedException {
		Person councillor = next();
		List<String> one = paper();
		List<String> other = paper();
		Deed second = casting(other, councillor);
		if (this.secret && this.random.nextInt(4) == 0) {
			IssuedLink link = this.rivals.node()
				.getBean(Voting.class)
				.issueLinks(this.yearId, 1, Set.of(councillor.account()), true, SECRETARY)
				.get(0);
			second = Deed.done(councillor, (node) -> node.getBean(Voting.class).cast(link.token(), link.code(), other));
		}
		this.witness.lookAway();

		List<Outcome> outcomes = this.rivals.meet(this.secret ? "two secret papers" : "two open votes",
				casting(one, councillor), second);

		this.voted.add(councillor.account());
		if (this.secret) {
			Outcome winner = Rivals.theOneDone(outcomes, "VotedAlready");
			this.papers.add((winner == outcomes.get(0)) ? one : other);
			this.witness.sawOnly();
		}
		else {
			Rivals.bothDone(outcomes);
			List<String> counts = openVotes().get(councillor.account());
			assertThat(counts).isIn(one, other);
			this.votes.put(councillor.account(), counts);
			this.witness.sawOnly(councillor.account() + " vote-cast", councillor.account() + " vote-cast");
		}
		boxAndRollAgree();
	}

	/** The last councillor votes while the secretary closes the ballot. */
	void close() throws InterruptedException {
		Person councillor = next();
		List<String> paper = paper();
		this.witness.lookAway();

		List<Outcome> outcomes = this.rivals.meet("one votes, one closes", casting(paper, councillor),
				Deed.done(SECRETARY, (node) -> node.getBean(Voting.class).close(this.yearId, 1, SECRETARY)));

		assertThat(outcomes.get(1).isDone()).as("%s", outcomes).isTrue();
		boolean counted = outcomes.get(0).isDone();
		if (counted) {
			this.voted.add(councillor.account());
			this.papers.add(paper);
			this.votes.put(councillor.account(), paper);
		}
		else {
			assertThat(outcomes.get(0).word()).isEqualTo("BallotOver");
		}
		if (counted && !this.secret) {
			this.witness.sawOnly(councillor.account() + " vote-cast", "secretary ballot-closed");
		}
		else {
			this.witness.sawOnly("secretary ballot-closed");
		}
		boxAndRollAgree();
		BallotResult result = this.rivals.node().getBean(Voting.class).result(this.yearId, 1, SECRETARY);
		assertThat(result.turnout()).isEqualTo(this.voted.size());
		assertThat(result.tally().votes()).isEqualTo(tally());
	}

	private void boxAndRollAgree() {
		assertThat(this.witness.texts("select councillor from ballot_roll where ballot_id = ? and voted",
				this.ballot.id()))
			.as("who voted, by the roll")
			.containsExactlyInAnyOrderElementsOf(this.voted);
		if (this.secret) {
			assertThat(box()).as("the box").containsExactlyInAnyOrderElementsOf(this.papers);
		}
		else {
			assertThat(openVotes()).as("the votes").isEqualTo(this.votes);
		}
	}

	private Map<String, Integer> tally() {
		Map<String, Integer> tally = new HashMap<>();
		this.candidates.forEach((candidate) -> tally.put(candidate, 0));
		(this.secret ? this.papers : this.votes.values())
			.forEach((paper) -> paper.forEach((choice) -> tally.merge(choice, 1, Integer::sum)));
		return tally;
	}

	private List<List<String>> box() {
		return JsonMapper.shared()
			.readValue(this.witness.text("select papers from ballot_box where ballot_id = ?", this.ballot.id()),
					new TypeReference<>() {
					});
	}

	private Map<String, List<String>> openVotes() {
		Map<String, List<String>> votes = new HashMap<>();
		this.witness
			.texts("select councillor || ' ' || array_to_string(chosen, ' ') from ballot_vote where ballot_id = ?",
					this.ballot.id())
			.forEach((line) -> {
				List<String> words = List.of(line.strip().split(" "));
				votes.put(words.get(0), words.subList(1, words.size()));
			});
		return votes;
	}

	private Deed casting(List<String> chosen, Person councillor) {
		return Deed.done(councillor, (node) -> this.casting.cast(node, this.yearId, chosen, councillor));
	}

	private Person next() {
		return Person.of("councillor" + (this.voted.size() + 1), Role.COUNCILLOR);
	}

	/** One candidate, or none. */
	private List<String> paper() {
		int choice = this.random.nextInt(this.candidates.size() + 1);
		return (choice == 0) ? List.of() : List.of(this.candidates.get(choice - 1));
	}

	@Override
	public String toString() {
		return (this.secret ? "secret" : "open") + " ballot of " + this.year;
	}

	/**
	 * How a vote is cast in the first ballot of a year.
	 */
	@FunctionalInterface
	interface Casting {

		void cast(ApplicationContext node, String yearId, List<String> chosen, Person councillor);

	}

}
