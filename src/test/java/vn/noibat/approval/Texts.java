package vn.noibat.approval;

import java.time.LocalDate;
import java.util.List;

import vn.noibat.document.NewDocument;
import vn.noibat.document.Secrecy;
import vn.noibat.document.Urgency;
import vn.noibat.document.Visibility;
import vn.noibat.file.Samples;
import vn.noibat.file.Upload;
import vn.noibat.text.Bilingual;
import vn.noibat.year.LocalityProfile;
import vn.noibat.year.Stage;
import vn.noibat.year.YearRecord;

/**
 * Small texts of a list, one a title.
 */
final class Texts {

	private Texts() {
	}

	/** A paper with its file, to be registered. */
	static StepPaper paper(String number) {
		return new StepPaper(null, document(number), new Upload("tra-loi.pdf", Samples.pdf("Answer")));
	}

	/** A paper to be registered, of which only this is known. */
	static NewDocument document(String number) {
		return document(number, "peoples-committee-office", 2026);
	}

	static NewDocument document(String number, String issuer, int year) {
		return new NewDocument(number, issuer, Bilingual.of("Công văn"), LocalDate.of(year, 2, 3), null, null,
				Bilingual.of("Trả lời về danh sách"), Urgency.NORMAL, null, Visibility.NOTHING, Secrecy.NONE, List.of(),
				List.of(), null);
	}

	static ListText titled(String title) {
		LocalityProfile locality = new LocalityProfile("thu-nghiem", Bilingual.of("Thử nghiệm"),
				Bilingual.of("Tỉnh Thử nghiệm"), "mark", "#000000", "#ffffff", Bilingual.of("kết quả"), 10, List.of(),
				List.of());
		YearRecord year = new YearRecord("thu-nghiem-2025", 2025, locality, Stage.EDITING, "summary", 10,
				Bilingual.of(title), null, null, List.of(), List.of(), List.of(), List.of(), List.of());
		return ListText.of(year, List.of());
	}

}
