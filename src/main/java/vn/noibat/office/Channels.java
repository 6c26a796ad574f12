package vn.noibat.office;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.NotAllowed;
import vn.noibat.account.Person;
import vn.noibat.account.SecretBox;
import vn.noibat.journal.Act;
import vn.noibat.outbound.OutboundCalls;
import vn.noibat.web.RefusedRequest;

/**
 * The door to where messages to press offices go, and with what they are signed. The
 * queue, which every office has, is not among the channels.
 */
@Service
@Transactional
public class Channels {

	/** How long the secret before stays valid beside a new one. */
	public static final Duration OVERLAP = Duration.ofHours(24);

	/** On, or waiting to be confirmed. */
	static final int MOST_CHANNELS = 10;

	/** None is ever removed. */
	private static final int MOST_ON_FILE = 100;

	/** A signature for each valid secret goes out with every message. */
	static final int MOST_SECRETS = 3;

	/** Standard Webhooks asks for 24 to 64. */
	private static final int SECRET_BYTES = 32;

	private static final String SECRET_PREFIX = "whsec_";

	private final ChannelsOnFile channels;

	private final WebhookSecrets secrets;

	private final Offices offices;

	private final OfficeKeeping keeping;

	private final SecretBox box;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final OutboundCalls calls;

	private final SecureRandom random = new SecureRandom();

	Channels(ChannelsOnFile channels, WebhookSecrets secrets, Offices offices, OfficeKeeping keeping, SecretBox box,
			ApplicationEventPublisher events, Clock clock, OutboundCalls calls) {
		this.channels = channels;
		this.secrets = secrets;
		this.offices = offices;
		this.keeping = keeping;
		this.box = box;
		this.events = events;
		this.clock = clock;
		this.calls = calls;
	}

	/** The channels of an office, oldest first, those that are off too. */
	@Transactional(readOnly = true)
	public List<OfficeChannel> of(String officeId) {
		boolean enabled = isEnabled(officeId);
		return this.channels.findByOfficeIdOrderByMadeAtAscIdAsc(officeId)
			.stream()
			.map((channel) -> channel.toRecord(enabled))
			.toList();
	}

	@Transactional(readOnly = true)
	public Optional<OfficeChannel> channel(UUID id) {
		return this.channels.findById(id).map((channel) -> channel.toRecord(isEnabled(channel.officeId())));
	}

	/**
	 * The secrets with which a webhook's messages are signed at an instant, newest first,
	 * each {@code whsec_} and Base64: at least one for every webhook, none for mail.
	 * @throws RefusedRequest when the installation has no secret key any more
	 */
	@Transactional(readOnly = true)
	public List<String> secrets(UUID channelId, Instant now) {
		return this.secrets.findByChannelIdOrderByIdDesc(channelId)
			.stream()
			.filter((secret) -> secret.isValid(now))
			.map((secret) -> this.box.open(owner(channelId), secret.closed()))
			.toList();
	}

	/** Sends nothing to a channel any more; one that is off stays as it is. */
	public void switchOff(UUID channelId, OffReason reason, Instant now) {
		switchOff(held(channelId), reason, Act.SYSTEM, now);
	}

	/** The channels of an office with all that its pages tell, oldest first. */
	@Transactional(readOnly = true)
	public List<Subscription> subscriptions(String officeId, Instant now) {
		return this.channels.findByOfficeIdOrderByMadeAtAscIdAsc(officeId).stream().map((channel) -> {
			List<WebhookSecret> valid = this.secrets.findByChannelIdOrderByIdDesc(channel.id())
				.stream()
				.filter((secret) -> secret.isValid(now))
				.toList();
			return new Subscription(channel.id(), channel.kind(), channel.address(), channel.isOn(),
					channel.offReason(), channel.offAt(), valid.isEmpty() ? null : valid.get(0).madeAt(),
					(valid.size() > 1) ? valid.get(1).endsAt() : null);
		}).toList();
	}

	/**
	 * Has messages to the person's office sent to one address more: to a mailbox once it
	 * is confirmed ({@link Confirming}).
	 * @return the channel; the secret of a webhook is told once, here
	 * @throws RefusedRequest when nothing can be sent there, or there is such a channel,
	 * or there are too many, or the installation has no secret key to keep a secret with
	 */
	public NewChannel add(ChannelKind kind, String address, Person person) {
		Office office = this.keeping.held(person);
		ChannelAddress checked = ChannelAddress.of(kind, address, this.calls::address);
		List<Channel> present = this.channels.findByOfficeIdOrderByMadeAtAscIdAsc(office.id());
		boolean twice = present.stream()
			.anyMatch((one) -> one.kind() == kind && one.address().equals(checked.address()));
		if (twice) {
			throw RefusedRequest.conflict("office.refused.channel-exists", checked.address());
		}
		Instant now = this.clock.instant();
		if (present.size() >= MOST_ON_FILE) {
			throw RefusedRequest.conflict("office.refused.channels-on-file", MOST_ON_FILE);
		}
		requireRoom(present, now);
		Channel channel = this.channels.save(new Channel(UUID.randomUUID(), office.id(), checked, now));
		String secret = (kind == ChannelKind.WEBHOOK) ? makeSecret(channel.id(), now) : null;
		publish("channel-added", channel, person.account(), Map.of());
		return new NewChannel(channel.toRecord(true), secret);
	}

	/**
	 * Gives a webhook of the person's office a new secret; the one before ends after
	 * {@link #OVERLAP}, or at once.
	 * @return the new secret, told once
	 * @throws RefusedRequest when too many are valid already, or the channel is no
	 * webhook
	 */
	public String rotate(UUID channelId, boolean atOnce, Person person) {
		Channel channel = own(channelId, person);
		if (channel.kind() != ChannelKind.WEBHOOK) {
			throw new NotAllowed();
		}
		Instant now = this.clock.instant();
		List<WebhookSecret> valid = this.secrets.findByChannelIdOrderByIdDesc(channelId)
			.stream()
			.filter((secret) -> secret.isValid(now))
			.toList();
		if (!atOnce && valid.size() >= MOST_SECRETS) {
			throw RefusedRequest.conflict("office.refused.rotations", MOST_SECRETS);
		}
		valid.forEach((secret) -> secret.end(atOnce ? now : now.plus(OVERLAP)));
		// Before the new one comes: there is one newest.
		this.secrets.flush();
		String secret = makeSecret(channelId, now);
		publish("webhook-secret-rotated", channel, person.account(), Map.of("atOnce", String.valueOf(atOnce)));
		return secret;
	}

	/** Turns a channel of the person's office off. */
	public void switchOff(UUID channelId, Person person) {
		switchOff(own(channelId, person), OffReason.OFFICE, person.account(), this.clock.instant());
	}

	/**
	 * Turns a channel of the person's office on again, whyever it is off.
	 * @throws RefusedRequest while the mailbox is not confirmed, or when too many are on
	 */
	public void switchOn(UUID channelId, Person person) {
		Channel channel = own(channelId, person);
		if (channel.isUnconfirmed()) {
			throw RefusedRequest.conflict("office.refused.unconfirmed", channel.address());
		}
		if (!channel.isOn()) {
			requireRoom(this.channels.findByOfficeIdOrderByMadeAtAscIdAsc(channel.officeId()), this.clock.instant());
		}
		if (channel.switchOn()) {
			publish("channel-switched-on", channel, person.account(), Map.of());
		}
	}

	/** Turns a channel of an office off, as one who keeps the offices. */
	void switchOff(String officeId, UUID channelId, Person person) {
		OfficeKeeping.requireKeeper(person);
		Channel channel = held(channelId);
		if (!channel.officeId().equals(officeId)) {
			throw new NotAllowed();
		}
		switchOff(channel, OffReason.ADMIN, person.account(), this.clock.instant());
	}

	private void switchOff(Channel channel, OffReason reason, String account, Instant now) {
		if (channel.switchOff(reason, now)) {
			publish("channel-switched-off", channel, account, Map.of("reason", word(reason)));
		}
	}

	private static void requireRoom(List<Channel> present, Instant now) {
		if (present.stream().filter((channel) -> channel.isInUse(now)).count() >= MOST_CHANNELS) {
			throw RefusedRequest.conflict("office.refused.channels", MOST_CHANNELS);
		}
	}

	private String makeSecret(UUID channelId, Instant now) {
		byte[] bytes = new byte[SECRET_BYTES];
		this.random.nextBytes(bytes);
		String secret = SECRET_PREFIX + Base64.getEncoder().encodeToString(bytes);
		this.secrets.saveAndFlush(new WebhookSecret(channelId, this.box.close(owner(channelId), secret), now));
		return secret;
	}

	private Channel own(UUID channelId, Person person) {
		Office office = this.keeping.held(person);
		Channel channel = this.channels.findHeldById(channelId).orElseThrow(NotAllowed::new);
		if (!channel.officeId().equals(office.id())) {
			throw new NotAllowed();
		}
		return channel;
	}

	private Channel held(UUID channelId) {
		return this.channels.findHeldById(channelId)
			.orElseThrow(() -> new RefusedRequest(HttpStatus.NOT_FOUND, "error.404.text"));
	}

	private boolean isEnabled(String officeId) {
		return this.offices.findById(officeId).filter(Office::isEnabled).isPresent();
	}

	private static String owner(UUID channelId) {
		return "webhook " + channelId;
	}

	private static String word(OffReason reason) {
		return reason.name().toLowerCase(Locale.ROOT);
	}

	private void publish(String kind, Channel channel, String account, Map<String, String> details) {
		Map<String, String> all = new HashMap<>(details);
		all.put("channel", channel.id().toString());
		all.put("kind", channel.kind().name().toLowerCase(Locale.ROOT));
		this.events.publishEvent(new OfficeChanged(kind, channel.officeId(), account, all));
	}

}
