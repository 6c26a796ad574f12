package vn.noibat.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.edition.Archive;
import vn.noibat.office.EmbargoedFetches;
import vn.noibat.office.PressOffice;
import vn.noibat.office.TokenBearer;
import vn.noibat.account.Person;

/**
 * Writes down who reads a message that tells of an edition before its time: its titles
 * and its hash are words of that edition, too.
 */
@Service
@Transactional
public class EmbargoedWords {

	private final Messages messages;

	private final Archive archive;

	private final EmbargoedFetches fetches;

	private final Clock clock;

	EmbargoedWords(Messages messages, Archive archive, EmbargoedFetches fetches, Clock clock) {
		this.messages = messages;
		this.archive = archive;
		this.fetches = fetches;
		this.clock = clock;
	}

	/** Whether a message tells of an edition that is not out. */
	@Transactional(readOnly = true)
	public boolean areIn(PressMessage message) {
		return message.embargo() != null && message.year() != null && message.edition() != null
				&& this.archive.current().edition(message.year(), message.edition()).isEmpty();
	}

	/**
	 * A message is shown to somebody on their office's own pages.
	 * @param from the address of whoever reads it
	 */
	public void shown(PressMessage message, PressOffice office, Person person, String from) {
		if (areIn(message)) {
			this.fetches.record(office, person, Objects.requireNonNull(message.year()),
					Objects.requireNonNull(message.edition()), "message", from, this.clock.instant());
		}
	}

	/** The letter of a message is handed to a program. */
	void handedOver(PressMessage message, TokenBearer bearer, String from) {
		if (areIn(message)) {
			this.fetches.record(bearer, Objects.requireNonNull(message.year()),
					Objects.requireNonNull(message.edition()), "queue", from, this.clock.instant());
		}
	}

	/** Messages are handed to a program: each edition is written down once. */
	void handedOver(List<QueuedMessage> queued, TokenBearer bearer, String from) {
		Map<String, PressMessage> told = new TreeMap<>();
		queued.stream()
			.flatMap((one) -> this.messages.find(one.id()).stream())
			.filter(this::areIn)
			.forEach((message) -> told.put(message.year() + "/" + message.edition(), message));
		told.values()
			.forEach((message) -> this.fetches.record(bearer, Objects.requireNonNull(message.year()),
					Objects.requireNonNull(message.edition()), "queue", from, this.clock.instant()));
	}

}
