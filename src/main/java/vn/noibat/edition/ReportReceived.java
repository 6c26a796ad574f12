package vn.noibat.edition;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.noibat.journal.Act;

/**
 * A reader reported something as wrong. The reference stays out: it opens the answer.
 */
public record ReportReceived(String report, @Nullable Integer year) implements Act {

	@Override
	public String person() {
		return SYSTEM;
	}

	@Override
	public String kind() {
		return "report-received";
	}

	@Override
	public String subject() {
		return this.report;
	}

	@Override
	public Map<String, String> details() {
		return Map.of();
	}

}
