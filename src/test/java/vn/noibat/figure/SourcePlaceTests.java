package vn.noibat.figure;

import org.junit.jupiter.api.Test;

import vn.noibat.text.Bilingual;

import static org.assertj.core.api.Assertions.assertThat;

class SourcePlaceTests {

	@Test
	void tellsPageParagraphAndWords() {
		assertThat(new SourcePlace(2, 5, "đạt  gần\n103 tỷ đồng").told()).isEqualTo(
				Bilingual.of("trang 2, đoạn 5: «đạt gần 103 tỷ đồng»", "page 2, paragraph 5: «đạt gần 103 tỷ đồng»"));
		assertThat(new SourcePlace(null, 1234, "một").told().vi()).isEqualTo("đoạn 1234: «một»");
	}

	@Test
	void cutsALongPassageBetweenWords() {
		String told = new SourcePlace(null, 1, "chữ ".repeat(100)).words();

		assertThat(told).hasSizeLessThan(204).endsWith("chữ …");
	}

	@Test
	void leavesTheWordsOutAndOtherPlacesAsTheyAre() {
		assertThat(SourcePlace.withoutWords(new SourcePlace(2, 5, "lời: «trong» ngoặc").told()))
			.isEqualTo(Bilingual.of("trang 2, đoạn 5", "page 2, paragraph 5"));
		assertThat(SourcePlace.withoutWords(Bilingual.of("mục 4"))).isEqualTo(Bilingual.of("mục 4"));
	}

}
