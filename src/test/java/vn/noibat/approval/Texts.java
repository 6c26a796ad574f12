package vn.noibat.approval;

import java.util.List;

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

	static ListText titled(String title) {
		LocalityProfile locality = new LocalityProfile("thu-nghiem", Bilingual.of("Thử nghiệm"),
				Bilingual.of("Tỉnh Thử nghiệm"), "mark", "#000000", "#ffffff", Bilingual.of("kết quả"), 10, List.of(),
				List.of());
		YearRecord year = new YearRecord("thu-nghiem-2025", 2025, locality, Stage.EDITING, "summary", 10,
				Bilingual.of(title), null, null, List.of(), List.of(), List.of(), List.of(), List.of());
		return ListText.of(year, List.of());
	}

}
