package vn.noibat.outbound;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What a call was answered.
 *
 * @param retryAfter the header of that name
 * @param body as far as it was read, at most {@value OutboundCalls#MOST_BYTES} bytes
 * @param whole whether that is all of it
 */
public record OutboundAnswer(int status, @Nullable String retryAfter, byte[] body, boolean whole, Duration took) {

	/** Whether it is one of 2xx: nothing else is success, a redirection least. */
	public boolean isSuccess() {
		return this.status / 100 == 2;
	}

	public Optional<String> retryAfterHeader() {
		return Optional.ofNullable(this.retryAfter);
	}

	/** The beginning of the body as text, without what no text column can keep. */
	public String text(int longest) {
		String text = new String(this.body, StandardCharsets.UTF_8).replace("\0", "");
		return (text.length() > longest) ? text.substring(0, longest) : text;
	}

}
