package vn.noibat.portal;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.DocumentContent;
import vn.noibat.edition.EventContent;
import vn.noibat.edition.HighlightContent;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.edition.SearchResult;
import vn.noibat.edition.Snippet;
import vn.noibat.edition.TestArchive;
import vn.noibat.edition.YearContent;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class ResultRowTests {

	private static final Bilingual SEALED = Bilingual.of("Thuỷ Nguyên hoà nhập");

	// As the index writes it: one tone placement only.
	private static final Bilingual INDEXED = Bilingual.of("Thủy Nguyên hòa nhập");

	private static final ArchiveSnapshot ARCHIVE = TestArchive.of(edition());

	@Test
	void showsTheTitleAsItWasSealed() {
		assertThat(title("highlight", "test-highlight", 1)).isEqualTo(SEALED.vi());
		assertThat(title("event", "test-event", null)).isEqualTo(SEALED.vi());
		assertThat(title("document", "test-document", null)).isEqualTo("12/TB-UỶ");
	}

	@Test
	void leavesOutWhatIsNoLongerReleased() {
		for (String type : List.of("highlight", "event", "document")) {
			assertThat(ResultRow.of(result(type, "gone", null), ARCHIVE, Language.VI, Samples.ADDRESSES, frames()))
				.isEmpty();
		}
	}

	private static String title(String type, String id, @Nullable Integer rank) {
		return ResultRow.of(result(type, id, rank), ARCHIVE, Language.VI, Samples.ADDRESSES, frames())
			.orElseThrow()
			.title();
	}

	private static SearchResult result(String type, String id, @Nullable Integer rank) {
		return new SearchResult(type, id, 2023, rank, null, INDEXED, new Snippet(Language.VI, "hòa"));
	}

	private static Frames frames() {
		return new Frames(Samples.messages(), Samples.ADDRESSES);
	}

	private static ReleasedEdition edition() {
		ReleasedEdition sample = Samples.edition();
		YearContent year = sample.content();
		HighlightContent highlight = new HighlightContent("test-highlight", 1, "thuy-nguyen", "economy", SEALED, null,
				SEALED, SEALED, List.of(), List.of(), List.of(), null);
		EventContent event = new EventContent("test-event", null, SEALED, SEALED, null, null, false, null, List.of(),
				List.of(), List.of());
		DocumentContent document = new DocumentContent("test-document", "cited", "12/TB-UỶ", "12/TB-UY",
				LocalDate.of(2023, 1, 13), null, SEALED, SEALED, "Hoà nhập", SEALED, "normal", null, null, List.of(),
				List.of(), 0, true, null, null, null, null, null, null);
		return new ReleasedEdition(sample.id(), sample.seal(), sample.releasedAt(), sample.canonical(),
				sample.signature(),
				new YearContent(year.id(), year.year(), year.locality(), year.localityName(), year.stage(),
						year.wording(), year.word(), year.places(), year.title(), null, null, List.of(), List.of(),
						List.of(highlight), List.of(event), null, List.of(), List.of(), List.of(), List.of(),
						List.of(document), List.of()),
				null);
	}

}
