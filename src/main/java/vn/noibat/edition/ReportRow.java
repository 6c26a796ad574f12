package vn.noibat.edition;

import vn.noibat.text.Dates;
import vn.noibat.text.Language;

/**
 * A report as the desk lists it.
 */
record ReportRow(String id, String about, String message, String received, boolean answered, boolean published) {

	private static final int SHOWN = 140;

	static ReportRow of(ReceivedReport report) {
		String message = report.message();
		String about = report.about();
		if (about.isEmpty()) {
			about = (report.year() != null) ? String.valueOf(report.year()) : report.reference();
		}
		return new ReportRow(report.id(), about,
				(message.length() > SHOWN) ? message.substring(0, SHOWN) + "…" : message,
				Dates.moment(report.receivedAt(), Language.VI), report.isAnswered(), report.isPublished());
	}

}
