package vn.noibat.year;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.text.Bilingual;
import vn.noibat.web.RefusedRequest;

/**
 * The years' working door: opens a year and leads it from stage to stage.
 */
@Service
@Transactional
public class YearKeeping {

	private final HighlightYears years;

	private final Almanac almanac;

	private final ApplicationEventPublisher events;

	YearKeeping(HighlightYears years, Almanac almanac, ApplicationEventPublisher events) {
		this.years = years;
		this.almanac = almanac;
		this.events = events;
	}

	/**
	 * Opens the selection of a year.
	 * @param places how many highlights it will have, from 1 to 100
	 * @throws YearExists when the year is on file
	 */
	public WorkingYear open(int year, int places, Bilingual title, Person person) {
		person.require(Role.SECRETARY);
		LocalityProfile locality = this.almanac.locality()
			.orElseThrow(() -> RefusedRequest.conflict("year.locality.missing"));
		if (this.years.findByYear(year).isPresent()) {
			throw new YearExists(year);
		}
		HighlightYear opened = this.years.save(HighlightYear.opened(locality.id() + "-" + year, year, places, title));
		WorkingYear working = opened.toWorkingYear();
		this.events.publishEvent(new YearOpened(working.id(), year, places, person.account()));
		return working;
	}

	/** All years on file, newest first, whatever their stage. */
	@Transactional(readOnly = true)
	public List<WorkingYear> years() {
		return this.years.findAllByOrderByYearDesc().stream().map(HighlightYear::toWorkingYear).toList();
	}

	/**
	 * A year on file.
	 * @throws RefusedRequest 404 when there is none
	 */
	@Transactional(readOnly = true)
	public WorkingYear year(int year) {
		return found(this.years.findByYear(year)).toWorkingYear();
	}

	/**
	 * A year by its id.
	 * @throws RefusedRequest 404 when there is none
	 */
	@Transactional(readOnly = true)
	public WorkingYear year(String yearId) {
		return found(this.years.findById(yearId)).toWorkingYear();
	}

	/**
	 * Until when each stage of the year should be over; stages without such a day are
	 * left out.
	 */
	@Transactional(readOnly = true)
	public Map<Stage, Instant> deadlines(String yearId) {
		return Map.copyOf(found(this.years.findById(yearId)).deadlines());
	}

	/**
	 * Holds the year for this transaction, so that whoever else would change its stage or
	 * what hangs on it waits, and says how it stands now.
	 * @throws YearBusy when somebody else has held it for too long
	 */
	public WorkingYear hold(String yearId) {
		return held(yearId).toWorkingYear();
	}

	/**
	 * Leads a year to another stage; the rooms decide when, this one whether it follows.
	 * @throws WrongStage when the stage does not follow the present one
	 */
	public WorkingYear enter(String yearId, Stage stage, Person person) {
		HighlightYear year = held(yearId);
		Stage from = year.stage();
		year.enter(stage);
		WorkingYear working = year.toWorkingYear();
		this.events.publishEvent(new StageEntered(yearId, working.year(), from, stage, person.account()));
		return working;
	}

	/**
	 * Holds the year for a change of what is approved in it. While it is being approved,
	 * or is approved and not sealed, it goes back to editing: what was approved is no
	 * longer what stands there.
	 * @throws WrongStage when nothing of it may change now
	 */
	public WorkingYear edit(String yearId, Person person) {
		WorkingYear year = hold(yearId);
		return switch (year.stage()) {
			case EDITING -> year;
			case APPROVING, APPROVED -> enter(yearId, Stage.EDITING, person);
			default -> throw new WrongStage(year.year(), year.stage());
		};
	}

	/**
	 * Refuses whatever may only be done at certain stages.
	 * @throws WrongStage when the year is at another
	 */
	@Transactional(readOnly = true)
	public WorkingYear requireStage(String yearId, Stage... stages) {
		WorkingYear year = year(yearId);
		if (!List.of(stages).contains(year.stage())) {
			throw new WrongStage(year.year(), year.stage());
		}
		return year;
	}

	private HighlightYear held(String yearId) {
		try {
			return found(this.years.findHeldById(yearId));
		}
		catch (PessimisticLockingFailureException ex) {
			throw new YearBusy(ex);
		}
	}

	private static HighlightYear found(Optional<HighlightYear> year) {
		return year.orElseThrow(() -> RefusedRequest.missing("error.404.text"));
	}

}
