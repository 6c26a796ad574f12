package vn.noibat.selection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Role;
import vn.noibat.year.PendingWork;
import vn.noibat.year.Stage;
import vn.noibat.year.Waiting;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/**
 * What waits in a selection: nominations to decide on or complete, votes, totals, the
 * order.
 */
@Component
@Transactional
class SelectionWork implements Waiting {

	private final Nominations nominations;

	private final Councils councils;

	private final Selecting selecting;

	private final Voting voting;

	private final YearKeeping years;

	SelectionWork(Nominations nominations, Councils councils, Selecting selecting, Voting voting, YearKeeping years) {
		this.nominations = nominations;
		this.councils = councils;
		this.selecting = selecting;
		this.voting = voting;
		this.years = years;
	}

	@Override
	public List<PendingWork> pendingWork(WorkingYear year) {
		if (year.stage() != Stage.NOMINATING && year.stage() != Stage.VOTING) {
			return List.of();
		}
		if (this.selecting.isFinished(year.id())) {
			return List.of(secretary(year, "selection.work.order", List.of(), "/selection", null));
		}
		Instant due = this.years.deadlines(year.id()).get(year.stage());
		List<PendingWork> work = new ArrayList<>();
		if (year.stage() == Stage.NOMINATING) {
			nominating(year, due, work);
		}
		voting(year, due, work);
		return List.copyOf(work);
	}

	private void nominating(WorkingYear year, @Nullable Instant due, List<PendingWork> work) {
		List<NominationRecord> all = this.nominations.findByYearIdOrderByNominatedAtAscIdAsc(year.id())
			.stream()
			.map(Nomination::toRecord)
			.toList();
		for (NominationRecord nomination : all) {
			boolean returned = nomination.state() == NominationState.RETURNED;
			if (returned || nomination.state() == NominationState.DRAFT) {
				work.add(new PendingWork(year.year(), returned ? "selection.work.returned" : "selection.work.draft",
						List.of(nomination.title().vi()),
						SelectionPages.address(year, "/nominations/" + nomination.id()), Role.NOMINATOR,
						nomination.department(), null, returned ? null : due));
			}
		}
		long undecided = all.stream().filter((one) -> one.state() == NominationState.HANDED_IN).count();
		if (undecided > 0) {
			work.add(secretary(year, "selection.work.decide", List.of(undecided), "/nominations", due));
		}
		else if (this.selecting.isDirect(year.id())) {
			work.add(secretary(year, "selection.work.order", List.of(), "/selection", null));
		}
		else if (all.stream().anyMatch((one) -> one.state() == NominationState.ACCEPTED)) {
			boolean council = this.councils.findById(year.id()).isPresent();
			work.add(secretary(year, council ? "selection.work.open" : "selection.work.council", List.of(),
					council ? "/ballots" : "/council", null));
		}
	}

	private void voting(WorkingYear year, @Nullable Instant due, List<PendingWork> work) {
		Standing standing = this.voting.standing(year.id());
		List<BallotRecord> open = this.voting.openBallots(year.id());
		for (BallotRecord ballot : open) {
			open(year, ballot, due, work);
		}
		if (!open.isEmpty() || year.stage() != Stage.VOTING) {
			return;
		}
		if (standing.isSettled()) {
			work.add(secretary(year, "selection.work.order", List.of(), "/selection", due));
		}
		else {
			work.add(secretary(year,
					(standing.rounds() == 0) ? "selection.work.again"
							: (standing.rounds() == 1) ? "selection.work.run-off" : "selection.work.tie",
					List.of(), "/ballots", due));
		}
	}

	private void open(WorkingYear year, BallotRecord ballot, @Nullable Instant due, List<PendingWork> work) {
		String address = "/ballots/" + ballot.number();
		Instant by = (ballot.closesAt() != null) ? ballot.closesAt() : due;
		if (ballot.awaitsConfirmation()) {
			work.add(new PendingWork(year.year(), "selection.work.confirm", List.of(),
					SelectionPages.address(year, address), Role.CLERK, null, null, by));
			work.add(new PendingWork(year.year(), "selection.work.confirm", List.of(),
					SelectionPages.address(year, address), Role.COUNCILLOR, null, null, by));
			return;
		}
		if (ballot.manner().isAtTheTable()) {
			work.add(secretary(year, "selection.work.totals", List.of(), address, by));
			return;
		}
		List<RollEntry> missing = this.voting.rollOf(ballot).stream().filter((entry) -> !entry.voted()).toList();
		missing.forEach((entry) -> work.add(
				new PendingWork(year.year(), (ballot.round() > 1) ? "selection.work.vote-again" : "selection.work.vote",
						List.of(), SelectionPages.address(year, address), Role.COUNCILLOR, null, entry.voter(), by)));
		if (missing.isEmpty()) {
			work.add(secretary(year, "selection.work.close", List.of(), address, by));
		}
	}

	private static PendingWork secretary(WorkingYear year, String text, List<Object> arguments, String path,
			@Nullable Instant due) {
		return new PendingWork(year.year(), text, arguments, SelectionPages.address(year, path), Role.SECRETARY, null,
				null, due);
	}

}
