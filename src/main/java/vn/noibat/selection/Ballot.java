package vn.noibat.selection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;

import vn.noibat.account.Person;
import vn.noibat.web.RefusedRequest;

/**
 * One vote of a council: what it is about and how it ended; never what anybody chose.
 */
@Entity
class Ballot {

	@Id
	private String id;

	private String yearId;

	private int number;

	private int round;

	private String manner;

	private boolean secret;

	private int seats;

	private int roll;

	private int quorum;

	private Instant openedAt;

	private String openedBy;

	private @Nullable Instant closesAt;

	private String state;

	private @Nullable Instant closedAt;

	private @Nullable String closedBy;

	private @Nullable Integer turnout;

	private @Nullable String voidReason;

	private @Nullable Integer papers;

	private @Nullable Integer invalid;

	private @Nullable Integer present;

	private @Nullable String minutesFileId;

	private @Nullable String minutesFileName;

	private @Nullable String enteredBy;

	private @Nullable String enteredFor;

	private @Nullable Instant enteredAt;

	@Column(name = "totals_sha256")
	private @Nullable String totalsSha256;

	private @Nullable String confirmedBy;

	private @Nullable String confirmedFor;

	private @Nullable Instant confirmedAt;

	private @Nullable String decisionReason;

	private @Nullable String decisionDocumentId;

	private @Nullable String decisionFileId;

	private @Nullable String decisionFileName;

	private @Nullable String decidedBy;

	private @Nullable Instant decidedAt;

	@Version
	private int version;

	@ElementCollection
	@CollectionTable(name = "ballot_candidate", joinColumns = @JoinColumn(name = "ballot_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	private List<Candidate> candidates = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "ballot_total", joinColumns = @JoinColumn(name = "ballot_id"))
	@MapKeyColumn(name = "nomination_id")
	@Column(name = "votes")
	private Map<String, Integer> totals = new LinkedHashMap<>();

	@ElementCollection
	@CollectionTable(name = "ballot_decided", joinColumns = @JoinColumn(name = "ballot_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	@Column(name = "nomination_id")
	private List<String> decided = new ArrayList<>();

	Ballot() {
	}

	/**
	 * Opens a ballot; from here on its roll, quorum, seats and candidates stand.
	 * @param closesAt when the clock ends it; only for a ballot online
	 */
	static Ballot opened(String yearId, int number, int round, CouncilTerms terms, int seats, int roll,
			List<Candidate> candidates, @Nullable Instant closesAt, String person, Instant now) {
		if (candidates.size() < seats) {
			throw RefusedRequest.conflict("selection.ballot.candidates", candidates.size(), seats);
		}
		if (closesAt != null && !closesAt.isAfter(now)) {
			throw RefusedRequest.conflict("selection.ballot.closes.past");
		}
		if (closesAt != null && terms.manner().isAtTheTable()) {
			throw RefusedRequest.conflict("selection.ballot.closes.table");
		}
		Ballot ballot = new Ballot();
		ballot.id = yearId + "-ballot-" + number;
		ballot.yearId = yearId;
		ballot.number = number;
		ballot.round = round;
		ballot.manner = terms.manner().code();
		ballot.secret = terms.secret();
		ballot.seats = seats;
		ballot.roll = roll;
		ballot.quorum = terms.quorum().of(roll);
		ballot.openedAt = now;
		ballot.openedBy = person;
		ballot.closesAt = closesAt;
		ballot.state = BallotState.OPEN.code();
		ballot.candidates.addAll(candidates);
		return ballot;
	}

	/** Whether the clock has ended it and nobody wrote that down yet. */
	boolean isDue(Instant now) {
		return state() == BallotState.OPEN && this.closesAt != null && !now.isBefore(this.closesAt);
	}

	/**
	 * The paper on which a councillor chose these, sorted. None chosen is an abstention.
	 * @throws BallotOver when nobody may vote any more
	 * @throws PaperRefused when the paper does not fit the ballot
	 */
	List<String> paper(Collection<String> chosen, Instant now) {
		requireOpen(now);
		if (manner().isAtTheTable()) {
			throw RefusedRequest.conflict("selection.ballot.table");
		}
		Set<String> choice = new HashSet<>(chosen);
		if (!nominations().containsAll(choice)) {
			throw new PaperRefused("selection.paper.unknown");
		}
		if (choice.size() > this.seats) {
			throw new PaperRefused("selection.paper.too-many", choice.size(), this.seats);
		}
		return choice.stream().sorted().toList();
	}

	/**
	 * Ends a ballot online: with a result, or void where too few took part.
	 * @param at the moment it ended
	 */
	void close(int turnout, Tally tally, String person, Instant at) {
		requireState(BallotState.OPEN);
		if (manner().isAtTheTable()) {
			throw RefusedRequest.conflict("selection.ballot.table");
		}
		end(turnout, tally.votes(), person, at);
	}

	/** Takes an open ballot back. */
	void withdraw(int turnout, String person, Instant now) {
		requireOpen(now);
		this.turnout = turnout;
		endVoid(VoidReason.WITHDRAWN, person, now);
	}

	/**
	 * Enters what was counted at the table; it counts once a second person confirms it.
	 * @param onBehalfOf in whose place it is entered, if in anybody's
	 * @throws TotalsRefused when it cannot be so
	 */
	void enter(Totals totals, @Nullable EvidenceFile minutes, String person, @Nullable String onBehalfOf, Instant now) {
		requireOpen(now);
		if (!manner().isAtTheTable()) {
			throw RefusedRequest.conflict("selection.ballot.online");
		}
		check(totals);
		if (minutes == null && this.minutesFileId == null) {
			throw new TotalsRefused("selection.totals.minutes");
		}
		this.present = totals.present();
		this.papers = totals.papers();
		this.invalid = totals.invalid();
		this.totals.clear();
		nominations().forEach((nomination) -> this.totals.put(nomination, totals.votes().get(nomination)));
		if (minutes != null) {
			this.minutesFileId = minutes.id();
			this.minutesFileName = minutes.name();
		}
		this.enteredBy = person;
		this.enteredFor = onBehalfOf;
		this.enteredAt = now;
		this.totalsSha256 = sha256();
	}

	/**
	 * Confirms exactly these totals, which ends the ballot.
	 * @param onBehalfOf in whose place they are confirmed, if in anybody's
	 */
	void confirm(String sha256, Person person, @Nullable String onBehalfOf, Instant now) {
		requireOpen(now);
		if (this.totalsSha256 == null || this.enteredBy == null || this.present == null) {
			throw RefusedRequest.conflict("selection.totals.missing");
		}
		if (isEnteredBy(person)) {
			throw RefusedRequest.conflict("selection.totals.own");
		}
		if (!this.totalsSha256.equals(sha256)) {
			throw RefusedRequest.conflict("selection.totals.changed");
		}
		this.confirmedBy = person.account();
		this.confirmedFor = onBehalfOf;
		this.confirmedAt = now;
		end(this.present, Map.copyOf(this.totals), person.account(), now);
	}

	/** Whether the person is no second one to the totals entered. */
	boolean isEnteredBy(Person person) {
		return this.enteredBy != null && person.hadAHandIn(this.enteredBy, this.enteredFor);
	}

	/**
	 * Records whom the chair chose where a run-off ended in a tie again.
	 * @param chosen as many of the tied as there are seats left
	 */
	void decide(List<String> chosen, String reason, @Nullable String document, @Nullable EvidenceFile file,
			String person, Instant now) {
		Outcome outcome = outcome();
		if (this.round < 2 || outcome.isSettled() || this.decidedAt != null) {
			throw RefusedRequest.conflict("selection.tie.none");
		}
		if (!outcome.tied().containsAll(chosen) || new HashSet<>(chosen).size() != chosen.size()
				|| chosen.size() != Math.min(outcome.seatsLeft(), outcome.tied().size())) {
			throw RefusedRequest.conflict("selection.tie.number", outcome.seatsLeft());
		}
		if (reason.isBlank()) {
			throw RefusedRequest.conflict("selection.reason.missing");
		}
		if (document == null && file == null) {
			throw RefusedRequest.conflict("selection.tie.minutes");
		}
		this.decided.addAll(chosen);
		this.decisionReason = reason.strip();
		this.decisionDocumentId = document;
		this.decisionFileId = (file != null) ? file.id() : null;
		this.decisionFileName = (file != null) ? file.name() : null;
		this.decidedBy = person;
		this.decidedAt = now;
	}

	/**
	 * What the tally means, and the chair's decision where there is one.
	 * @throws RefusedRequest 409 when there is no result
	 */
	Outcome outcome() {
		requireState(BallotState.CLOSED);
		Outcome counted = tally().outcome(this.seats);
		if (this.decidedAt == null) {
			return counted;
		}
		List<String> elected = new ArrayList<>(counted.elected());
		elected.addAll(this.decided);
		return new Outcome(elected, List.of(), 0);
	}

	/** The result, of a ballot that has one. */
	BallotResult toResult() {
		requireState(BallotState.CLOSED);
		return new BallotResult(toRecord(), Objects.requireNonNull(this.turnout), this.papers, this.invalid, tally(),
				tally().outcome(this.seats), minutes(),
				(this.decidedAt != null) ? new TieDecision(this.decided, Objects.requireNonNull(this.decisionReason),
						this.decisionDocumentId, decisionFile(), Objects.requireNonNull(this.decidedBy), this.decidedAt)
						: null,
				Objects.requireNonNull(this.closedBy));
	}

	/** The totals entered at the table, for those who enter and confirm them. */
	@Nullable Totals totals() {
		return (this.present != null && this.papers != null && this.invalid != null)
				? new Totals(this.present, this.papers, this.invalid, this.totals) : null;
	}

	/** The signed minutes, once they were sent with the totals. */
	@Nullable EvidenceFile minutes() {
		return (this.minutesFileId != null && this.minutesFileName != null)
				? new EvidenceFile(this.minutesFileId, this.minutesFileName) : null;
	}

	private @Nullable EvidenceFile decisionFile() {
		return (this.decisionFileId != null && this.decisionFileName != null)
				? new EvidenceFile(this.decisionFileId, this.decisionFileName) : null;
	}

	BallotRecord toRecord() {
		return new BallotRecord(this.id, this.yearId, this.number, this.round, manner(), this.secret, this.seats,
				this.roll, this.quorum, List.copyOf(this.candidates), this.openedAt, this.openedBy, this.closesAt,
				state(), this.closedAt, (this.voidReason != null) ? VoidReason.of(this.voidReason) : null,
				this.enteredBy, this.totalsSha256, this.confirmedBy);
	}

	boolean isSecret() {
		return this.secret;
	}

	BallotState state() {
		return BallotState.of(this.state);
	}

	void requireOpen(Instant now) {
		if (state() != BallotState.OPEN || isDue(now)) {
			throw new BallotOver();
		}
	}

	private void end(int turnout, Map<String, Integer> votes, String person, Instant at) {
		this.turnout = turnout;
		if (turnout < this.quorum) {
			endVoid(VoidReason.QUORUM, person, at);
			return;
		}
		nominations().forEach((nomination) -> this.totals.put(nomination, votes.getOrDefault(nomination, 0)));
		this.state = BallotState.CLOSED.code();
		this.closedBy = person;
		this.closedAt = at;
	}

	private void endVoid(VoidReason reason, String person, Instant at) {
		this.voidReason = reason.code();
		this.state = BallotState.VOID.code();
		this.closedBy = person;
		this.closedAt = at;
	}

	private void check(Totals totals) {
		if (totals.present() < 0 || totals.papers() < 0 || totals.invalid() < 0
				|| totals.votes().values().stream().anyMatch((votes) -> votes < 0)) {
			throw new TotalsRefused("selection.totals.negative");
		}
		if (!totals.votes().keySet().equals(new HashSet<>(nominations()))) {
			throw new TotalsRefused("selection.totals.candidates");
		}
		if (totals.present() > this.roll) {
			throw new TotalsRefused("selection.totals.present", totals.present(), this.roll);
		}
		if (totals.papers() + totals.invalid() > totals.present()) {
			throw new TotalsRefused("selection.totals.papers", totals.papers() + totals.invalid(), totals.present());
		}
		if (totals.votes().values().stream().anyMatch((votes) -> votes > totals.papers())) {
			throw new TotalsRefused("selection.totals.votes", totals.papers());
		}
		int sum = totals.votes().values().stream().mapToInt(Integer::intValue).sum();
		if (sum > totals.papers() * this.seats) {
			throw new TotalsRefused("selection.totals.sum", sum, totals.papers() * this.seats);
		}
	}

	/** Of what was entered: a line a number, then a line a nomination in its order. */
	private String sha256() {
		StringBuilder text = new StringBuilder("totals 1\nballot " + this.id + "\npresent " + this.present + "\npapers "
				+ this.papers + "\ninvalid " + this.invalid + "\nminutes " + this.minutesFileId + "\n");
		nominations().forEach(
				(nomination) -> text.append(nomination).append(' ').append(this.totals.get(nomination)).append('\n'));
		try {
			return HexFormat.of()
				.formatHex(
						MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Tally tally() {
		Map<String, Integer> votes = new LinkedHashMap<>();
		nominations().forEach((nomination) -> votes.put(nomination, this.totals.getOrDefault(nomination, 0)));
		return new Tally(votes);
	}

	private List<String> nominations() {
		return this.candidates.stream().map(Candidate::nominationId).toList();
	}

	private Manner manner() {
		return Manner.of(this.manner);
	}

	private void requireState(BallotState required) {
		if (state() != required) {
			throw (required == BallotState.OPEN) ? new BallotOver()
					: RefusedRequest.conflict("selection.ballot.no-result");
		}
	}

}
