package vn.noibat.edition;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.text.Bilingual;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.PendingWork;
import vn.noibat.year.Waiting;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/**
 * The door of readers' error reports: anybody reports, editors and the secretary answer,
 * and the answer is public where it led to a correction.
 */
@Service
@Transactional
public class Reporting implements Waiting {

	/** Crockford's Base32: no letter looks like another or like a digit. */
	private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int GROUP = 4;

	private static final Duration CONTACT_KEPT = Duration.ofDays(90);

	private final ErrorReports reports;

	private final Archive archive;

	private final YearKeeping years;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	Reporting(ErrorReports reports, Archive archive, YearKeeping years, ApplicationEventPublisher events, Clock clock) {
		this.reports = reports;
		this.archive = archive;
		this.years = years;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Takes a report; the same form sent twice, be it at once, is one.
	 * @return its reference, e.g. {@code BL-7K3F-9QXM}: whoever has it reads the answer
	 */
	public String report(NewReport report) {
		this.reports.lock(report.submission());
		Optional<ErrorReport> first = this.reports.findBySubmission(report.submission());
		if (first.isPresent()) {
			return first.get().toRecord().reference();
		}
		ErrorReport received = this.reports
			.save(new ErrorReport(UUID.randomUUID().toString(), reference(), report, this.clock.instant()));
		ReceivedReport saved = received.toRecord();
		this.events.publishEvent(new ReportReceived(saved.id(), saved.year()));
		return saved.reference();
	}

	/** The report of a reference, whatever its case. */
	@Transactional(readOnly = true)
	public Optional<ReceivedReport> byReference(String reference) {
		return this.reports.findByReference(reference.toUpperCase(Locale.ROOT)).map(ErrorReport::toRecord);
	}

	/** Reports without an answer, oldest first. */
	@Transactional(readOnly = true)
	public List<ReceivedReport> open(Person person) {
		person.require(Role.EDITOR, Role.SECRETARY);
		return this.reports.findTop200ByAnsweredAtIsNullOrderByReceivedAt()
			.stream()
			.map(ErrorReport::toRecord)
			.toList();
	}

	/** The reports answered last, newest answer first. */
	@Transactional(readOnly = true)
	public List<ReceivedReport> answered(Person person) {
		person.require(Role.EDITOR, Role.SECRETARY);
		return this.reports.findTop50ByAnsweredAtIsNotNullOrderByAnsweredAtDesc()
			.stream()
			.map(ErrorReport::toRecord)
			.toList();
	}

	/**
	 * A report by its id.
	 * @throws RefusedRequest 404 when there is none
	 */
	@Transactional(readOnly = true)
	public ReceivedReport one(String id, Person person) {
		person.require(Role.EDITOR, Role.SECRETARY);
		return found(id).toRecord();
	}

	/**
	 * Answers a report.
	 * @param version of the report that was read
	 * @param edition the released correction or withdrawal of its year to which it led;
	 * with it the answer is public
	 * @throws AnsweredMeanwhile when the report is no longer what was read
	 * @throws RefusedRequest when there is no such edition for all to read
	 */
	public void answer(String id, int version, Bilingual answer, @Nullable Integer edition, Person person) {
		person.require(Role.EDITOR, Role.SECRETARY);
		ErrorReport report = found(id);
		ReceivedReport read = report.toRecord();
		if (read.version() != version) {
			throw new AnsweredMeanwhile();
		}
		Integer year = read.year();
		if (edition != null) {
			boolean released = year != null && this.archive.current()
				.edition(year, edition)
				.filter((one) -> one.seal().kind() != EditionKind.ORIGINAL)
				.isPresent();
			if (!released) {
				throw RefusedRequest.conflict("report.edition.unknown", edition);
			}
		}
		report.answer(answer, edition, person.account(), this.clock.instant().truncatedTo(ChronoUnit.MICROS));
		this.reports.save(report);
		this.events.publishEvent(new ReportAnswered(id, year, edition, person.account()));
	}

	/**
	 * The reports of the year without an answer; those of no year on file wait in the
	 * newest.
	 */
	@Override
	@Transactional(readOnly = true)
	public List<PendingWork> pendingWork(WorkingYear year) {
		List<Integer> known = this.years.years().stream().map(WorkingYear::year).toList();
		boolean newest = known.get(0) == year.year();
		int open = this.reports.countOpen(year.year(), newest, known);
		return (open == 0) ? List.of() : List.of(new PendingWork(year.year(), "report.pending", List.of(open),
				"/desk/reports", Role.EDITOR, null, null, null));
	}

	@Scheduled(initialDelay = 30, fixedDelay = 720, timeUnit = TimeUnit.MINUTES)
	void forgetContacts() {
		forgetContacts(this.clock.instant());
	}

	int forgetContacts(Instant now) {
		return this.reports.forgetContacts(now.minus(CONTACT_KEPT));
	}

	private ErrorReport found(String id) {
		return this.reports.findById(id).orElseThrow(() -> RefusedRequest.missing("error.404.text"));
	}

	private String reference() {
		return "BL-" + group() + "-" + group();
	}

	private String group() {
		StringBuilder group = new StringBuilder();
		for (int place = 0; place < GROUP; place++) {
			group.append(ALPHABET.charAt(this.random.nextInt(ALPHABET.length())));
		}
		return group.toString();
	}

}
