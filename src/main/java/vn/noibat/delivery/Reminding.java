package vn.noibat.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Role;
import vn.noibat.office.ChannelKind;
import vn.noibat.office.Channels;
import vn.noibat.office.OffReason;
import vn.noibat.office.OfficeKeeping;
import vn.noibat.office.PressOffice;
import vn.noibat.office.Subscription;
import vn.noibat.year.PendingWork;
import vn.noibat.year.Waiting;
import vn.noibat.year.WorkingYear;

/**
 * Reminds offices that have not answered, and tells the clerk whom to ring when their
 * time is over.
 */
@Service
@Transactional
class Reminding implements Waiting {

	/** Begins the id of the reminder at half of the time. */
	static final String HALF = "half ";

	/** Begins the id of the reminder at its end. */
	static final String END = "end ";

	private static final int LONGEST_REASON = 160;

	private final Messages messages;

	private final Sending sending;

	private final Attempts attempts;

	private final OfficeKeeping offices;

	private final Channels channels;

	private final Clock clock;

	Reminding(Messages messages, Sending sending, Attempts attempts, OfficeKeeping offices, Channels channels,
			Clock clock) {
		this.messages = messages;
		this.sending = sending;
		this.attempts = attempts;
		this.offices = offices;
		this.channels = channels;
		this.clock = clock;
	}

	/**
	 * Does a reminder's job; sent twice, it is one.
	 * @return nothing: it is done
	 */
	Optional<Instant> remind(String job) {
		Purpose purpose = job.startsWith(HALF) ? Purpose.REMINDER : Purpose.LAST_REMINDER;
		PressMessage message = this.messages.find(job.substring(job.indexOf(' ') + 1)).orElseThrow();
		silent(message).forEach((office) -> this.sending.remind(message, office.id(), purpose));
		return Optional.empty();
	}

	/**
	 * The offices that have not answered a message, and were not told something newer
	 * instead.
	 */
	List<PressOffice> silent(PressMessage message) {
		return this.messages.unsettled(message.id())
			.stream()
			.filter((one) -> one.refusal() == null)
			.flatMap((silent) -> this.offices.office(silent.officeId()).stream())
			.filter(PressOffice::enabled)
			.toList();
	}

	/**
	 * Whom to ring in a year: who refused, whom nothing reaches, who was silent until the
	 * time was over, or until half of it where no mail can remind them; and who has a
	 * channel that nothing is sent to any more.
	 */
	@Override
	@Transactional(readOnly = true)
	public List<PendingWork> pendingWork(WorkingYear year) {
		Instant now = this.clock.instant();
		// Before the messages: one that comes in between is not among these.
		List<SilentOffice> unsettled = this.messages.unsettled(year.year());
		Map<String, PressMessage> sent = this.messages.ofYear(year.year())
			.stream()
			.collect(Collectors.toMap(PressMessage::id, Function.identity()));
		Map<String, PressOffice> open = this.offices.offices()
			.stream()
			.filter(PressOffice::enabled)
			.collect(Collectors.toMap(PressOffice::id, Function.identity()));
		Stream<PendingWork> calls = unsettled.stream()
			.filter((one) -> open.containsKey(one.officeId()))
			.flatMap((one) -> work(Objects.requireNonNull(sent.get(one.messageId())),
					Objects.requireNonNull(open.get(one.officeId())), one, now)
				.stream());
		Set<UUID> failing = this.attempts.failing();
		Set<String> unreachable = unsettled.stream()
			.filter(SilentOffice::unreachable)
			.map(SilentOffice::officeId)
			.collect(Collectors.toSet());
		Stream<PendingWork> mended = this.messages.lastToldIn(year.year())
			.stream()
			.filter(open::containsKey)
			.flatMap((id) -> toMend(year.year(), Objects.requireNonNull(open.get(id)),
					unreachable.contains(id) ? Set.of() : failing, now));
		return Stream.concat(calls, mended).toList();
	}

	private Optional<PendingWork> work(PressMessage message, PressOffice office, SilentOffice silent, Instant now) {
		Instant due = Objects.requireNonNull(message.acknowledgeBy());
		String text = text(silent, AcknowledgeWithin.half(message.urgency(), message.sentAt(), due), due, now);
		if (text == null) {
			return Optional.empty();
		}
		String what = (silent.refusal() != null) ? beginning(silent.refusal()) : title(message);
		return Optional.of(new PendingWork(Objects.requireNonNull(message.year()), text,
				List.of(office.name(), telephone(office), what), address(message), Role.CLERK, null, null, due));
	}

	private @Nullable String text(SilentOffice silent, Instant half, Instant due, Instant now) {
		if (silent.refusal() != null) {
			return "delivery.pending.refused";
		}
		if (!due.isAfter(now)) {
			return "delivery.pending.silent";
		}
		if (silent.unreachable()) {
			return "delivery.pending.unreachable";
		}
		return (!half.isAfter(now) && !isMailed(silent.officeId())) ? "delivery.pending.unreminded" : null;
	}

	private boolean isMailed(String officeId) {
		return this.channels.of(officeId)
			.stream()
			.anyMatch((channel) -> channel.on() && channel.kind() == ChannelKind.EMAIL);
	}

	// Whoever got a message by another way does not know that one is broken.
	private Stream<PendingWork> toMend(int year, PressOffice office, Set<UUID> failing, Instant now) {
		return this.channels.subscriptions(office.id(), now)
			.stream()
			.flatMap((channel) -> Stream.ofNullable(toMend(channel, failing))
				.map((text) -> new PendingWork(year, text, List.of(office.name(), telephone(office), channel.address()),
						"/desk/offices/" + office.id(), Role.CLERK, null, null, null)));
	}

	private static @Nullable String toMend(Subscription channel, Set<UUID> failing) {
		if (channel.offReason() == OffReason.GONE || channel.offReason() == OffReason.FAILING) {
			return "delivery.pending.off";
		}
		return (channel.on() && failing.contains(channel.id())) ? "delivery.pending.failing" : null;
	}

	static String address(PressMessage message) {
		return "/desk/years/" + message.year() + "/messages/" + message.id();
	}

	// The whole of it stands on the board.
	private static String beginning(String reason) {
		return (reason.codePointCount(0, reason.length()) <= LONGEST_REASON) ? reason
				: reason.substring(0, reason.offsetByCodePoints(0, LONGEST_REASON - 1)) + "…";
	}

	private static String telephone(PressOffice office) {
		return office.telephone().isEmpty() ? "–" : office.telephone();
	}

	private static String title(PressMessage message) {
		String number = message.letter().number();
		return (number != null) ? number : message.letter().subject();
	}

}
