package vn.noibat.highlight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import vn.noibat.text.Bilingual;

/**
 * Drafts for tests.
 */
final class Drafts {

	private Drafts() {
	}

	static Draft whole(String slug) {
		return new Draft(slug, "economy", new Words("Cảng Lạch Huyện mở rộng", "Lach Huyen Port grows"), Words.NONE,
				new Words("Hai bến mới được khởi công.", ""), new Words("<p>Hai bến mới được khởi công.</p>", ""),
				List.of(growth("")), List.of(), List.of(), List.of());
	}

	static DraftFact growth(String id) {
		return new DraftFact(id, "grdp-growth", "actual", new BigDecimal("12.30"), "%", "as-stated", Words.NONE,
				LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31), null, false, Words.NONE, null, Words.NONE,
				List.of(new DraftSource("list-2022", new Words("mục 1", "point 1"))));
	}

	static Draft titled(Draft draft, String title) {
		return new Draft(draft.slug(), draft.field(), new Words(title, draft.title().en()), draft.officialTitle(),
				draft.summary(), draft.body(), draft.facts(), draft.sources(), draft.pictures(), draft.documents());
	}

	static Draft inField(Draft draft, String field) {
		return new Draft(draft.slug(), field, draft.title(), draft.officialTitle(), draft.summary(), draft.body(),
				draft.facts(), draft.sources(), draft.pictures(), draft.documents());
	}

	static Elected elected(int rank) {
		return new Elected(null, rank, "economy", Bilingual.of("Kết quả thứ " + rank, "Result " + rank),
				Bilingual.of("Tóm tắt của kết quả thứ " + rank));
	}

}
