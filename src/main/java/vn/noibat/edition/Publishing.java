package vn.noibat.edition;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Capacity;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.approval.ApprovedList;
import vn.noibat.approval.Approving;
import vn.noibat.approval.Routing;
import vn.noibat.journal.Journal;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.PendingWork;
import vn.noibat.year.Releasable;
import vn.noibat.year.Stage;
import vn.noibat.year.Waiting;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/**
 * The door through which everything public goes: seals editions, decides when they come
 * out, corrects and takes back.
 */
@Service
@Transactional
public class Publishing implements Waiting {

	/** The longest public reason, in characters. */
	static final int LONGEST_REASON = 1000;

	private final Editions editions;

	private final Releases releases;

	private final Signing signing;

	private final Standings standings;

	private final AgreedTexts agreedTexts;

	private final WithdrawalProposals withdrawals;

	private final Composition composition;

	private final SearchIndex searchIndex;

	private final Approving approving;

	private final Routing routing;

	private final YearKeeping years;

	private final FurtherPublication letters;

	private final Journal journal;

	private final MessageSource messages;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Publishing(Editions editions, Releases releases, Signing signing, Standings standings, AgreedTexts agreedTexts,
			WithdrawalProposals withdrawals, Composition composition, SearchIndex searchIndex, Approving approving,
			Routing routing, YearKeeping years, FurtherPublication letters, Journal journal, MessageSource messages,
			ApplicationEventPublisher events, Clock clock) {
		this.editions = editions;
		this.releases = releases;
		this.signing = signing;
		this.standings = standings;
		this.agreedTexts = agreedTexts;
		this.withdrawals = withdrawals;
		this.composition = composition;
		this.searchIndex = searchIndex;
		this.approving = approving;
		this.routing = routing;
		this.years = years;
		this.letters = letters;
		this.journal = journal;
		this.messages = messages;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Seals the approved list of a year as its next edition, which nobody outside can
	 * read until it is released.
	 * @throws vn.noibat.year.WrongStage when the list is not approved
	 * @throws NothingNew when what is out says the same
	 */
	public SealedEdition seal(String yearId, Person person) {
		person.require(Role.SECRETARY);
		this.years.hold(yearId);
		ApprovedList list = this.approving.approvedList(yearId);
		YearContent content = this.composition.compose(list);
		EditionStanding replaced = this.standings.newest(yearId).orElse(null);
		boolean first = replaced == null;
		Bilingual reason = first ? null : (list.reason() != null) ? list.reason() : word("edition.reason.listed");
		// The stage first: its entry takes the journal's lock, so that the head kept is
		// the one before the seal's own entry.
		this.years.enter(yearId, Stage.PUBLISHED, person);
		Edition edition = add(content, first ? EditionKind.ORIGINAL : EditionKind.CORRECTION, reason, replaced,
				person.account());
		this.agreedTexts.add(edition.id(), list.submissionId());
		this.events.publishEvent(new EditionActed("edition-sealed", edition.year(), edition.number(),
				Map.of("sha256", edition.sha256()), person.account()));
		return edition.toRecord();
	}

	/**
	 * Releases a sealed edition now; of two people who do so at once, one does.
	 * @throws AlreadyReleased when it is out
	 * @throws AlreadyRevoked when it was revoked
	 * @throws PromisedRelease when a letter told press offices of another time
	 */
	public void release(String yearId, int number, Person person) {
		person.require(Role.CLERK, Role.SECRETARY);
		EditionStanding standing = pending(yearId, number);
		requireNoPromise(yearId, number, null);
		Instant now = nowFor(standing.seal());
		decide(standing.id(), now, person.account(), now);
		this.events.publishEvent(new EditionReleased(standing.seal(), person.account()));
	}

	/**
	 * Sets when a sealed edition comes out, or sets it anew.
	 * @throws TimePassed when that moment has passed
	 * @throws AlreadyReleased when it is out
	 * @throws AboutToBeReleased when it comes out within seconds
	 * @throws PromisedRelease when a letter told press offices of another time
	 */
	public void schedule(String yearId, int number, Instant at, Person person) {
		person.require(Role.CLERK, Role.SECRETARY);
		EditionStanding standing = pending(yearId, number);
		requireNoPromise(yearId, number, at);
		if (this.releases.isPast(at)) {
			throw new TimePassed();
		}
		decide(standing.id(), at, person.account(), nowFor(standing.seal()));
		this.events.publishEvent(new EditionActed("release-scheduled", standing.seal().year(), number,
				Map.of("releaseAt", at.toString()), person.account()));
	}

	/**
	 * Calls the release of a sealed edition off; it stays sealed.
	 * @throws AlreadyReleased when it is out
	 * @throws AboutToBeReleased when it comes out within seconds
	 * @throws PromisedRelease when a letter told press offices of its time
	 */
	public void callOff(String yearId, int number, Person person) {
		person.require(Role.CLERK, Role.SECRETARY);
		EditionStanding standing = pending(yearId, number);
		requireNoPromise(yearId, number, null);
		if (standing.state() != EditionState.SCHEDULED) {
			throw RefusedRequest.conflict("edition.refused.not-scheduled", number);
		}
		this.releases.decide(standing.id(), null, person.account(), now());
		this.events.publishEvent(
				new EditionActed("release-called-off", standing.seal().year(), number, Map.of(), person.account()));
	}

	/**
	 * Revokes a sealed edition before it is out: the row stays, its number is used, and
	 * the year goes back to the editors.
	 * @throws AlreadyReleased when it is out
	 * @throws PromisedRelease when a letter told press offices of its time
	 */
	public void revoke(String yearId, int number, String reason, Person person) {
		person.require(Role.SECRETARY);
		EditionStanding standing = pending(yearId, number);
		requireNoPromise(yearId, number, null);
		String said = said(reason);
		this.releases.revoke(standing.id(), said, person.account(), now());
		this.events.publishEvent(new EditionActed("edition-revoked", standing.seal().year(), number,
				Map.of("reason", said), person.account()));
		this.years.enter(yearId, Stage.EDITING, person);
	}

	/**
	 * Opens a correction of a year that is out, for a reason that readers will be told.
	 * @throws NotReleased when the year is not out
	 * @throws UnreleasedEdition while an edition is sealed and not out
	 */
	public void openCorrection(String yearId, Bilingual reason, Person person) {
		person.require(Role.SECRETARY);
		WorkingYear year = this.years.hold(yearId);
		EditionStanding newest = newest(year);
		if (!newest.isReleased()) {
			throw new UnreleasedEdition(newest.seal().number());
		}
		this.routing.openCorrection(yearId, said(reason), person);
	}

	/**
	 * Proposes to take a released year back; another person must confirm it.
	 * @throws NotReleased when the year is not out, or taken back already
	 */
	public void proposeWithdrawal(String yearId, Bilingual reason, Person person) {
		Capacity capacity = person.require(Role.SECRETARY);
		WorkingYear year = this.years.hold(yearId);
		requireOut(year);
		if (this.withdrawals.findByYearIdAndOutcomeIsNull(yearId).isPresent()) {
			throw RefusedRequest.conflict("edition.refused.proposed", year.year());
		}
		this.withdrawals
			.save(new WithdrawalProposal(yearId, said(reason), person.account(), capacity.onBehalfOf(), now()));
		this.events.publishEvent(
				new WithdrawalActed("withdrawal-proposed", yearId, year.year(), reason.vi(), person.account()));
	}

	/**
	 * Takes a year back on another person's proposal: its address stays and says why.
	 * @throws SecondPersonNeeded when it is the one who proposed it
	 * @throws WithdrawalDecided when it was decided already
	 */
	public void confirmWithdrawal(String yearId, long proposalId, Person person) {
		person.require(Role.SECRETARY, Role.CLERK, Role.APPROVER);
		WorkingYear year = this.years.hold(yearId);
		WithdrawalProposal proposal = proposal(yearId, proposalId);
		proposal.confirm(person, now());
		this.withdrawals.save(proposal);
		requireOut(year);
		takeBack(yearId, proposal.reason(), person.account());
	}

	/** Drops a proposal to take a year back. */
	public void dropWithdrawal(String yearId, long proposalId, Person person) {
		person.require(Role.SECRETARY, Role.CLERK, Role.APPROVER);
		WorkingYear year = this.years.hold(yearId);
		WithdrawalProposal proposal = proposal(yearId, proposalId);
		proposal.drop(person.account(), now());
		this.withdrawals.save(proposal);
		this.events.publishEvent(new WithdrawalActed("withdrawal-dropped", yearId, year.year(), proposal.reason().vi(),
				person.account()));
	}

	/** What waits between approval and release in a year. */
	@Override
	@Transactional(readOnly = true)
	public List<PendingWork> pendingWork(WorkingYear year) {
		String address = "/desk/years/" + year.year() + "/editions";
		if (this.withdrawals.findByYearIdAndOutcomeIsNull(year.id()).isPresent()) {
			return List.of(new PendingWork(year.year(), "edition.pending.withdrawal", List.of(), address, Role.CLERK,
					null, null, null));
		}
		if (year.stage() == Stage.APPROVED) {
			return List.of(new PendingWork(year.year(), "edition.pending.seal", List.of(), address, Role.SECRETARY,
					null, null, null));
		}
		return this.standings.newest(year.id())
			.filter(EditionStanding::isPending)
			.stream()
			.map((standing) -> new PendingWork(year.year(),
					(standing.release() != null) ? "edition.pending.scheduled" : "edition.pending.release",
					List.of(standing.seal().number()), address, Role.CLERK, null, null,
					(standing.release() != null) ? standing.release().at() : null))
			.toList();
	}

	/** Whether the newest edition of a year is sealed and not out yet. */
	@Transactional(readOnly = true)
	public boolean isWaitingForRelease(String yearId) {
		return this.standings.newest(yearId).filter(EditionStanding::isPending).isPresent();
	}

	/** All editions of a year that were sealed, newest first, as the desk knows them. */
	@Transactional(readOnly = true)
	List<EditionStanding> standings(String yearId) {
		return this.standings.of(yearId);
	}

	/** The proposal to take a year back that waits for a second person. */
	@Transactional(readOnly = true)
	Optional<WithdrawalProposal> withdrawal(String yearId) {
		return this.withdrawals.findByYearIdAndOutcomeIsNull(yearId);
	}

	/**
	 * Seals the next edition of a year and releases it in the same act, without the desk:
	 * a list taken over from before the portal.
	 * @param reason why it replaces the one that is out; null for a first edition
	 * @throws AlreadyReleased when there is one and no reason to replace it
	 */
	SealedEdition publish(Releasable releasable, @Nullable Bilingual reason, String account) {
		YearContent content = this.composition.compose(releasable);
		this.editions.lock(content.id());
		EditionStanding replaced = this.standings.newest(content.id()).orElse(null);
		if (replaced != null && reason == null) {
			throw new AlreadyReleased(content.year());
		}
		if (replaced == null && reason != null) {
			throw new NotReleased(content.year());
		}
		return release(add(content, (replaced != null) ? EditionKind.CORRECTION : EditionKind.ORIGINAL, reason,
				replaced, account), account);
	}

	/** Takes a year back: its address stays and says why. */
	SealedEdition takeBack(String yearId, Bilingual reason, String account) {
		this.editions.lock(yearId);
		EditionStanding out = this.standings.newest(yearId).orElseThrow(() -> RefusedRequest.missing("error.404.text"));
		YearContent content = this.composition.withdrawn(this.editions.findById(out.id()).orElseThrow().content());
		return release(add(content, EditionKind.WITHDRAWAL, reason, out, account), account);
	}

	private SealedEdition release(Edition edition, String account) {
		SealedEdition sealed = edition.toRecord();
		Instant now = nowFor(sealed);
		decide(edition.id(), now, account, now);
		this.events.publishEvent(new EditionReleased(sealed, account));
		return sealed;
	}

	private void decide(long editionId, Instant releaseAt, String account, Instant now) {
		this.releases.decide(editionId, releaseAt, account, now);
		this.signing.sign(editionId, releaseAt);
	}

	private Edition add(YearContent content, EditionKind kind, @Nullable Bilingual reason,
			@Nullable EditionStanding replaced, String account) {
		SealedEdition last = this.standings.last(content.id()).orElse(null);
		Edition saved = this.editions.save(Edition.sealed(content, kind, reason, last,
				(replaced != null) ? replaced.seal() : null, account, this.journal.head(), now()));
		this.searchIndex.add(saved.id(), saved.content());
		return saved;
	}

	private EditionStanding newest(WorkingYear year) {
		return this.standings.newest(year.id()).orElseThrow(() -> new NotReleased(year.year()));
	}

	private void requireOut(WorkingYear year) {
		EditionStanding newest = newest(year);
		if (!newest.isReleased()) {
			throw new UnreleasedEdition(newest.seal().number());
		}
		if (newest.seal().kind() == EditionKind.WITHDRAWAL) {
			throw RefusedRequest.conflict("edition.refused.withdrawn", year.year());
		}
	}

	/** The edition of a number, if it is sealed and may still come out. */
	private EditionStanding pending(String yearId, int number) {
		WorkingYear year = this.years.hold(yearId);
		EditionStanding standing = this.standings.of(yearId, number)
			.orElseThrow(() -> RefusedRequest.missing("error.404.text"));
		switch (standing.state()) {
			case REVOKED -> throw new AlreadyRevoked(year.year(), number);
			case RELEASED -> throw new AlreadyReleased(year.year());
			default -> {
				if (standing.release() != null && standing.release().fixed()) {
					throw new AboutToBeReleased(number);
				}
			}
		}
		return standing;
	}

	private void requireNoPromise(String yearId, int number, @Nullable Instant at) {
		this.letters.promise(yearId, number).filter((promise) -> !promise.at().equals(at)).ifPresent((promise) -> {
			throw new PromisedRelease(promise);
		});
	}

	private WithdrawalProposal proposal(String yearId, long id) {
		return this.withdrawals.findById(id)
			.filter((proposal) -> proposal.yearId().equals(yearId))
			.orElseThrow(() -> RefusedRequest.missing("error.404.text"));
	}

	private Bilingual word(String key) {
		return Bilingual.of(this.messages.getMessage(key, null, Language.VI.locale()),
				this.messages.getMessage(key, null, Locale.ENGLISH));
	}

	private static Bilingual said(Bilingual reason) {
		said(reason.vi());
		if (reason.en() != null) {
			said(reason.en());
		}
		return reason;
	}

	private static String said(String reason) {
		if (reason.isBlank()) {
			throw new TextNeeded("edition.refused.reason");
		}
		if (reason.strip().length() > LONGEST_REASON) {
			throw new TextNeeded("edition.refused.long", LONGEST_REASON);
		}
		return reason.strip();
	}

	// The clock of this node may be a little behind the one that sealed, be it its own.
	private Instant nowFor(SealedEdition seal) {
		return Collections.max(List.of(now(), seal.sealedAt()));
	}

	// PostgreSQL keeps microseconds: what is announced must equal what is read back. And
	// what is released now must be out by the database's own clock.
	private Instant now() {
		return this.releases.notAfterDatabase(this.clock.instant().truncatedTo(ChronoUnit.MICROS));
	}

}
