package vn.noibat.approval;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.highlight.Editing;
import vn.noibat.text.Bilingual;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.Almanac;
import vn.noibat.year.Stage;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/**
 * The door to the routes: sets the bodies, their order, acts and papers.
 */
@Service
@Transactional
public class Routing {

	private final ApprovalRounds rounds;

	private final RouteTemplates templates;

	private final YearKeeping years;

	private final Almanac almanac;

	private final Editing editing;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Routing(ApprovalRounds rounds, RouteTemplates templates, YearKeeping years, Almanac almanac, Editing editing,
			ApplicationEventPublisher events, Clock clock) {
		this.rounds = rounds;
		this.templates = templates;
		this.years = years;
		this.almanac = almanac;
		this.editing = editing;
		this.events = events;
		this.clock = clock;
	}

	/** The routes to begin with. */
	@Transactional(readOnly = true)
	List<RouteTemplate> templates(RoundKind kind) {
		return this.templates.ofKind(kind);
	}

	/** The newest round of a year; none before a route is set. */
	@Transactional(readOnly = true)
	Optional<ApprovalRound> round(String yearId) {
		return this.rounds.findFirstByYearIdOrderByNumberDesc(yearId);
	}

	/**
	 * Takes the steps of a template over.
	 * @throws RouteFrozen once a text was submitted on the route
	 */
	public void take(String yearId, String templateId, Person person) {
		person.require(Role.SECRETARY);
		WorkingYear year = this.years.hold(yearId);
		ApprovalRound round = workingRound(year, person);
		RouteTemplate template = this.templates.find(round.kind(), templateId)
			.orElseThrow(() -> RefusedRequest.missing("error.404.text"));
		set(year, round, template.steps(), round.version(), person);
	}

	/**
	 * Sets the steps of the route.
	 * @param version of the route that was before the person's eyes; 0 where there was
	 * none
	 * @throws RouteFrozen once a text was submitted on the route
	 * @throws RouteChanged when another person changed it since
	 */
	public void set(String yearId, List<RouteStep> steps, int version, Person person) {
		person.require(Role.SECRETARY);
		WorkingYear year = this.years.hold(yearId);
		set(year, workingRound(year, person), steps, version, person);
	}

	/**
	 * Opens a correction of a year that is out, for a reason that readers are told; its
	 * route is the short one until the secretary sets another.
	 */
	public void openCorrection(String yearId, Bilingual reason, Person person) {
		person.require(Role.SECRETARY);
		this.years.hold(yearId);
		WorkingYear year = this.years.requireStage(yearId, Stage.PUBLISHED);
		int number = this.rounds.findFirstByYearIdOrderByNumberDesc(yearId).map(ApprovalRound::number).orElse(0) + 1;
		ListText base = ListText.of(this.almanac.yearRecord(yearId), this.editing.highlightsOf(yearId));
		ApprovalRound round = ApprovalRound.correction(yearId, number, reason, base, person.account(), now());
		this.templates.ofKind(RoundKind.CORRECTION)
			.stream()
			.findFirst()
			.ifPresent((template) -> round.route(template.steps(), round.version()));
		this.rounds.save(round);
		this.years.enter(yearId, Stage.EDITING, person);
		this.events.publishEvent(new CorrectionOpened(round.id(), year.year(), reason.vi(), person.account()));
	}

	private void set(WorkingYear year, ApprovalRound round, List<RouteStep> steps, int version, Person person) {
		round.route(steps, version);
		this.rounds.save(round);
		this.events.publishEvent(new RouteSet(round.id(), year.year(), steps.size(), person.account()));
	}

	private ApprovalRound workingRound(WorkingYear year, Person person) {
		return this.rounds.findFirstByYearIdOrderByNumberDesc(year.id()).orElseGet(() -> {
			this.years.requireStage(year.id(), Stage.NOMINATING, Stage.VOTING, Stage.EDITING);
			return ApprovalRound.original(year.id(), 1, person.account(), now());
		});
	}

	private Instant now() {
		return this.clock.instant();
	}

}
