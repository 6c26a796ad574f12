package vn.noibat.selection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.noibat.account.Capacity;
import vn.noibat.account.NotAllowed;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.journal.Journal;
import vn.noibat.journal.JournalEntry;
import vn.noibat.text.Bilingual;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.Stage;
import vn.noibat.year.YearKeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@SpringBootTest
@Import(TestSelection.class)
class VotingTests {

	private static final EvidenceFile MINUTES = new EvidenceFile("file-1", "bien-ban.pdf");

	@Autowired
	private TestSelection selection;

	@Autowired
	private Voting voting;

	@Autowired
	private Selecting selecting;

	@Autowired
	private Nominating nominating;

	@Autowired
	private Convening convening;

	@Autowired
	private YearKeeping years;

	@Autowired
	private Journal journal;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void leadsFromNominationsToTheElectedInTheirOrder() {
		String year = this.selection.ready(2051, 3, 5, TestSelection.terms(3, Manner.ONLINE, true));
		List<String> candidates = this.selection.accepted(year);
		BallotRecord ballot = this.voting.open(year, null, TestSelection.SECRETARY);
		assertThat(this.years.year(year).stage()).isEqualTo(Stage.VOTING);
		assertThat(ballot.quorum()).isEqualTo(4);
		for (int i = 1; i <= 5; i++) {
			this.voting.cast(year, 1, candidates.subList(0, 3), TestSelection.councillor(i));
		}
		this.voting.close(year, 1, TestSelection.SECRETARY);

		List<String> reversed = new ArrayList<>(candidates.subList(0, 3));
		Collections.reverse(reversed);
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> this.selecting.elected(year));
		this.selecting.arrange(year, titled(reversed, "Tên mới"), version(year), TestSelection.SECRETARY);
		finish(year);

		assertThat(this.selecting.elected(year)).extracting(ElectedNomination::nominationId).isEqualTo(reversed);
		assertThat(this.selecting.elected(year)).extracting(ElectedNomination::rank).containsExactly(1, 2, 3);
		assertThat(this.selecting.elected(year).get(0).title().vi()).isEqualTo("Tên mới");
		assertThat(this.nominating.titles(reversed.get(0))).extracting(TitleStep::stage)
			.containsExactly(TitleStage.NOMINATED, TitleStage.COUNCIL);
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> this.selecting.arrange(year,
				titled(candidates.subList(0, 3), "Muộn"), version(year), TestSelection.SECRETARY));
		assertThatExceptionOfType(RefusedRequest.class)
			.isThrownBy(() -> this.voting.open(year, null, TestSelection.SECRETARY));
	}

	@Test
	void ofTwoSecretPapersOfOneCouncillorAtOnceExactlyOneCounts() throws Exception {
		String year = this.selection.ready(2052, 2, 5, TestSelection.terms(2, Manner.ONLINE, true));
		List<String> candidates = this.selection.accepted(year);
		BallotRecord ballot = this.voting.open(year, null, TestSelection.SECRETARY);

		for (int i = 1; i <= 5; i++) {
			Person councillor = TestSelection.councillor(i);
			List<Throwable> refusals = atOnce(() -> this.voting.cast(year, 1, List.of(candidates.get(0)), councillor),
					() -> this.voting.cast(year, 1, List.of(candidates.get(1)), councillor));
			assertThat(refusals).hasSize(1).first().isInstanceOf(VotedAlready.class);
		}

		assertThat(papersIn(ballot.id())).isEqualTo(5);
		this.voting.close(year, 1, TestSelection.SECRETARY);
		BallotResult result = this.voting.result(year, 1, TestSelection.SECRETARY);
		assertThat(result.turnout()).isEqualTo(5);
		assertThat(result.tally().votes().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(5);
	}

	@Test
	void papersOfManyCouncillorsAtOnceAreAllInTheBox() throws Exception {
		String year = this.selection.ready(2053, 2, 7, TestSelection.terms(2, Manner.ONLINE, true));
		List<String> candidates = this.selection.accepted(year);
		BallotRecord ballot = this.voting.open(year, null, TestSelection.SECRETARY);

		assertThat(atOnce(IntStream.rangeClosed(1, 7)
			.mapToObj((i) -> (Act) () -> this.voting.cast(year, 1, List.of(candidates.get(i % 3)),
					TestSelection.councillor(i)))
			.toArray(Act[]::new))).isEmpty();

		assertThat(papersIn(ballot.id())).isEqualTo(7);
	}

	@Test
	void theLastOpenVoteOfACouncillorStandsAsOneRow() throws Exception {
		String year = this.selection.ready(2054, 1, 3, TestSelection.terms(1, Manner.ONLINE, false));
		List<String> candidates = this.selection.accepted(year);
		BallotRecord ballot = this.voting.open(year, null, TestSelection.SECRETARY);
		Person first = TestSelection.councillor(1);

		assertThat(atOnce(() -> this.voting.cast(year, 1, List.of(candidates.get(0)), first),
				() -> this.voting.cast(year, 1, List.of(candidates.get(1)), first)))
			.isEmpty();
		this.voting.cast(year, 1, List.of(candidates.get(1)), first);
		this.voting.cast(year, 1, List.of(candidates.get(1)), TestSelection.councillor(2));
		assertThat(this.voting.ownVote(ballot, first)).containsExactly(candidates.get(1));
		this.voting.close(year, 1, TestSelection.SECRETARY);

		BallotResult result = this.voting.result(year, 1, TestSelection.SECRETARY);
		assertThat(result.tally().votes()).containsEntry(candidates.get(1), 2).containsEntry(candidates.get(0), 0);
		assertThat(this.voting.names(result, TestSelection.SECRETARY)).containsExactly(
				Map.entry("councillor1", List.of(candidates.get(1))),
				Map.entry("councillor2", List.of(candidates.get(1))));
	}

	@Test
	void theClockEndsABallotForEveryReader() throws Exception {
		String year = this.selection.ready(2055, 1, 3, TestSelection.terms(1, Manner.ONLINE, true));
		List<String> candidates = this.selection.accepted(year);
		Instant closesAt = this.selection.now().plus(Duration.ofMillis(1500));
		this.voting.open(year, closesAt, TestSelection.SECRETARY);
		this.voting.cast(year, 1, List.of(candidates.get(0)), TestSelection.councillor(1));
		this.voting.cast(year, 1, List.of(candidates.get(0)), TestSelection.councillor(2));
		assertThatExceptionOfType(RefusedRequest.class)
			.isThrownBy(() -> this.voting.result(year, 1, TestSelection.SECRETARY));

		while (this.selection.now().isBefore(closesAt)) {
			Thread.sleep(20);
		}

		assertThatExceptionOfType(BallotOver.class)
			.isThrownBy(() -> this.voting.cast(year, 1, List.of(candidates.get(0)), TestSelection.councillor(3)));
		BallotResult result = this.voting.result(year, 1, TestSelection.SECRETARY);
		assertThat(result.turnout()).isEqualTo(2);
		assertThat(result.ballot().closedAt()).isEqualTo(result.ballot().closesAt());
		assertThat(result.closedBy()).isEqualTo("system");
	}

	@Test
	void withoutAQuorumABallotIsVoidAndAnotherMayBeOpened() {
		String year = this.selection.ready(2056, 1, 6, TestSelection.terms(1, Manner.ONLINE, true));
		List<String> candidates = this.selection.accepted(year);
		BallotRecord ballot = this.voting.open(year, null, TestSelection.SECRETARY);
		assertThatExceptionOfType(RefusedRequest.class)
			.isThrownBy(() -> this.voting.open(year, null, TestSelection.SECRETARY));
		for (int i = 1; i <= 3; i++) {
			this.voting.cast(year, 1, List.of(candidates.get(0)), TestSelection.councillor(i));
		}
		this.voting.close(year, 1, TestSelection.SECRETARY);

		assertThat(this.voting.ballot(year, 1, TestSelection.SECRETARY).voidReason()).isEqualTo(VoidReason.QUORUM);
		assertThat(papersIn(ballot.id())).isZero();
		assertThatExceptionOfType(RefusedRequest.class)
			.isThrownBy(() -> this.voting.result(year, 1, TestSelection.SECRETARY));
		assertThat(this.voting.open(year, null, TestSelection.SECRETARY).round()).isEqualTo(1);
	}

	@Test
	void aTieGoesToRunOffsAndAtLastToTheChair() {
		String year = this.selection.ready(2057, 2, 4, TestSelection.terms(2, Manner.ONLINE, true));
		List<String> candidates = this.selection.accepted(year);
		this.voting.open(year, null, TestSelection.SECRETARY);
		castAll(year, 1, List.of(candidates.get(0), candidates.get(1)), List.of(candidates.get(0), candidates.get(2)));

		BallotRecord runOff = this.voting.open(year, null, TestSelection.SECRETARY);
		assertThat(runOff.round()).isEqualTo(2);
		assertThat(runOff.seats()).isEqualTo(1);
		assertThat(runOff.candidates()).extracting(Candidate::nominationId)
			.containsExactly(candidates.get(1), candidates.get(2));
		assertThatExceptionOfType(PaperRefused.class)
			.isThrownBy(() -> this.voting.cast(year, 2, List.of(candidates.get(0)), TestSelection.councillor(1)));
		castAll(year, 2, List.of(candidates.get(1)), List.of(candidates.get(2)));
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> finish(year));

		this.voting.decideTie(year, 2, List.of(candidates.get(2)), "Chủ tịch Hội đồng quyết định", null, MINUTES,
				TestSelection.SECRETARY);
		finish(year);

		assertThat(this.selecting.elected(year)).extracting(ElectedNomination::nominationId)
			.containsExactly(candidates.get(0), candidates.get(2));
	}

	@Test
	void totalsOfTheTableCountOnceAnotherConfirmsThem() {
		String year = this.selection.ready(2058, 1, 3, TestSelection.terms(1, Manner.HANDS, false));
		List<String> candidates = this.selection.accepted(year);
		this.voting.open(year, null, TestSelection.SECRETARY);
		assertThatExceptionOfType(RefusedRequest.class)
			.isThrownBy(() -> this.voting.cast(year, 1, List.of(candidates.get(0)), TestSelection.councillor(1)));
		assertThatExceptionOfType(RefusedRequest.class)
			.isThrownBy(() -> this.voting.close(year, 1, TestSelection.SECRETARY));
		enter(year, candidates, 3, 0, 0);
		enter(year, candidates, 2, 1, 0);
		String shown = String.valueOf(this.voting.ballot(year, 1, TestSelection.SECRETARY).totalsSha256());
		Person both = Person.of("secretary", Role.SECRETARY, Role.CLERK);
		assertThatExceptionOfType(RefusedRequest.class)
			.isThrownBy(() -> this.voting.confirmTotals(year, 1, shown, both));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.voting.confirmTotals(year, 1, shown, Person.of("stranger", Role.COUNCILLOR)));

		this.voting.confirmTotals(year, 1, shown, TestSelection.councillor(1));

		assertThat(this.voting.result(year, 1, TestSelection.SECRETARY).counted().elected())
			.containsExactly(candidates.get(0));
	}

	@Test
	void nobodyReadsTheTableWithoutAPlaceAtIt() {
		String year = this.selection.ready(2047, 1, 3, TestSelection.terms(1, Manner.PAPER, true));
		List<String> candidates = this.selection.accepted(year);
		BallotRecord ballot = this.voting.open(year, null, TestSelection.SECRETARY);
		enter(year, candidates, 3, 0, 0);
		Person stranger = new Person("councillor7", "Ủy viên",
				List.of(Capacity.of(Role.COUNCILLOR), new Capacity(Role.EDITOR, null, "councillor1")));

		assertThat(this.voting.mayCount(ballot, stranger)).isFalse();
		assertThat(this.voting.roll(ballot, stranger)).isEmpty();
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.voting.totals(year, 1, stranger));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.voting.files(year, 1, stranger));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.voting.confirmTotals(year, 1,
				String.valueOf(this.voting.ballot(year, 1, stranger).totalsSha256()), stranger));
		assertThat(this.voting.roll(ballot, TestSelection.councillor(1))).hasSize(3);
	}

	@Test
	void saysInWhosePlaceTotalsWereEnteredAndConfirmed() {
		String year = this.selection.ready(2048, 1, 3, TestSelection.terms(1, Manner.PAPER, true));
		List<String> candidates = this.selection.accepted(year);
		this.voting.open(year, null, TestSelection.SECRETARY);
		Person deputy = new Person("deputy", "Thư ký thay",
				List.of(new Capacity(Role.SECRETARY, null, "secretary"), new Capacity(Role.CLERK, null, "clerk")));
		Person member = new Person("editor", "Biên tập viên",
				List.of(new Capacity(Role.COUNCILLOR, null, "councillor2")));
		Map<String, Integer> votes = new LinkedHashMap<>();
		candidates.forEach((candidate) -> votes.put(candidate, 1));
		long before = this.journal.head().sequence();

		this.voting.enterTotals(year, 1, new Totals(3, 3, 0, votes), MINUTES, deputy);
		BallotRecord entered = this.voting.ballot(year, 1, TestSelection.SECRETARY);
		String shown = String.valueOf(entered.totalsSha256());
		Person secretary = Person.of("secretary", Role.SECRETARY, Role.CLERK);
		assertThat(this.voting.mayConfirm(entered, secretary)).isFalse();
		assertThat(this.voting.mayConfirm(entered, deputy)).isFalse();
		assertThat(this.voting.mayConfirm(entered, member)).isTrue();
		assertThatExceptionOfType(RefusedRequest.class)
			.isThrownBy(() -> this.voting.confirmTotals(year, 1, shown, secretary));
		this.voting.confirmTotals(year, 1, shown, member);

		assertThat(this.journal.after(before, 2))
			.extracting(JournalEntry::kind, JournalEntry::person, (entry) -> entry.detailsByName().get("onBehalfOf"))
			.containsExactly(tuple("totals-entered", "deputy", "secretary"),
					tuple("totals-confirmed", "editor", "councillor2"));
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update ballot set confirmed_for = 'secretary' where year_id = ?")
				.param(year)
				.update());
	}

	@Test
	void whatIsClosedNeverChangesInTheDatabaseEither() {
		String year = this.selection.ready(2059, 1, 3, TestSelection.terms(1, Manner.ONLINE, true));
		BallotRecord ballot = this.voting.open(year, null, TestSelection.SECRETARY);
		castAll(year, 1, List.of(this.selection.accepted(year).get(0)));

		List.of("update ballot_box set papers = '[]' where ballot_id = ?",
				"update ballot_total set votes = 9 where ballot_id = ?",
				"update ballot_roll set voted = false where ballot_id = ?",
				"update ballot set state = 'open', closed_at = null where id = ?")
			.forEach((sql) -> assertThatExceptionOfType(DataAccessException.class).as(sql)
				.isThrownBy(() -> this.jdbc.sql(sql).param(ballot.id()).update()));
	}

	@Test
	void aListOfABodyIsChosenWithoutABallot() {
		String year = this.selection.ready(2060, 3, 3, TestSelection.terms(3, Manner.ONLINE, true));
		assertThatExceptionOfType(RefusedRequest.class)
			.isThrownBy(() -> this.selecting.chooseDirectly(year, TestSelection.SECRETARY));
		List<NominationRecord> nominations = this.nominating.nominationsOf(year);
		for (int i = 3; i < nominations.size(); i++) {
			this.nominating.reconsider(year, nominations.get(i).id(), TestSelection.SECRETARY);
			this.nominating.decline(year, nominations.get(i).id(), "Ngoài danh sách", TestSelection.SECRETARY);
		}
		this.selecting.chooseDirectly(year, TestSelection.SECRETARY);
		assertThatExceptionOfType(RefusedRequest.class)
			.isThrownBy(() -> this.voting.open(year, null, TestSelection.SECRETARY));
		finish(year);

		assertThat(this.selecting.elected(year)).extracting(ElectedNomination::nominationId)
			.isEqualTo(nominations.subList(0, 3).stream().map(NominationRecord::id).toList());
		assertThat(this.selecting.isDirect(year)).isTrue();
	}

	@Test
	void writesDownHowTheListCameAbout() {
		String year = this.selection.ready(2067, 1, 3, TestSelection.terms(1, Manner.ONLINE, true));
		List<NominationRecord> nominations = this.nominating.nominationsOf(year);
		for (NominationRecord surplus : nominations.subList(1, nominations.size())) {
			this.nominating.reconsider(year, surplus.id(), TestSelection.SECRETARY);
			this.nominating.decline(year, surplus.id(), "Ngoài danh sách", TestSelection.SECRETARY);
		}
		long before = this.journal.head().sequence();
		this.selecting.leaveToCouncil(year, TestSelection.SECRETARY);
		this.selecting.chooseDirectly(year, TestSelection.SECRETARY);
		this.selecting.leaveToCouncil(year, TestSelection.SECRETARY);
		this.selecting.chooseDirectly(year, TestSelection.SECRETARY);
		finish(year);

		assertThat(this.journal.after(before, 20)).extracting(JournalEntry::kind)
			.containsExactly("list-chosen-directly", "list-left-to-council", "list-chosen-directly",
					"selection-finished", "stage-entered", "editing-begun");
		assertThat(this.years.year(year).stage()).isEqualTo(Stage.EDITING);
	}

	@Test
	void writesDownAnotherOrderAndNotTheSameAgain() {
		String year = this.selection.ready(2068, 2, 3, TestSelection.terms(2, Manner.ONLINE, true));
		List<String> candidates = this.selection.accepted(year);
		this.voting.open(year, null, TestSelection.SECRETARY);
		castAll(year, 1, candidates.subList(0, 2));
		List<String> other = List.of(candidates.get(1), candidates.get(0));
		this.selecting.arrange(year, titled(other, "Tên mới"), version(year), TestSelection.SECRETARY);
		long before = this.journal.head().sequence();
		this.selecting.arrange(year, titled(other, "Tên mới"), version(year), TestSelection.SECRETARY);
		assertThat(this.journal.head().sequence()).isEqualTo(before);

		this.selecting.arrange(year, titled(candidates.subList(0, 2), "Tên mới"), version(year),
				TestSelection.SECRETARY);

		assertThat(this.journal.after(before, 20)).last().satisfies((entry) -> {
			assertThat(entry.kind()).isEqualTo("elected-ordered");
			assertThat(entry.detailsByName()).containsEntry("order", candidates.get(0) + " " + candidates.get(1));
		});
	}

	@Test
	void saysWhoWroteACommentForWhom() {
		String year = this.selection.ready(2069, 1, 3, TestSelection.terms(1, Manner.ONLINE, true));
		String id = this.selection.accepted(year).get(0);
		Person substitute = new Person("editor", "Biên tập viên",
				List.of(new Capacity(Role.COUNCILLOR, null, "councillor1")));
		long before = this.journal.head().sequence();
		this.nominating.comment(year, id, "Nên chọn.", substitute);
		this.nominating.comment(year, id, " Nên chọn. ", substitute);
		this.nominating.comment(year, id, "Đồng ý.", TestSelection.councillor(2));

		assertThat(this.nominating.comments(year, id, TestSelection.SECRETARY))
			.extracting(CouncilComment::councillor, CouncilComment::writtenBy, CouncilComment::isBySubstitute)
			.containsExactly(tuple("councillor1", "editor", true), tuple("councillor2", "councillor2", false));
		assertThat(this.journal.after(before, 20))
			.extracting(JournalEntry::kind, JournalEntry::person, (entry) -> entry.detailsByName().get("councillor"))
			.containsExactly(tuple("nomination-commented", "editor", "councillor1"),
					tuple("nomination-commented", "councillor2", "councillor2"));
	}

	@Test
	void aPersonalLinkVotesWithItsCodeOnce() {
		String year = this.selection.ready(2061, 1, 3, TestSelection.terms(1, Manner.ONLINE, true));
		List<String> choice = this.selection.accepted(year).subList(0, 1);
		BallotRecord ballot = this.voting.open(year, null, TestSelection.SECRETARY);
		IssuedLink old = link(year, "councillor1");
		IssuedLink link = link(year, "councillor1");

		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.voting.linked(old.token()));
		assertThat(this.voting.cast(link.token(), "00000000x", choice)).isEqualTo(LinkAnswer.WRONG_CODE);
		assertThat(this.voting.cast(link.token(), link.code().substring(0, 4) + " " + link.code().substring(4), choice))
			.isEqualTo(LinkAnswer.ACCEPTED);
		assertThat(papersIn(ballot.id())).isEqualTo(1);
		assertThatExceptionOfType(VotedAlready.class)
			.isThrownBy(() -> this.voting.cast(link.token(), link.code(), choice));
		assertThatExceptionOfType(VotedAlready.class)
			.isThrownBy(() -> this.voting.cast(year, 1, choice, TestSelection.councillor(1)));
		assertThat(papersIn(ballot.id())).isEqualTo(1);
	}

	@Test
	void fiveWrongCodesVoidALink() {
		String year = this.selection.ready(2062, 1, 3, TestSelection.terms(1, Manner.ONLINE, true));
		List<String> choice = this.selection.accepted(year).subList(0, 1);
		this.voting.open(year, null, TestSelection.SECRETARY);
		IssuedLink link = link(year, "councillor2");
		for (int i = 0; i < 4; i++) {
			assertThat(this.voting.cast(link.token(), "wrong", choice)).isEqualTo(LinkAnswer.WRONG_CODE);
		}
		assertThat(this.voting.cast(link.token(), "wrong", choice)).isEqualTo(LinkAnswer.LOCKED);

		assertThat(this.voting.cast(link.token(), link.code(), choice)).isEqualTo(LinkAnswer.LOCKED);
		assertThat(this.voting.linked(link.token()).locked()).isTrue();
	}

	@Test
	void theJournalTellsWhoVotedOpenlyAndNothingOfASecretBallot() {
		String secret = this.selection.ready(2063, 1, 3, TestSelection.terms(1, Manner.ONLINE, true));
		this.voting.open(secret, null, TestSelection.SECRETARY);
		this.voting.cast(secret, 1, this.selection.accepted(secret).subList(0, 1), TestSelection.councillor(1));
		String open = this.selection.ready(2064, 1, 3, TestSelection.terms(1, Manner.ONLINE, false));
		this.voting.open(open, null, TestSelection.SECRETARY);
		this.voting.cast(open, 1, this.selection.accepted(open).subList(0, 1), TestSelection.councillor(1));

		List<JournalEntry> acts = this.journal.after(0, 100_000)
			.stream()
			.filter((entry) -> entry.person().equals("councillor1"))
			.toList();
		assertThat(acts).noneMatch((entry) -> Integer.valueOf(2063).equals(entry.year()));
		assertThat(acts).filteredOn((entry) -> Integer.valueOf(2064).equals(entry.year()))
			.extracting(JournalEntry::kind)
			.containsExactly("vote-cast");
		assertThat(acts).noneMatch((entry) -> entry.details().contains("nomination-"));
	}

	@Test
	void theCouncilAndItsRulesStandOnceABallotIsOpen() {
		String year = this.selection.ready(2065, 1, 3, TestSelection.terms(1, Manner.ONLINE, true));
		CouncilRecord council = this.convening.council(year).orElseThrow();
		String nomination = this.selection.accepted(year).get(0);
		this.nominating.comment(year, nomination, "Nên nêu cả kế hoạch", TestSelection.councillor(1));
		this.nominating.comment(year, nomination, "Nên nêu cả kế hoạch năm", TestSelection.councillor(1));
		assertThat(this.nominating.comments(year, nomination, TestSelection.SECRETARY)).extracting(CouncilComment::text)
			.containsExactly("Nên nêu cả kế hoạch năm");
		this.voting.open(year, null, TestSelection.SECRETARY);

		assertThatExceptionOfType(CouncilFrozen.class).isThrownBy(() -> this.convening.convene(year,
				TestSelection.terms(1, Manner.ONLINE, false), council.members(), TestSelection.SECRETARY));
		assertThatExceptionOfType(RefusedRequest.class)
			.isThrownBy(() -> this.nominating.comment(year, nomination, "Muộn", TestSelection.councillor(1)));
		assertThatExceptionOfType(RefusedRequest.class)
			.isThrownBy(() -> this.nominating.retitle(year, nomination, Bilingual.of("Khác"), TestSelection.SECRETARY));
	}

	@Test
	void strangersFindNothing() {
		String year = this.selection.ready(2066, 1, 3, TestSelection.terms(1, Manner.ONLINE, true));
		this.voting.open(year, null, TestSelection.SECRETARY);
		List<String> choice = this.selection.accepted(year).subList(0, 1);

		List.<Runnable>of(() -> this.voting.cast(year, 1, choice, Person.of("councillor9", Role.COUNCILLOR)),
				() -> this.voting.cast(year, 1, choice, Person.of("councillor1", Role.EDITOR)),
				() -> this.voting.ballots(year, Person.of("nominator", Role.NOMINATOR, "peoples-committee-office")),
				() -> this.voting.close(year, 1, TestSelection.councillor(1)),
				() -> this.voting.open(year, null, Person.of("admin", Role.ADMIN)),
				() -> this.nominating.nomination(year, choice.get(0), Person.of("n", Role.NOMINATOR, "politburo")),
				() -> this.selecting.places(year, Person.of("admin", Role.ADMIN)))
			.forEach((attempt) -> assertThatExceptionOfType(NotAllowed.class).isThrownBy(attempt::run));
	}

	private void finish(String year) {
		Map<String, Bilingual> order = new LinkedHashMap<>();
		this.selecting.places(year, TestSelection.SECRETARY)
			.forEach((nomination) -> order.put(nomination.id(), nomination.title()));
		this.selecting.finish(year, order, version(year), TestSelection.SECRETARY);
	}

	private String version(String year) {
		return Selecting.version(this.selecting.places(year, TestSelection.SECRETARY));
	}

	private static Map<String, Bilingual> titled(List<String> order, String firstTitle) {
		Map<String, Bilingual> titled = new LinkedHashMap<>();
		order.forEach((id) -> titled.put(id, Bilingual.of(titled.isEmpty() ? firstTitle : "Tên " + id)));
		return titled;
	}

	private IssuedLink link(String year, String councillor) {
		return this.voting.issueLinks(year, 1, Set.of(councillor), true, TestSelection.SECRETARY).get(0);
	}

	private void enter(String year, List<String> candidates, int... votes) {
		this.voting.enterTotals(year, 1,
				new Totals(3, 3, 0,
						Map.of(candidates.get(0), votes[0], candidates.get(1), votes[1], candidates.get(2), votes[2])),
				MINUTES, TestSelection.SECRETARY);
	}

	/** All vote, in turn as the papers given. */
	@SafeVarargs
	private void castAll(String year, int number, List<String>... papers) {
		int roll = this.voting.ballot(year, number, TestSelection.SECRETARY).roll();
		for (int i = 0; i < roll; i++) {
			this.voting.cast(year, number, papers[i % papers.length], TestSelection.councillor(i + 1));
		}
		this.voting.close(year, number, TestSelection.SECRETARY);
	}

	private int papersIn(String ballot) {
		return this.jdbc.sql("select jsonb_array_length(papers) from ballot_box where ballot_id = ?")
			.param(ballot)
			.query(Integer.class)
			.single();
	}

	private static List<Throwable> atOnce(Act... acts) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(acts.length);
		try {
			CyclicBarrier start = new CyclicBarrier(acts.length);
			List<Callable<Throwable>> calls = new ArrayList<>();
			for (Act act : acts) {
				calls.add(() -> {
					start.await();
					try {
						act.act();
						return null;
					}
					catch (RuntimeException ex) {
						return ex;
					}
				});
			}
			List<Throwable> refusals = new ArrayList<>();
			for (Future<Throwable> done : threads.invokeAll(calls)) {
				if (done.get() != null) {
					refusals.add(done.get());
				}
			}
			return refusals;
		}
		finally {
			threads.shutdownNow();
		}
	}

	/**
	 * Something done together with something else.
	 */
	@FunctionalInterface
	private interface Act {

		void act();

	}

}
