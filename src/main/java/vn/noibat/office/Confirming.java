package vn.noibat.office;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.journal.Act;
import vn.noibat.text.CanonicalJson;
import vn.noibat.web.RefusedRequest;

/**
 * The door to the links by which whoever reads a mailbox lets messages be sent there:
 * until then nothing is but the link.
 */
@Service
@Transactional
public class Confirming {

	static final Duration LINK_LIVES = Duration.ofDays(7);

	private static final int TOKEN_BYTES = 32;

	private final ChannelsOnFile channels;

	private final Offices offices;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	Confirming(ChannelsOnFile channels, Offices offices, JdbcClient jdbc, ApplicationEventPublisher events,
			Clock clock) {
		this.channels = channels;
		this.offices = offices;
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Whether a channel is a mailbox, of an office that is open, that is not confirmed.
	 */
	@Transactional(readOnly = true)
	public boolean isAwaited(UUID channelId) {
		return this.channels.findById(channelId)
			.filter((channel) -> channel.isUnconfirmed() && isOpen(channel.officeId()))
			.isPresent();
	}

	/**
	 * Makes a link that confirms a mailbox; only its hash is kept.
	 * @return what stands at its end
	 */
	public String link(UUID channelId, Instant now) {
		byte[] secret = new byte[TOKEN_BYTES];
		this.random.nextBytes(secret);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
		this.jdbc
			.sql("insert into channel_confirmation (token_sha256, channel_id, made_at, ends_at) values (?, ?, ?, ?)")
			.params(sha256(token), channelId, now.atOffset(ZoneOffset.UTC),
					now.plus(LINK_LIVES).atOffset(ZoneOffset.UTC))
			.update();
		return token;
	}

	/**
	 * What a link would confirm.
	 * @throws RefusedRequest 404 when there is none, or it is too old
	 */
	@Transactional(readOnly = true)
	Confirmation linked(String token) {
		Channel channel = this.channels.findById(channelOf(token)).orElseThrow();
		return new Confirmation(this.offices.findById(channel.officeId()).orElseThrow().toRecord(), channel.address(),
				!channel.isUnconfirmed());
	}

	/**
	 * Whoever reads the mailbox confirms it; once more changes nothing.
	 * @throws RefusedRequest 404 when there is no such link, or it is too old
	 */
	void confirm(String token) {
		Channel channel = this.channels.findHeldById(channelOf(token)).orElseThrow();
		if (channel.isUnconfirmed() && channel.switchOn()) {
			this.events.publishEvent(new OfficeChanged("channel-confirmed", channel.officeId(), Act.SYSTEM,
					Map.of("channel", channel.id().toString())));
		}
	}

	private UUID channelOf(String token) {
		return this.jdbc.sql("""
				select channel_id from channel_confirmation join press_channel channel on channel.id = channel_id
					join press_office office on office.id = channel.office_id
				where token_sha256 = ? and ends_at > ? and office.enabled
				""")
			.params(sha256(token), this.clock.instant().atOffset(ZoneOffset.UTC))
			.query(UUID.class)
			.optional()
			.orElseThrow(() -> RefusedRequest.missing("office.confirmation.unknown"));
	}

	private boolean isOpen(String officeId) {
		return this.offices.findById(officeId).filter(Office::isEnabled).isPresent();
	}

	private static String sha256(String token) {
		return CanonicalJson.sha256(token.getBytes(StandardCharsets.UTF_8));
	}

}
