package vn.noibat.edition;

import java.util.UUID;

import vn.noibat.RightsFixture;
import vn.noibat.RightsRow;
import vn.noibat.text.Language;

/** A reader's report for the rights table. */
class ReportRights implements RightsFixture {

	private final Reporting reporting;

	private final ErrorReports reports;

	ReportRights(Reporting reporting, ErrorReports reports) {
		this.reporting = reporting;
		this.reports = reports;
	}

	@Override
	public boolean knows(String route) {
		return route.startsWith("/desk/reports") || route.startsWith("/bao-loi")
				|| route.startsWith("/en/report-error");
	}

	@Override
	public Scene set(RightsRow row) {
		String reference = this.reporting
			.report(new NewReport(UUID.randomUUID().toString(), 2022, "/nam/2022/3", TYPED, null, Language.VI));
		ReceivedReport report = this.reports.findByReference(reference).orElseThrow().toRecord();
		return (asked, subject) -> Prepared
			.with("id", asked.isForeign() ? UUID.randomUUID() : report.id(), "reference",
					asked.isForeign() ? "BL-0000-0000" : reference)
			.field("submission", UUID.randomUUID())
			.field("message", TYPED)
			.field("version", report.version())
			.field("answerVi", TYPED);
	}

}
