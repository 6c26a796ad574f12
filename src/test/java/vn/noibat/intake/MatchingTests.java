package vn.noibat.intake;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.noibat.highlight.StandingHighlight;
import vn.noibat.text.Bilingual;

import static org.assertj.core.api.Assertions.assertThat;

/** The texts are trial texts. */
class MatchingTests {

	private static final String BRIDGE = "Thành phố khởi công cây cầu nối hai bờ sông, dài hai kilômét, bốn làn xe.";

	private final List<StandingHighlight> list = List.of(standing("a", 1, "Ngân sách vững", null, ""),
			standing("b", 2, "Cây cầu thử", "Khởi công cầu qua sông", BRIDGE),
			standing("c", 3, "Trường học", null, ""));

	@Test
	void findsAHeadingHoweverItsTonesAndMarksAreWritten() {
		assertThat(found(3, "KHỞI CÔNG CẦU, QUA SÔNG", "", false)).contains("b");
		assertThat(found(3, "ngân sách vững.", "", false)).contains("a");
	}

	@Test
	void findsTheSameWordsUnderAnotherHeading() {
		assertThat(found(1, "Cầu mới", BRIDGE + " Công trình xong sau ba năm.", false)).contains("b");
	}

	@Test
	void trustsThePlaceOnlyInAListOfTheSameLength() {
		assertThat(found(3, "Một việc khác hẳn", "Không giống gì.", true)).contains("c");
		assertThat(found(3, "Một việc khác hẳn", "Không giống gì.", false)).isEmpty();
	}

	private Optional<String> found(int place, @Nullable String heading, String body, boolean sameLength) {
		return Matching.find(place, heading, body, sameLength, this.list).map(StandingHighlight::id);
	}

	private static StandingHighlight standing(String id, int rank, String title, @Nullable String official,
			String body) {
		return new StandingHighlight(id, rank, 1, "economy", Bilingual.of(title),
				(official != null) ? Bilingual.of(official) : null, body);
	}

}
