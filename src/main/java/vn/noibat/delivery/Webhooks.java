package vn.noibat.delivery;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import vn.noibat.office.ChannelKind;
import vn.noibat.outbound.OutboundAnswer;
import vn.noibat.outbound.OutboundCalls;
import vn.noibat.outbound.OutboundFailed;
import vn.noibat.outbound.OutboundFailure;
import vn.noibat.outbound.OutboundRefused;
import vn.noibat.text.CanonicalJson;

/**
 * Posts messages to webhooks, signed as Standard Webhooks 1.0.0 has it.
 */
@Component
class Webhooks implements Sender {

	private final OutboundCalls calls;

	private final Clock clock;

	Webhooks(OutboundCalls calls, Clock clock) {
		this.calls = calls;
		this.clock = clock;
	}

	@Override
	public ChannelKind kind() {
		return ChannelKind.WEBHOOK;
	}

	@Override
	public AttemptOutcome send(Outgoing outgoing) {
		long timestamp = outgoing.at().getEpochSecond();
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("Content-Type", "application/json; charset=utf-8");
		headers.put(Webhook.UNBRANDED_MSG_ID_KEY, outgoing.message().id());
		headers.put(Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, String.valueOf(timestamp));
		Map<String, String> kept = Map.copyOf(headers);
		headers.put(Webhook.UNBRANDED_MSG_SIGNATURE_KEY,
				signature(outgoing.secrets(), outgoing.message().id(), timestamp, outgoing.body()));
		byte[] body = outgoing.body().getBytes(StandardCharsets.UTF_8);
		String sha256 = CanonicalJson.sha256(body);
		try {
			OutboundAnswer answer = this.calls.post(URI.create(outgoing.address()), headers, body);
			return new AttemptOutcome(verdict(answer.status()), "answered", answer.status(), kept, sha256,
					answer.text(AttemptOutcome.LONGEST_ANSWER), answer.took(),
					RetryAfter.of(answer.status(), answer.retryAfterHeader(), this.clock.instant()).orElse(null));
		}
		catch (OutboundFailed ex) {
			return failed(ex.failure(), kept, sha256, ex.took());
		}
		catch (OutboundRefused | IllegalArgumentException ex) {
			// Whoever named the address learns no more than that nobody is reached there.
			return failed(OutboundFailure.UNREACHABLE, kept, sha256, Duration.ZERO);
		}
	}

	/**
	 * The signatures of a message, one for each secret.
	 * @param timestamp of this attempt, in seconds
	 */
	static String signature(List<String> secrets, String id, long timestamp, String body) {
		return secrets.stream().map((secret) -> {
			try {
				return new Webhook(secret).sign(id, timestamp, body);
			}
			catch (EmptyWebhookSecretException | WebhookSigningException ex) {
				throw new IllegalStateException("A webhook cannot be signed", ex);
			}
		}).collect(Collectors.joining(" "));
	}

	private static Verdict verdict(int status) {
		if (status / 100 == 2) {
			return Verdict.DELIVERED;
		}
		return (status == HttpStatus.GONE.value()) ? Verdict.GONE : Verdict.TRY_AGAIN;
	}

	private static AttemptOutcome failed(OutboundFailure failure, Map<String, String> headers, String sha256,
			@Nullable Duration took) {
		return new AttemptOutcome(Verdict.TRY_AGAIN, failure.name().toLowerCase(Locale.ROOT), null, headers, sha256, "",
				(took != null) ? took : Duration.ZERO, null);
	}

}
