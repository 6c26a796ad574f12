package vn.noibat.delivery;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.noibat.journal.Act;

/**
 * Something was done with a message to press offices: it was answered, sent again, or
 * sent by itself as an edition came out.
 *
 * @param kind what was done, e.g. {@code message-acknowledged}
 * @param message its id
 */
public record MessageActed(String kind, @Nullable Integer year, String message, Map<String, String> details,
		String person) implements Act {

	public MessageActed {
		details = Map.copyOf(details);
	}

	@Override
	public String subject() {
		return this.message;
	}

}
