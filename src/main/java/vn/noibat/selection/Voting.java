package vn.noibat.selection;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Capacity;
import vn.noibat.account.Directory;
import vn.noibat.account.NotAllowed;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.journal.Act;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.Stage;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/**
 * The ballots' door: opened and closed by the secretary or the clock, voted in by the
 * council. No count leaves it before a ballot is closed.
 */
@Service
@Transactional
public class Voting {

	private final Ballots ballots;

	private final Papers papers;

	private final Links links;

	private final Nominations nominations;

	private final Councils councils;

	private final Selections selections;

	private final Directory directory;

	private final YearKeeping years;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Voting(Ballots ballots, Papers papers, Links links, Nominations nominations, Councils councils,
			Selections selections, Directory directory, YearKeeping years, ApplicationEventPublisher events,
			Clock clock) {
		this.ballots = ballots;
		this.papers = papers;
		this.links = links;
		this.nominations = nominations;
		this.councils = councils;
		this.selections = selections;
		this.directory = directory;
		this.years = years;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Opens the next ballot of a year, for the secretary: the main one on all accepted
	 * nominations, or the run-off among those tied in the last one.
	 * @param closesAt when the database's clock ends it; null where the secretary does
	 */
	public BallotRecord open(String yearId, @Nullable Instant closesAt, Person person) {
		person.require(Role.SECRETARY);
		WorkingYear year = this.years.hold(yearId);
		this.years.requireStage(yearId, Stage.NOMINATING, Stage.VOTING);
		this.selections.findById(yearId).ifPresent(Selection::requireBallot);
		settle(yearId);
		List<Ballot> before = this.ballots.findByYearIdOrderByNumber(yearId);
		if (before.stream().anyMatch((ballot) -> ballot.state() == BallotState.OPEN)) {
			throw RefusedRequest.conflict("selection.ballot.open");
		}
		Council council = this.councils.findById(yearId)
			.orElseThrow(() -> RefusedRequest.conflict("selection.council.empty"));
		Instant now = this.clock.instant();
		council.freeze(now);
		this.councils.save(council);
		CouncilRecord convened = council.toRecord();
		List<RollEntry> roll = roll(convened, now);
		Ballot opened = next(yearId, before, convened.terms(), roll.size(), closesAt, person, now);
		BallotRecord ballot = this.ballots.saveAndFlush(opened).toRecord();
		this.papers.open(ballot.id(), roll, ballot.secret() && !ballot.manner().isAtTheTable());
		if (year.stage() == Stage.NOMINATING) {
			this.years.enter(yearId, Stage.VOTING, person);
		}
		this.events.publishEvent(new BallotOpened(ballot.id(), year.year(), ballot.round(), ballot.roll(),
				ballot.quorum(), ballot.seats(), ballot.candidates().size(), person.account()));
		return ballot;
	}

	/**
	 * Casts a councillor's vote: a secret one for good, an open one until the next.
	 * @param chosen ids of nominations; none is an abstention
	 * @throws BallotOver when nobody may vote any more
	 * @throws VotedAlready when the councillor's secret paper is in the box
	 * @throws PaperRefused when the paper does not fit the ballot
	 */
	public void cast(String yearId, int number, List<String> chosen, Person person) {
		person.require(Role.COUNCILLOR);
		Ballot ballot = held(yearId, number);
		RollEntry entry = this.papers.entryOf(ballot.toRecord().id(), person.account()).orElseThrow(NotAllowed::new);
		cast(ballot, entry, chosen);
	}

	/**
	 * Casts a vote by a personal link. A wrong code is counted; after five the link is
	 * void.
	 * @throws RefusedRequest 404 when there is no such link
	 */
	public LinkAnswer cast(String token, String code, List<String> chosen) {
		String ballotId = this.links.ballotOf(token).orElseThrow(NotAllowed::new);
		Ballot ballot = this.ballots.findHeld(ballotId).orElseThrow(NotAllowed::new);
		ballot.requireOpen(this.clock.instant());
		LinkAnswer answer = this.links.check(token, code);
		if (answer == LinkAnswer.ACCEPTED) {
			cast(ballot, entryOfLink(ballotId, token), chosen);
		}
		return answer;
	}

	/**
	 * The ballot to which a personal link leads.
	 * @throws RefusedRequest 404 when there is no such link
	 */
	public LinkedBallot linked(String token) {
		String ballotId = this.links.ballotOf(token).orElseThrow(NotAllowed::new);
		Ballot ballot = this.ballots.findHeld(ballotId).orElseThrow(NotAllowed::new);
		settle(ballot, this.clock.instant());
		RollEntry entry = entryOfLink(ballotId, token);
		return new LinkedBallot(ballot.toRecord(), this.years.year(ballot.toRecord().yearId()), entry,
				this.links.isLocked(token));
	}

	/**
	 * Makes personal links for councillors, for the secretary; earlier ones of theirs are
	 * void. Links and codes are told once and kept nowhere.
	 * @param replacing whether letters that were made before may be voided
	 * @throws RefusedRequest 409 when there is such a letter and it may not
	 */
	public List<IssuedLink> issueLinks(String yearId, int number, Set<String> councillors, boolean replacing,
			Person person) {
		person.require(Role.SECRETARY);
		Ballot ballot = held(yearId, number);
		ballot.requireOpen(this.clock.instant());
		BallotRecord record = ballot.toRecord();
		if (record.manner().isAtTheTable()) {
			throw RefusedRequest.conflict("selection.ballot.table");
		}
		if (!replacing && this.links.councillors(record.id()).stream().anyMatch(councillors::contains)) {
			throw RefusedRequest.conflict("selection.links.made");
		}
		List<IssuedLink> issued = this.papers.roll(record.id())
			.stream()
			.filter((entry) -> councillors.contains(entry.councillor()) && (!entry.voted() || !record.secret()))
			.map((entry) -> this.links.issue(record.id(), entry))
			.toList();
		int year = this.years.year(yearId).year();
		issued.forEach((link) -> this.events
			.publishEvent(new LinkIssued(record.id(), year, link.entry().councillor(), person.account())));
		return issued;
	}

	/** Closes an open ballot online, for the secretary. */
	public void close(String yearId, int number, Person person) {
		person.require(Role.SECRETARY);
		Ballot ballot = held(yearId, number);
		Instant now = this.clock.instant();
		ballot.requireOpen(now);
		close(ballot, person.account(), now);
	}

	/** Takes an open ballot back, for the secretary; its papers are destroyed. */
	public void withdraw(String yearId, int number, Person person) {
		person.require(Role.SECRETARY);
		Ballot ballot = held(yearId, number);
		BallotRecord record = ballot.toRecord();
		int turnout = this.papers.turnout(record.id());
		ballot.withdraw(turnout, person.account(), this.clock.instant());
		this.papers.keep(record.id(), BallotBox.EMPTY);
		ended(ballot, turnout, person.account());
	}

	/** Enters what was counted at the table, for the secretary. */
	public void enterTotals(String yearId, int number, Totals totals, @Nullable EvidenceFile minutes, Person person) {
		Capacity secretary = person.require(Role.SECRETARY);
		Ballot ballot = held(yearId, number);
		ballot.enter(totals, minutes, person.account(), secretary.onBehalfOf(), this.clock.instant());
		BallotRecord record = this.ballots.saveAndFlush(ballot).toRecord();
		this.events.publishEvent(new TotalsEntered(record.id(), this.years.year(yearId).year(),
				String.valueOf(record.totalsSha256()), secretary.onBehalfOf(), person.account()));
	}

	/**
	 * Confirms the totals entered by another, which ends the ballot.
	 * @param sha256 of the totals that were shown
	 */
	public void confirmTotals(String yearId, int number, String sha256, Person person) {
		person.require(Role.COUNCILLOR, Role.CLERK);
		Ballot ballot = held(yearId, number);
		String onBehalfOf = counting(ballot.toRecord(), person).filter((capacity) -> capacity.role() != Role.SECRETARY)
			.min(Comparator.comparing((capacity) -> capacity.onBehalfOf() != null))
			.orElseThrow(NotAllowed::new)
			.onBehalfOf();
		ballot.confirm(sha256, person, onBehalfOf, this.clock.instant());
		this.events.publishEvent(new TotalsConfirmed(ballot.toRecord().id(), this.years.year(yearId).year(), sha256,
				onBehalfOf, person.account()));
		ended(ballot, ballot.totals().present(), person.account());
	}

	/** Whether the person reads what was counted at the table before the close. */
	@Transactional(readOnly = true)
	public boolean mayCount(BallotRecord ballot, Person person) {
		return counting(ballot, person).findAny().isPresent();
	}

	/** Whether totals wait for this person as the second one. */
	@Transactional(readOnly = true)
	public boolean mayConfirm(BallotRecord ballot, Person person) {
		return ballot.awaitsConfirmation()
				&& counting(ballot, person).anyMatch((capacity) -> capacity.role() != Role.SECRETARY)
				&& this.ballots.findById(ballot.id()).filter((found) -> !found.isEnteredBy(person)).isPresent();
	}

	/** The totals that wait for a second person, for those who enter or confirm them. */
	public Optional<Totals> totals(String yearId, int number, Person person) {
		Ballot ballot = this.ballots.findByYearIdAndNumber(yearId, number).orElseThrow(NotAllowed::new);
		requireCounts(ballot.toRecord(), person);
		return Optional.ofNullable(ballot.totals());
	}

	/**
	 * Records the chair's decision where a run-off ended in a tie again, for the
	 * secretary.
	 */
	public void decideTie(String yearId, int number, List<String> chosen, String reason, @Nullable String document,
			@Nullable EvidenceFile file, Person person) {
		person.require(Role.SECRETARY);
		this.years.hold(yearId);
		this.selections.findById(yearId).ifPresent(Selection::requireUnfinished);
		Ballot ballot = held(yearId, number);
		ballot.decide(chosen, reason, document, file, person.account(), this.clock.instant());
		BallotRecord record = this.ballots.saveAndFlush(ballot).toRecord();
		this.events.publishEvent(new TieDecided(record.id(), this.years.year(yearId).year(), person.account()));
	}

	/** The ballots of a year, oldest first, without any count. */
	public List<BallotRecord> ballots(String yearId, Person person) {
		requireReader(person);
		settle(yearId);
		return this.ballots.findByYearIdOrderByNumber(yearId).stream().map(Ballot::toRecord).toList();
	}

	/**
	 * One ballot, without any count.
	 * @throws RefusedRequest 404 when there is none
	 */
	public BallotRecord ballot(String yearId, int number, Person person) {
		return ballots(yearId, person).stream()
			.filter((ballot) -> ballot.number() == number)
			.findFirst()
			.orElseThrow(NotAllowed::new);
	}

	/** The papers of a ballot that the person may read: minutes, the chair's decision. */
	public List<EvidenceFile> files(String yearId, int number, Person person) {
		requireReader(person);
		Ballot ballot = this.ballots.findByYearIdAndNumber(yearId, number).orElseThrow(NotAllowed::new);
		if (ballot.state() != BallotState.CLOSED) {
			requireCounts(ballot.toRecord(), person);
			return Stream.ofNullable(ballot.minutes()).toList();
		}
		BallotResult result = ballot.toResult();
		return Stream
			.concat(Stream.ofNullable(result.minutes()),
					Stream.ofNullable(result.decision()).flatMap((decision) -> Stream.ofNullable(decision.file())))
			.toList();
	}

	/**
	 * Checks a councillor's paper without casting it.
	 * @throws RefusedRequest as {@link #cast(String, int, List, Person)} does
	 */
	public void check(String yearId, int number, List<String> chosen, Person person) {
		person.require(Role.COUNCILLOR);
		Ballot ballot = this.ballots.findByYearIdAndNumber(yearId, number).orElseThrow(NotAllowed::new);
		check(ballot, this.papers.entryOf(ballot.toRecord().id(), person.account()).orElseThrow(NotAllowed::new),
				chosen);
	}

	/** Checks a paper on a personal link without casting it. */
	public void check(String token, List<String> chosen) {
		String ballotId = this.links.ballotOf(token).orElseThrow(NotAllowed::new);
		check(this.ballots.findById(ballotId).orElseThrow(NotAllowed::new), entryOfLink(ballotId, token), chosen);
	}

	/** Who may vote and who has, for the secretary and who is on it; empty for others. */
	@Transactional(readOnly = true)
	public List<RollEntry> roll(BallotRecord ballot, Person person) {
		List<RollEntry> roll = this.papers.roll(ballot.id());
		return (person.has(Role.SECRETARY) || roll.stream().anyMatch((entry) -> entry.isOf(person))) ? roll : List.of();
	}

	/** The place on the roll from which the person votes, if any. */
	@Transactional(readOnly = true)
	public Optional<RollEntry> place(BallotRecord ballot, Person person) {
		return person.has(Role.COUNCILLOR) ? this.papers.entryOf(ballot.id(), person.account()) : Optional.empty();
	}

	/** What the person chose so far in an open ballot; empty for a secret one. */
	@Transactional(readOnly = true)
	public List<String> ownVote(BallotRecord ballot, Person person) {
		return place(ballot, person).map((entry) -> this.papers.votes(ballot.id()).get(entry.councillor()))
			.orElse(List.of());
	}

	/**
	 * How a ballot ended.
	 * @throws RefusedRequest 409 while it is open, or when it ended without a result
	 */
	public BallotResult result(String yearId, int number, Person person) {
		requireReader(person);
		settle(yearId);
		return this.ballots.findByYearIdAndNumber(yearId, number).orElseThrow(NotAllowed::new).toResult();
	}

	/** Who chose what in an open ballot that is closed, in the order of the roll. */
	public Map<String, List<String>> names(BallotResult result, Person person) {
		requireReader(person);
		return result.ballot().secret() ? Map.of() : this.papers.votes(result.ballot().id());
	}

	/** The ballots of a year that can still be voted in. */
	List<BallotRecord> openBallots(String yearId) {
		settle(yearId);
		return this.ballots.findByYearIdOrderByNumber(yearId)
			.stream()
			.filter((ballot) -> ballot.state() == BallotState.OPEN)
			.map(Ballot::toRecord)
			.toList();
	}

	@Transactional(readOnly = true)
	List<RollEntry> rollOf(BallotRecord ballot) {
		return this.papers.roll(ballot.id());
	}

	/** How the rounds held so far fill the seats. */
	Standing standing(String yearId) {
		settle(yearId);
		return standing(this.ballots.findByYearIdOrderByNumber(yearId));
	}

	/** Ballots that the clock has ended and nobody wrote that down yet. */
	@Transactional(readOnly = true)
	List<String> due() {
		return this.ballots.findDue(this.clock.instant());
	}

	/** Writes down that the clock ended a ballot. */
	void settleBallot(String ballotId) {
		this.ballots.findHeld(ballotId).ifPresent((ballot) -> settle(ballot, this.clock.instant()));
	}

	// The rows are asked for before they are loaded, so that what is loaded is what is
	// locked.
	private void settle(String yearId) {
		this.ballots.findDue(yearId, this.clock.instant()).forEach(this::settleBallot);
	}

	private void settle(Ballot ballot, Instant now) {
		Instant closesAt = ballot.toRecord().closesAt();
		if (ballot.isDue(now) && closesAt != null) {
			close(ballot, Act.SYSTEM, closesAt);
		}
	}

	private void check(Ballot ballot, RollEntry entry, List<String> chosen) {
		ballot.paper(chosen, this.clock.instant());
		if (ballot.isSecret() && entry.voted()) {
			throw new VotedAlready();
		}
	}

	private void cast(Ballot ballot, RollEntry entry, List<String> chosen) {
		Instant now = this.clock.instant();
		List<String> paper = ballot.paper(chosen, now);
		BallotRecord record = ballot.toRecord();
		boolean first = this.papers.note(record.id(), entry.councillor());
		if (record.secret()) {
			if (!first) {
				throw new VotedAlready();
			}
			this.papers.keep(record.id(), this.papers.box(record.id()).with(paper));
			return;
		}
		this.papers.keep(record.id(), entry.councillor(), paper, now);
		this.events.publishEvent(
				new VoteCast(record.id(), this.years.year(record.yearId()).year(), entry.councillor(), entry.voter()));
	}

	private void close(Ballot ballot, String account, Instant at) {
		BallotRecord record = ballot.toRecord();
		List<String> candidates = record.candidates().stream().map(Candidate::nominationId).toList();
		int turnout = this.papers.turnout(record.id());
		BallotBox box = this.papers.box(record.id());
		Tally tally = Tally.of(candidates, record.secret() ? box.papers() : this.papers.votes(record.id()).values());
		// The last cast's mark on the row goes with it; of a void ballot no paper is
		// kept.
		this.papers.keep(record.id(), (turnout < record.quorum()) ? BallotBox.EMPTY : box);
		ballot.close(turnout, tally, account, at);
		ended(ballot, turnout, account);
	}

	private void ended(Ballot ballot, int turnout, String account) {
		BallotRecord record = this.ballots.saveAndFlush(ballot).toRecord();
		this.links.end(record.id());
		int year = this.years.year(record.yearId()).year();
		this.events.publishEvent(
				(record.voidReason() != null) ? new BallotVoided(record.id(), year, record.voidReason(), account)
						: new BallotClosed(record.id(), year, turnout, account));
	}

	private Ballot next(String yearId, List<Ballot> before, CouncilTerms terms, int roll, @Nullable Instant closesAt,
			Person person, Instant now) {
		int number = before.size() + 1;
		Standing standing = standing(before);
		if (standing.rounds() == 0) {
			List<NominationRecord> handedIn = this.nominations.findByYearIdOrderByNominatedAtAscIdAsc(yearId)
				.stream()
				.map(Nomination::toRecord)
				.toList();
			if (handedIn.stream().anyMatch((nomination) -> nomination.state() == NominationState.HANDED_IN)) {
				throw RefusedRequest.conflict("selection.ballot.undecided");
			}
			List<Candidate> candidates = handedIn.stream()
				.filter((nomination) -> nomination.state() == NominationState.ACCEPTED)
				.map((nomination) -> new Candidate(nomination.id(), nomination.title()))
				.toList();
			return Ballot.opened(yearId, number, 1, terms, terms.seats(), roll, candidates, closesAt, person.account(),
					now);
		}
		if (standing.isSettled()) {
			throw RefusedRequest.conflict("selection.ballot.settled");
		}
		Map<String, Candidate> main = new LinkedHashMap<>();
		before.get(0).toRecord().candidates().forEach((candidate) -> main.put(candidate.nominationId(), candidate));
		List<Candidate> tied = standing.tied().stream().map(main::get).toList();
		return Ballot.opened(yearId, number, standing.rounds() + 1, terms, Math.min(standing.seatsLeft(), tied.size()),
				roll, tied, closesAt, person.account(), now);
	}

	private List<RollEntry> roll(CouncilRecord council, Instant now) {
		Set<String> taken = new HashSet<>(council.members().stream().map(CouncilMember::account).toList());
		return council.members().stream().map((member) -> {
			// Nobody votes for two: who has a seat, or stands in for one already, takes
			// no second.
			String voter = this.directory.substituteOf(member.account(), Role.COUNCILLOR, now)
				.filter(taken::add)
				.orElse(member.account());
			return new RollEntry(member.account(), voter, member.chair(), false);
		}).toList();
	}

	private RollEntry entryOfLink(String ballotId, String token) {
		String councillor = this.links.councillorOf(token).orElseThrow(NotAllowed::new);
		return this.papers.roll(ballotId)
			.stream()
			.filter((entry) -> entry.councillor().equals(councillor))
			.findFirst()
			.orElseThrow(NotAllowed::new);
	}

	private Ballot held(String yearId, int number) {
		return this.ballots.findHeld(yearId, number).orElseThrow(NotAllowed::new);
	}

	private void requireCounts(BallotRecord ballot, Person person) {
		if (!mayCount(ballot, person)) {
			throw new NotAllowed();
		}
	}

	// In which capacities the person counts: whoever votes in another's place counts in
	// it.
	private Stream<Capacity> counting(BallotRecord ballot, Person person) {
		return Stream.concat(
				person.capacities()
					.stream()
					.filter((capacity) -> capacity.role() == Role.SECRETARY || capacity.role() == Role.CLERK),
				this.papers.roll(ballot.id())
					.stream()
					.filter((entry) -> entry.isOf(person))
					.map((entry) -> new Capacity(Role.COUNCILLOR, null,
							entry.councillor().equals(person.account()) ? null : entry.councillor())));
	}

	private static Standing standing(List<Ballot> ballots) {
		Standing standing = Standing.NONE;
		for (Ballot ballot : ballots) {
			if (ballot.state() == BallotState.CLOSED) {
				standing = standing.after(ballot.outcome());
			}
		}
		return standing;
	}

	private static void requireReader(Person person) {
		person.require(Role.SECRETARY, Role.COUNCILLOR, Role.EDITOR, Role.APPROVER, Role.CLERK);
	}

}
