package vn.noibat.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import vn.noibat.document.Urgency;
import vn.noibat.edition.Archive;
import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.EditionKind;
import vn.noibat.edition.HighlightContent;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.journal.Act;
import vn.noibat.office.OfficeKeeping;
import vn.noibat.office.PressOffice;
import vn.noibat.text.Language;
import vn.noibat.year.YearKeeping;

/**
 * Tells whoever had an edition, as soon as a correction of it is out or it is taken back,
 * with nobody on duty, and of the letters that it was not told of while it was closed. It
 * follows the archive and not what was decided: a time that was moved, called off or
 * missed needs no care.
 */
@Component
class Pushing {

	private static final Logger logger = LoggerFactory.getLogger(Pushing.class);

	private static final Duration ANYWAY = Duration.ofSeconds(10);

	private final Archive archive;

	private final YearKeeping years;

	private final OfficeKeeping offices;

	private final Messages messages;

	private final Sending sending;

	private final Jobs jobs;

	private final MessageSource words;

	private final TransactionOperations transactions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private volatile long seen;

	private volatile Instant again = Instant.EPOCH;

	Pushing(Archive archive, YearKeeping years, OfficeKeeping offices, Messages messages, Sending sending, Jobs jobs,
			MessageSource words, TransactionOperations transactions, ApplicationEventPublisher events, Clock clock) {
		this.archive = archive;
		this.years = years;
		this.offices = offices;
		this.messages = messages;
		this.sending = sending;
		this.jobs = jobs;
		this.words = words;
		this.transactions = transactions;
		this.events = events;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 2000, fixedDelay = 500)
	void look() {
		ArchiveSnapshot out = this.archive.current();
		Instant now = this.clock.instant();
		if (!this.jobs.isOn() || (out.generation() == this.seen && now.isBefore(this.again))) {
			return;
		}
		// What was not told is looked for again anyway: an office is told of an old
		// edition while a new one comes out, or opens again.
		if (tellOfLetters() & push(out)) {
			this.seen = out.generation();
			this.again = now.plus(ANYWAY);
		}
	}

	/**
	 * Tells those of everything that is out who were told of what was before it, and not
	 * of this.
	 * @return whether all were told
	 */
	boolean push(ArchiveSnapshot out) {
		boolean told = true;
		for (ReleasedEdition newest : out.years()) {
			if (newest.seal().kind() == EditionKind.ORIGINAL || behind(newest).isEmpty()) {
				continue;
			}
			try {
				this.transactions.executeWithoutResult((status) -> push(newest));
			}
			// One year must not keep the others from being told of.
			catch (RuntimeException ex) {
				logger.warn("Edition {} of {} could not be pushed", newest.number(), newest.year(), ex);
				told = false;
			}
		}
		return told;
	}

	/**
	 * Tells offices that were closed while a letter took up one that they had, once they
	 * are open again.
	 * @return whether all were told
	 */
	boolean tellOfLetters() {
		boolean told = true;
		for (Map.Entry<String, List<String>> letter : untold().entrySet()) {
			try {
				this.transactions.executeWithoutResult((status) -> tellOf(letter.getKey()));
			}
			catch (RuntimeException ex) {
				logger.warn("Message {} could not be told of", letter.getKey(), ex);
				told = false;
			}
		}
		return told;
	}

	private void tellOf(String id) {
		PressMessage first = this.messages.find(id).orElseThrow();
		int year = Objects.requireNonNull(first.year());
		this.years.hold(this.years.year(year).id());
		List<String> untold = untold().get(id);
		if (untold == null) {
			return;
		}
		// A message of its own: programs that asked the queue have passed the first, and
		// it has a time to be answered in.
		int before = this.messages.letters(Objects.requireNonNull(first.letter().documentId()));
		PressMessage message = this.sending
			.send(new NewMessage(first.kind(), first.reference() + "/" + (before + 1), year,
					Objects.requireNonNull(first.edition()), first.urgency(), first.embargo(), first.letter(), untold));
		this.events.publishEvent(new MessageActed("letter-sent-later", year, message.id(),
				Map.of("first", first.id(), "offices", String.valueOf(untold.size())), Act.SYSTEM));
	}

	private Map<String, List<String>> untold() {
		Map<String, List<String>> untold = this.messages.untold();
		if (!untold.isEmpty()) {
			Set<String> open = this.offices.offices()
				.stream()
				.filter(PressOffice::enabled)
				.map(PressOffice::id)
				.collect(Collectors.toSet());
			untold.values().forEach((offices) -> offices.retainAll(open));
			untold.values().removeIf(List::isEmpty);
		}
		return untold;
	}

	private void push(ReleasedEdition newest) {
		// Whoever issues a letter in the year, or tells of the same on another node,
		// comes
		// before or after.
		this.years.hold(this.years.year(newest.year()).id());
		List<String> offices = behind(newest);
		if (offices.isEmpty()) {
			return;
		}
		int before = this.messages.pushes(newest.year(), newest.number());
		PressMessage message = this.sending.send(message(newest, before, offices));
		this.events.publishEvent(new MessageActed("correction-pushed", newest.year(), message.id(),
				Map.of("edition", String.valueOf(newest.number()), "offices", String.valueOf(offices.size())),
				Act.SYSTEM));
	}

	private List<String> behind(ReleasedEdition newest) {
		List<String> told = this.messages.toldOfEarlier(newest.year(), newest.number());
		return told.isEmpty() ? told
				: this.offices.offices()
					.stream()
					.filter((office) -> office.enabled() && told.contains(office.id()))
					.map(PressOffice::id)
					.toList();
	}

	private NewMessage message(ReleasedEdition edition, int before, List<String> offices) {
		MessageKind kind = edition.isWithdrawn() ? MessageKind.WITHDRAWN : MessageKind.CORRECTED;
		String subject = this.words.getMessage(
				edition.isWithdrawn() ? "delivery.subject.withdrawn" : "delivery.subject.corrected",
				new Object[] { String.valueOf(edition.year()), edition.number() }, Language.VI.locale());
		String reference = edition.year() + "/" + edition.number() + ((before > 0) ? "/" + (before + 1) : "");
		return new NewMessage(kind, reference, edition.year(), edition.number(), Urgency.VERY_URGENT, null,
				Letter.plain(subject, edition.title(),
						edition.content().highlights().stream().map(HighlightContent::title).toList(), edition.sha256(),
						edition.seal().reason()),
				offices);
	}

}
