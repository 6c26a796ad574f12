package vn.noibat.edition;

import java.util.UUID;

import vn.noibat.RightsFixture;
import vn.noibat.RightsRow;
import vn.noibat.RightsSubject;
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
		return route.startsWith("/desk/reports/") || route.startsWith("/bao-loi")
				|| route.startsWith("/en/report-error");
	}

	@Override
	public Prepared prepare(RightsRow row, RightsSubject subject) {
		String reference = this.reporting.report(new NewReport(UUID.randomUUID().toString(), 2022, "/nam/2022/3",
				"Con số này chưa đúng.", null, Language.VI));
		String id = this.reports.findByReference(reference).orElseThrow().toRecord().id();
		return Prepared.with("id", id, "reference", row.whose().equals("foreign") ? "BL-0000-0000" : reference);
	}

}
