package vn.noibat.office;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.noibat.journal.Act;

/**
 * Something was done to a press office, its channels or its tokens; never with secrets or
 * addresses.
 *
 * @param subject the id of the office
 */
public record OfficeChanged(String kind, String subject, String person, Map<String, String> details) implements Act {

	public OfficeChanged {
		details = Map.copyOf(details);
	}

	@Override
	public @Nullable Integer year() {
		return null;
	}

}
