package vn.noibat.edition;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.journal.Act;
import vn.noibat.text.Bilingual;
import vn.noibat.year.Releasable;

/**
 * The door through which everything public goes: seals and releases editions.
 */
@Service
@Transactional
public class Publishing {

	private final Editions editions;

	private final Composition composition;

	private final SearchIndex searchIndex;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Publishing(Editions editions, Composition composition, SearchIndex searchIndex, ApplicationEventPublisher events,
			Clock clock) {
		this.editions = editions;
		this.composition = composition;
		this.searchIndex = searchIndex;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Releases the first edition of a year.
	 * @throws AlreadyReleased when the year has one
	 */
	public SealedEdition release(Releasable releasable) {
		YearContent content = this.composition.compose(releasable);
		this.editions.lock(content.id());
		this.editions.findFirstByYearIdOrderByNumberDesc(content.id()).ifPresent((edition) -> {
			throw new AlreadyReleased(content.year());
		});
		return save(Edition.original(content, now()));
	}

	/**
	 * Replaces the newest edition of a year, for a reason that readers are told.
	 * @throws NotReleased when there is no edition to correct
	 */
	public SealedEdition correct(Releasable releasable, Bilingual reason) {
		YearContent content = this.composition.compose(releasable);
		return save(newest(content.id()).followedBy(content, EditionKind.CORRECTION, reason, now()));
	}

	/**
	 * Takes a year back: its address stays and says why.
	 * @throws NotReleased when there is no edition to take back
	 */
	public SealedEdition withdraw(String yearId, Bilingual reason) {
		Edition newest = newest(yearId);
		YearContent content = this.composition.withdrawn(newest.content());
		return save(newest.followedBy(content, EditionKind.WITHDRAWAL, reason, now()));
	}

	private Edition newest(String yearId) {
		this.editions.lock(yearId);
		return this.editions.findFirstByYearIdOrderByNumberDesc(yearId).orElseThrow(() -> new NotReleased(yearId));
	}

	private SealedEdition save(Edition edition) {
		Edition saved = this.editions.save(edition);
		this.searchIndex.add(saved.id(), saved.content());
		SealedEdition sealed = saved.toRecord();
		// Only the records are released without a person, and no account can release yet.
		this.events.publishEvent(new EditionReleased(sealed, Act.SYSTEM));
		return sealed;
	}

	// PostgreSQL keeps microseconds: what is announced must equal what is read back.
	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
