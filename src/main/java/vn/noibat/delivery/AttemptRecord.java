package vn.noibat.delivery;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One attempt to deliver a message, with what was sent and what came back.
 *
 * @param millis how long it took
 * @param outcome what happened: {@code answered}, {@code unreachable}, {@code silent}, …
 * @param status of HTTP or SMTP; null where there was no answer
 * @param requestHeaders what was sent, without signatures
 * @param bodySha256 of what was sent
 * @param answer its beginning
 */
public record AttemptRecord(int number, Instant beganAt, int millis, String outcome, @Nullable Integer status,
		Map<String, String> requestHeaders, String bodySha256, String answer) {
}
