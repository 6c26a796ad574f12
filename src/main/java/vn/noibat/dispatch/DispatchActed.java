package vn.noibat.dispatch;

import java.util.Map;

import vn.noibat.journal.Act;

/**
 * Something was done with a letter: it was written, changed, laid before the signatory,
 * signed, given back, dropped, issued.
 *
 * @param kind what was done, e.g. {@code dispatch-issued}
 * @param draft id of the letter while it was written
 */
public record DispatchActed(String kind, Integer year, String draft, Map<String, String> details,
		String person) implements Act {

	public DispatchActed {
		details = Map.copyOf(details);
	}

	@Override
	public String subject() {
		return this.draft;
	}

}
