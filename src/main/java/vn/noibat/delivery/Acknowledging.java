package vn.noibat.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.NotAllowed;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.journal.Act;
import vn.noibat.office.OfficeKeeping;
import vn.noibat.office.PressOffice;
import vn.noibat.office.TokenBearer;
import vn.noibat.office.TokenScope;
import vn.noibat.text.CanonicalJson;
import vn.noibat.text.Folding;
import vn.noibat.web.RefusedRequest;

/**
 * The door for what offices answer: by their programs, by the link in a mail, on their
 * own pages, or on the telephone. Of several answers the last holds; one that was given
 * since the last refusal changes nothing, nor does "arrived" after any other: programs
 * repeat themselves, and answers do not go back. What was said on the telephone is always
 * kept.
 */
@Service
@Transactional
public class Acknowledging {

	private static final int LONGEST_NAME = 200;

	private final Messages messages;

	private final Acknowledgements acknowledgements;

	private final OfficeKeeping offices;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Acknowledging(Messages messages, Acknowledgements acknowledgements, OfficeKeeping offices,
			ApplicationEventPublisher events, Clock clock) {
		this.messages = messages;
		this.acknowledgements = acknowledgements;
		this.offices = offices;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * A program of an office answers.
	 * @throws RefusedRequest 404 when the office was not sent that message
	 */
	public Acknowledgement acknowledge(String messageId, NewAcknowledgement answer, TokenBearer bearer) {
		bearer.require(TokenScope.ACKNOWLEDGE);
		return keep(messageId, bearer.officeId(), answer, AcknowledgedVia.API, null, null, now());
	}

	/**
	 * Somebody of an office answers on its own pages.
	 * @throws RefusedRequest 404 when the office was not sent that message
	 */
	public Acknowledgement acknowledge(String messageId, NewAcknowledgement answer, Person person) {
		PressOffice office = this.offices.officeOf(person).orElseThrow(NotAllowed::new);
		return keep(messageId, office.id(), answer, AcknowledgedVia.PAGES, person.account(), null, now());
	}

	/**
	 * An office answered on the telephone, and the clerk writes it down; the journal
	 * tells when that was.
	 * @param name who was on the telephone
	 * @param at when the office answered: since the minute in which it was sent the
	 * message
	 * @throws RefusedRequest when no name is given, or the time cannot be, or the office
	 * was not sent it
	 */
	public Acknowledgement acknowledgedByTelephone(String messageId, String officeId, String name, Instant at,
			NewAcknowledgement answer, Person person) {
		person.require(Role.CLERK);
		Instant sent = this.messages.find(messageId).map(PressMessage::sentAt).orElse(Instant.EPOCH);
		if (at.isAfter(now()) || at.isBefore(sent.truncatedTo(ChronoUnit.MINUTES))) {
			throw new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, "delivery.refused.called-at");
		}
		String who = Folding.nfc(name).replaceAll("\\p{Cntrl}", "").strip();
		if (who.isEmpty() || who.length() > LONGEST_NAME) {
			throw new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, "delivery.refused.name", LONGEST_NAME);
		}
		return keep(messageId, officeId, answer, AcknowledgedVia.TELEPHONE, who, person.account(),
				at.isBefore(sent) ? sent : at);
	}

	/** What an office answered last to a message. */
	@Transactional(readOnly = true)
	public Optional<Acknowledgement> last(String messageId, String officeId) {
		return this.acknowledgements.last(messageId, officeId);
	}

	/** All that an office answered to a message, oldest first. */
	@Transactional(readOnly = true)
	public List<Acknowledgement> all(String messageId, String officeId) {
		return this.acknowledgements.of(messageId, officeId);
	}

	/**
	 * What a link in a mail leads to. It is open until it, or another link to the same,
	 * is used, or the office said more than "arrived" by any way: each attempt and each
	 * reminder carries a link, and a mail is passed on.
	 * @throws RefusedRequest 404 when there is none, or it is too old
	 */
	@Transactional(readOnly = true)
	LinkedMessage linked(String token) {
		AnswerLink link = link(token);
		if (!this.clock.instant().isBefore(link.endsAt())) {
			throw RefusedRequest.missing("delivery.link.unknown");
		}
		return new LinkedMessage(this.messages.find(link.messageId()).orElseThrow(),
				this.offices.office(link.officeId()).orElseThrow(),
				this.acknowledgements.last(link.messageId(), link.officeId()).orElse(null), !isClosed(link));
	}

	/**
	 * Whoever holds the link answers, once.
	 * @throws RefusedRequest when it was used
	 */
	Acknowledgement acknowledge(String token, NewAcknowledgement answer) {
		AnswerLink link = link(token);
		Instant now = now();
		this.acknowledgements.hold(link.messageId(), link.officeId());
		if (!link.isOpen(now) || isClosed(link) || !this.acknowledgements.use(sha256(token), now)) {
			throw RefusedRequest.conflict("delivery.link.used");
		}
		return keep(link.messageId(), link.officeId(), answer, AcknowledgedVia.LINK, null, null, now);
	}

	private Acknowledgement keep(String messageId, String officeId, NewAcknowledgement answer, AcknowledgedVia via,
			@Nullable String givenBy, @Nullable String notedBy, Instant at) {
		PressMessage message = this.messages.find(messageId)
			.filter((one) -> one.acknowledgeBy() != null && this.messages.isAddressed(messageId, officeId))
			.orElseThrow(() -> RefusedRequest.missing("error.404.text"));
		this.acknowledgements.hold(messageId, officeId);
		List<Acknowledgement> before = this.acknowledgements.of(messageId, officeId);
		if (via != AcknowledgedVia.TELEPHONE && isKnown(before, answer)) {
			return before.get(before.size() - 1);
		}
		Acknowledgement given = new Acknowledgement(messageId, officeId, answer.code(), answer.reason(),
				answer.printedUrl(), via, givenBy, notedBy, at);
		this.acknowledgements.add(given);
		String account = (notedBy != null) ? notedBy : (via == AcknowledgedVia.PAGES) ? givenBy : null;
		this.events.publishEvent(new MessageActed("message-acknowledged", message.year(), messageId,
				Map.of("office", officeId, "code", answer.code().code(), "via", via.name()),
				(account != null) ? account : Act.SYSTEM));
		return given;
	}

	// What was refused and mended since may be accepted as before.
	private static boolean isKnown(List<Acknowledgement> before, NewAcknowledgement answer) {
		if (answer.code() == AcknowledgementCode.ARRIVED) {
			return !before.isEmpty();
		}
		boolean known = false;
		for (Acknowledgement one : before) {
			known = one.saysTheSameAs(answer) || (known && one.code() != AcknowledgementCode.REFUSED);
		}
		return known;
	}

	private boolean isClosed(AnswerLink link) {
		return link.usedAt() != null || this.acknowledgements.of(link.messageId(), link.officeId())
			.stream()
			.anyMatch((one) -> one.via() == AcknowledgedVia.LINK || one.code() != AcknowledgementCode.ARRIVED);
	}

	private AnswerLink link(String token) {
		return this.acknowledgements.link(sha256(token))
			.filter((link) -> this.offices.office(link.officeId()).filter(PressOffice::enabled).isPresent())
			.orElseThrow(() -> RefusedRequest.missing("delivery.link.unknown"));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	private static String sha256(String token) {
		return CanonicalJson.sha256(token.getBytes(StandardCharsets.UTF_8));
	}

}
