package vn.noibat.selection;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.year.Stage;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/**
 * The council's door: who it is, by which rules it chooses, from when on it reads.
 */
@Service
@Transactional
public class Convening {

	private final Councils councils;

	private final CouncilTemplates templates;

	private final Selections selections;

	private final YearKeeping years;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Convening(Councils councils, CouncilTemplates templates, Selections selections, YearKeeping years,
			ApplicationEventPublisher events, Clock clock) {
		this.councils = councils;
		this.templates = templates;
		this.selections = selections;
		this.years = years;
		this.events = events;
		this.clock = clock;
	}

	/** The council of a year, once one is set. */
	@Transactional(readOnly = true)
	public Optional<CouncilRecord> council(String yearId) {
		return this.councils.findById(yearId).map(Council::toRecord);
	}

	/** The shapes a council of the year may be taken from. */
	@Transactional(readOnly = true)
	public List<CouncilShape> shapes(String yearId) {
		int places = this.years.year(yearId).places();
		return this.templates.findAllByOrderByPosition().stream().map((template) -> template.toRecord(places)).toList();
	}

	/**
	 * Sets the council of a year, for the secretary.
	 * @throws CouncilFrozen when a ballot was opened
	 */
	public void convene(String yearId, CouncilTerms terms, List<CouncilMember> members, Person person) {
		person.require(Role.SECRETARY);
		WorkingYear year = this.years.hold(yearId);
		Council council = this.councils.findById(yearId).orElseGet(() -> Council.of(yearId));
		council.convene(terms, members, year.places());
		this.years.requireStage(yearId, Stage.NOMINATING);
		this.councils.save(council);
		this.events.publishEvent(new CouncilConvened(yearId, year.year(), members.size(), terms.quorum().code(),
				terms.seats(), terms.secret(), person.account()));
	}

	/** Lets the council read the nominations and comment on them, for the secretary. */
	public void openAppraisal(String yearId, Person person) {
		person.require(Role.SECRETARY);
		WorkingYear year = this.years.hold(yearId);
		this.years.requireStage(yearId, Stage.NOMINATING);
		Selection selection = this.selections.findById(yearId).orElseGet(() -> Selection.of(yearId));
		selection.openAppraisal(this.clock.instant());
		this.selections.save(selection);
		this.events.publishEvent(new AppraisalOpened(yearId, year.year(), person.account()));
	}

}
