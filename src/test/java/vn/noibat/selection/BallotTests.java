package vn.noibat.selection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.noibat.account.Capacity;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.text.Bilingual;
import vn.noibat.web.RefusedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BallotTests {

	private static final Instant NOW = Instant.parse("2031-12-01T02:00:00Z");

	private static final EvidenceFile MINUTES = new EvidenceFile("file-1", "bien-ban.pdf");

	private static final CouncilTerms ONLINE = new CouncilTerms(2, Quorum.atLeast(2, 3), Manner.ONLINE, true);

	private static final CouncilTerms HANDS = new CouncilTerms(2, Quorum.atLeast(2, 3), Manner.HANDS, false);

	@Test
	void quorumIsANumberOrAFractionOfTheRoll() {
		assertThat(Quorum.number(5).of(7)).isEqualTo(5);
		assertThat(Quorum.atLeast(2, 3).of(7)).isEqualTo(5);
		assertThat(Quorum.atLeast(2, 3).of(6)).isEqualTo(4);
		assertThat(Quorum.moreThan(1, 2).of(6)).isEqualTo(4);
		assertThat(Quorum.moreThan(1, 2).of(7)).isEqualTo(4);
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> Quorum.atLeast(3, 2));
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> Quorum.moreThan(1, 1));
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> Quorum.number(0));
	}

	@Test
	void takesAnyChoiceUpToTheSeats() {
		Ballot ballot = opened(ONLINE, null);

		assertThat(ballot.paper(List.of("n2", "n0"), NOW)).containsExactly("n0", "n2");
		assertThat(ballot.paper(List.of(), NOW)).isEmpty();
		assertThat(ballot.paper(List.of("n1", "n1"), NOW)).containsExactly("n1");
	}

	@Test
	void refusesAPaperThatDoesNotFit() {
		Ballot ballot = opened(ONLINE, null);

		assertThatExceptionOfType(PaperRefused.class).isThrownBy(() -> ballot.paper(List.of("n0", "n1", "n2"), NOW));
		assertThatExceptionOfType(PaperRefused.class).isThrownBy(() -> ballot.paper(List.of("other"), NOW));
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> opened(HANDS, null).paper(List.of("n0"), NOW));
	}

	@Test
	void endsByTheClockBeforeAnybodyWritesItDown() {
		Ballot ballot = opened(ONLINE, NOW.plusSeconds(60));

		assertThat(ballot.paper(List.of("n0"), NOW.plusMillis(59_999))).containsExactly("n0");
		assertThatExceptionOfType(BallotOver.class).isThrownBy(() -> ballot.paper(List.of("n0"), NOW.plusSeconds(60)));
		assertThat(ballot.isDue(NOW.plusSeconds(60))).isTrue();
		assertThat(ballot.state()).isEqualTo(BallotState.OPEN);
	}

	@Test
	void refusesAClosingTimeThatIsPastOrAtTheTable() {
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> opened(ONLINE, NOW));
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> opened(HANDS, NOW.plusSeconds(60)));
	}

	@Test
	void refusesFewerCandidatesThanSeats() {
		assertThatExceptionOfType(RefusedRequest.class)
			.isThrownBy(() -> Ballot.opened("year-2031", 1, 1, ONLINE, 2, 5, candidates(1), null, "secretary", NOW));
	}

	@Test
	void hasNoResultWithoutItsQuorum() {
		Ballot ballot = opened(ONLINE, null);

		ballot.close(3, tally(3, 2, 1), "secretary", NOW);

		assertThat(ballot.toRecord().voidReason()).isEqualTo(VoidReason.QUORUM);
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(ballot::toResult);
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(ballot::outcome);
	}

	@Test
	void tellsNoCountBeforeItIsClosed() {
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> opened(ONLINE, null).toResult());
	}

	@Test
	void closesOnce() {
		Ballot ballot = opened(ONLINE, null);
		ballot.close(4, tally(3, 2, 1), "secretary", NOW);

		assertThat(ballot.outcome().elected()).containsExactly("n0", "n1");
		assertThat(ballot.toResult().turnout()).isEqualTo(4);
		assertThatExceptionOfType(BallotOver.class).isThrownBy(() -> ballot.close(5, tally(0, 4, 4), "secretary", NOW));
		assertThatExceptionOfType(BallotOver.class).isThrownBy(() -> ballot.withdraw(4, "secretary", NOW));
	}

	@Test
	void totalsCountOnceASecondPersonConfirmsExactlyThem() {
		Ballot ballot = opened(HANDS, null);
		enter(ballot, new Totals(5, 5, 0, Map.of("n0", 5, "n1", 3, "n2", 2)));
		String shown = String.valueOf(ballot.toRecord().totalsSha256());

		assertThatExceptionOfType(RefusedRequest.class)
			.isThrownBy(() -> ballot.confirm(shown, Person.of("secretary", Role.CLERK), null, NOW));
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(
				() -> ballot.confirm(shown,
						new Person("clerk", "Văn thư",
								List.of(Capacity.of(Role.CLERK), new Capacity(Role.CLERK, null, "secretary"))),
						null, NOW));
		enter(ballot, new Totals(5, 5, 0, Map.of("n0", 5, "n1", 2, "n2", 3)));
		assertThatExceptionOfType(RefusedRequest.class)
			.isThrownBy(() -> ballot.confirm(shown, Person.of("clerk", Role.CLERK), null, NOW));
		assertThat(ballot.state()).isEqualTo(BallotState.OPEN);

		ballot.confirm(String.valueOf(ballot.toRecord().totalsSha256()), Person.of("clerk", Role.CLERK), null, NOW);

		assertThat(ballot.outcome().elected()).containsExactly("n0", "n2");
	}

	@Test
	void whoeverWasStoodInForAtTheCountingIsNoSecondPerson() {
		Ballot ballot = opened(HANDS, null);
		ballot.enter(new Totals(5, 5, 0, Map.of("n0", 5, "n1", 3, "n2", 2)), MINUTES, "deputy", "secretary", NOW);
		String shown = String.valueOf(ballot.toRecord().totalsSha256());

		assertThatExceptionOfType(RefusedRequest.class)
			.isThrownBy(() -> ballot.confirm(shown, Person.of("secretary", Role.CLERK), null, NOW));
		assertThatExceptionOfType(RefusedRequest.class)
			.isThrownBy(() -> ballot.confirm(shown, Person.of("deputy", Role.CLERK), null, NOW));
		ballot.confirm(shown, Person.of("clerk", Role.CLERK), null, NOW);
	}

	@Test
	void aPlaceOnTheRollIsItsMembersAndWhoVotesFromIt() {
		RollEntry place = new RollEntry("member", "deputy", false, false);

		assertThat(place.isOf(Person.of("member", Role.COUNCILLOR))).isTrue();
		assertThat(place.isOf(standingIn("deputy", Role.COUNCILLOR, "member"))).isTrue();
		assertThat(place.isOf(standingIn("later", Role.COUNCILLOR, "member"))).isTrue();
		assertThat(place.isOf(standingIn("another", Role.EDITOR, "member"))).isFalse();
		assertThat(place.isOf(standingIn("another", Role.COUNCILLOR, "deputy"))).isFalse();
		assertThat(place.isOf(Person.of("member", Role.EDITOR))).isFalse();
	}

	@Test
	void refusesTotalsThatCannotBe() {
		Ballot ballot = opened(HANDS, null);

		assertThat(List.of(new Totals(6, 5, 0, Map.of("n0", 1, "n1", 1, "n2", 1)),
				new Totals(5, 4, 2, Map.of("n0", 1, "n1", 1, "n2", 1)),
				new Totals(5, 4, 1, Map.of("n0", 5, "n1", 1, "n2", 1)),
				new Totals(5, 4, 1, Map.of("n0", 4, "n1", 4, "n2", 1)),
				new Totals(5, 4, 1, Map.of("n0", -1, "n1", 4, "n2", 1)), new Totals(5, 4, 1, Map.of("n0", 4, "n1", 4))))
			.allSatisfy(
					(totals) -> assertThatExceptionOfType(TotalsRefused.class).isThrownBy(() -> enter(ballot, totals)));
	}

	@Test
	void chairDecidesOnlyBetweenThoseTiedInARunOff() {
		Ballot main = opened(ONLINE, null);
		main.close(4, tally(4, 2, 2), "secretary", NOW);
		assertThat(main.outcome().tied()).containsExactly("n1", "n2");
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> decide(main, "n1"));

		Ballot runOff = Ballot.opened("year-2031", 2, 2, ONLINE, 1, 5, candidates(3).subList(1, 3), null, "secretary",
				NOW);
		runOff.close(4, new Tally(Map.of("n1", 2, "n2", 2)), "secretary", NOW);
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> decide(runOff, "n0"));
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> decide(runOff, "n1", "n2"));
		decide(runOff, "n2");

		assertThat(runOff.outcome().elected()).containsExactly("n2");
		assertThat(runOff.toResult().counted().isSettled()).isFalse();
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> decide(runOff, "n1"));
	}

	@Test
	void aBoxTellsNeitherOrderNorContent() {
		BallotBox one = BallotBox.EMPTY.with(List.of("n2", "n1")).with(List.of()).with(List.of("n0"));
		BallotBox other = BallotBox.EMPTY.with(List.of("n0")).with(List.of("n1", "n2")).with(List.of());

		assertThat(one).isEqualTo(other);
		assertThat(one.papers()).containsExactly(List.of(), List.of("n0"), List.of("n1", "n2"));
		assertThat(one.toString()).doesNotContain("n0");
	}

	private static void decide(Ballot ballot, String... chosen) {
		ballot.decide(List.of(chosen), "Chủ tịch Hội đồng quyết định", null, MINUTES, "secretary", NOW);
	}

	/** A councillor of another council who stands in for somebody. */
	private static Person standingIn(String account, Role role, String other) {
		return new Person(account, account, List.of(Capacity.of(Role.COUNCILLOR), new Capacity(role, null, other)));
	}

	private static void enter(Ballot ballot, Totals totals) {
		ballot.enter(totals, MINUTES, "secretary", null, NOW);
	}

	private static Ballot opened(CouncilTerms terms, @Nullable Instant closesAt) {
		return Ballot.opened("year-2031", 1, 1, terms, 2, 5, candidates(3), closesAt, "secretary", NOW);
	}

	private static List<Candidate> candidates(int number) {
		return IntStream.range(0, number).mapToObj((i) -> new Candidate("n" + i, Bilingual.of("Đề cử " + i))).toList();
	}

	private static Tally tally(int... votes) {
		return new Tally(Map.of("n0", votes[0], "n1", votes[1], "n2", votes[2]));
	}

}
