package vn.noibat.selection;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.text.Bilingual;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.Stage;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/**
 * The door through which the elected nominations go on to become highlights.
 */
@Service
@Transactional
public class Selecting {

	private final Selections selections;

	private final Nominations nominations;

	private final Nominating nominating;

	private final Voting voting;

	private final YearKeeping years;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Selecting(Selections selections, Nominations nominations, Nominating nominating, Voting voting, YearKeeping years,
			ApplicationEventPublisher events, Clock clock) {
		this.selections = selections;
		this.nominations = nominations;
		this.nominating = nominating;
		this.voting = voting;
		this.years = years;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Carries the accepted nominations straight over, for the secretary of a year whose
	 * list a body proposes itself.
	 * @throws RefusedRequest 409 unless they are exactly as many as the year has places
	 */
	public void chooseDirectly(String yearId, Person person) {
		person.require(Role.SECRETARY);
		WorkingYear year = this.years.hold(yearId);
		this.years.requireStage(yearId, Stage.NOMINATING);
		Selection selection = selection(yearId);
		selection.take(accepted(year), true);
		this.selections.save(selection);
		this.events
			.publishEvent(new ListChosenDirectly(yearId, year.year(), selection.places().size(), person.account()));
	}

	/** Leaves the choice to the council after all, for the secretary. */
	public void leaveToCouncil(String yearId, Person person) {
		person.require(Role.SECRETARY);
		WorkingYear year = this.years.hold(yearId);
		this.years.requireStage(yearId, Stage.NOMINATING);
		Selection selection = selection(yearId);
		if (!selection.isDirect()) {
			return;
		}
		selection.leaveToCouncil();
		this.selections.save(selection);
		this.events.publishEvent(new ListLeftToCouncil(yearId, year.year(), person.account()));
	}

	/**
	 * The elected in their present order; empty while it is not decided who they are.
	 */
	public List<NominationRecord> places(String yearId, Person person) {
		person.require(Role.SECRETARY, Role.COUNCILLOR, Role.EDITOR, Role.APPROVER, Role.CLERK);
		return records(yearId, placesOf(yearId));
	}

	/** Whether the list was chosen without a ballot. */
	@Transactional(readOnly = true)
	public boolean isDirect(String yearId) {
		return selection(yearId).isDirect();
	}

	/** Whether the elected were handed over. */
	@Transactional(readOnly = true)
	public boolean isFinished(String yearId) {
		return selection(yearId).isFinished();
	}

	/**
	 * Puts the elected in another order and gives them other titles, for the secretary.
	 * @param order exactly the elected, each with its title
	 * @param version of the list when the order was made, see {@link #version}
	 * @throws SelectionChanged when it has changed since
	 */
	public void arrange(String yearId, Map<String, Bilingual> order, String version, Person person) {
		Selection selection = inOrdering(yearId, person);
		if (!version(records(yearId, selection.places())).equals(version)) {
			throw new SelectionChanged();
		}
		List<String> before = selection.places();
		selection.order(List.copyOf(order.keySet()));
		this.selections.save(selection);
		WorkingYear year = this.years.year(yearId);
		order.forEach((id, title) -> this.nominating.retitleElected(year, id, title, person));
		if (!selection.places().equals(before)) {
			this.events.publishEvent(new ElectedOrdered(yearId, year.year(), selection.places(), person.account()));
		}
	}

	/**
	 * Hands the elected over, for the secretary; from here on they are highlights in the
	 * making.
	 * @param order exactly the elected in their last order, each with its title
	 * @param version of the list when the order was made, see {@link #version}
	 * @throws SelectionChanged when it has changed since
	 */
	public void finish(String yearId, Map<String, Bilingual> order, String version, Person person) {
		arrange(yearId, order, version, person);
		Selection selection = inOrdering(yearId, person);
		if (selection.isDirect()
				&& !Set.copyOf(accepted(this.years.year(yearId))).equals(Set.copyOf(selection.places()))) {
			throw RefusedRequest.conflict("selection.direct.changed");
		}
		selection.finish(person.account(), this.clock.instant());
		this.selections.save(selection);
		handedOver(selection, this.years.year(yearId), person);
	}

	/**
	 * Hands over again, for the secretary, what was finished without anybody taking it
	 * over: handing over and beginning to edit were two acts once.
	 * @throws RefusedRequest 409 unless it is finished and not edited yet
	 */
	public void handOver(String yearId, Person person) {
		person.require(Role.SECRETARY);
		WorkingYear year = this.years.hold(yearId);
		this.years.requireStage(yearId, Stage.NOMINATING, Stage.VOTING);
		Selection selection = selection(yearId);
		if (!selection.isFinished()) {
			throw RefusedRequest.conflict("selection.unfinished");
		}
		handedOver(selection, year, person);
	}

	/** Changes with every change of the order or of a title. */
	static String version(List<NominationRecord> places) {
		return places.stream().map((place) -> place.id() + ":" + place.version()).collect(Collectors.joining(" "));
	}

	private void handedOver(Selection selection, WorkingYear year, Person person) {
		this.events.publishEvent(new SelectionFinished(year.id(), year.year(), selection.isDirect(),
				selection.places().size(), person.account()));
	}

	/**
	 * The elected nominations in their order.
	 * @throws RefusedRequest 409 while the selection is not finished
	 */
	@Transactional(readOnly = true)
	public List<ElectedNomination> elected(String yearId) {
		Selection selection = selection(yearId);
		if (!selection.isFinished()) {
			throw RefusedRequest.conflict("selection.unfinished");
		}
		List<ElectedNomination> elected = new ArrayList<>();
		records(yearId, selection.places())
			.forEach((nomination) -> elected.add(new ElectedNomination(elected.size() + 1, nomination)));
		return List.copyOf(elected);
	}

	private List<String> accepted(WorkingYear year) {
		List<NominationRecord> handedIn = this.nominating.nominationsOf(year.id());
		if (handedIn.stream().anyMatch((nomination) -> nomination.state() == NominationState.HANDED_IN)) {
			throw RefusedRequest.conflict("selection.ballot.undecided");
		}
		List<String> accepted = handedIn.stream()
			.filter((nomination) -> nomination.state() == NominationState.ACCEPTED)
			.map(NominationRecord::id)
			.toList();
		if (accepted.size() != year.places()) {
			throw RefusedRequest.conflict("selection.direct.places", accepted.size(), year.places());
		}
		return accepted;
	}

	private Selection inOrdering(String yearId, Person person) {
		person.require(Role.SECRETARY);
		this.years.hold(yearId);
		this.years.requireStage(yearId, Stage.NOMINATING, Stage.VOTING);
		Selection selection = selection(yearId);
		selection.requireUnfinished();
		if (!selection.isDirect()) {
			Standing standing = this.voting.standing(yearId);
			if (!standing.isSettled()) {
				throw RefusedRequest.conflict("selection.unfinished");
			}
			if (selection.places().isEmpty()) {
				selection.take(standing.elected(), false);
			}
		}
		return this.selections.save(selection);
	}

	private List<String> placesOf(String yearId) {
		Selection selection = selection(yearId);
		if (!selection.places().isEmpty()) {
			return selection.places();
		}
		Standing standing = this.voting.standing(yearId);
		return standing.isSettled() ? standing.elected() : List.of();
	}

	private List<NominationRecord> records(String yearId, List<String> ids) {
		Map<String, NominationRecord> known = this.nominations.findByYearIdOrderByNominatedAtAscIdAsc(yearId)
			.stream()
			.map(Nomination::toRecord)
			.collect(Collectors.toMap(NominationRecord::id, Function.identity()));
		return ids.stream().map(known::get).toList();
	}

	private Selection selection(String yearId) {
		return this.selections.findById(yearId).orElseGet(() -> Selection.of(yearId));
	}

}
