package vn.noibat.edition;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.noibat.journal.Act;

/**
 * A reader's report was answered.
 *
 * @param edition to which it led; null where to none
 */
public record ReportAnswered(String report, @Nullable Integer year, @Nullable Integer edition,
		String person) implements Act {

	@Override
	public String kind() {
		return "report-answered";
	}

	@Override
	public String subject() {
		return this.report;
	}

	@Override
	public Map<String, String> details() {
		return (this.edition != null) ? Map.of("edition", String.valueOf(this.edition)) : Map.of();
	}

}
