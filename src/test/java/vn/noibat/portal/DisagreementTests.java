package vn.noibat.portal;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.noibat.edition.FactContent;
import vn.noibat.edition.HighlightContent;
import vn.noibat.edition.IndicatorSeries;
import vn.noibat.edition.SourceContent;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** The figures and sentences are trial texts. */
class DisagreementTests {

	private static final FactContent LISTED = fact("a", "103000", "nearly", "gần 103.000 tỷ đồng", Samples.LIST);

	@Test
	void tellsBothValuesWhereTheyStand() {
		FactContent other = fact("b", "150000", "as-stated", "150.000 tỷ đồng", Samples.PRESS);
		IndicatorSeries series = Samples.series("i", "tỷ đồng", LISTED, other);

		assertThat(Disagreement.of(LISTED, series, null, "Hải Phòng", Language.VI)).singleElement()
			.asString()
			.contains("150.000", "Bài báo về hội nghị, đoạn 5", "Cổng giữ cả hai như nguồn nêu");
		assertThat(Disagreement.of(other, series, null, "Hải Phòng", Language.EN)).singleElement()
			.asString()
			.contains("List of 2023, item 4", "keeps both");
		assertThat(Reading.of(series, Language.VI)).hasSize(2);
	}

	@Test
	void tellsNothingOfAQualifierOrOfTheSameFigure() {
		FactContent plain = fact("b", "103000", "as-stated", "103.000 tỷ đồng", Samples.PRESS);

		assertThat(
				Disagreement.of(LISTED, Samples.series("i", "tỷ đồng", LISTED, plain), null, "Hải Phòng", Language.VI))
			.isEmpty();
	}

	@Test
	void tellsWhereTheTextSaysOtherwise() {
		assertThat(Disagreement.of(LISTED, null, highlight("Tổng thu ngân sách đạt 130.000 tỷ đồng."), "Hải Phòng",
				Language.VI))
			.singleElement()
			.asString()
			.contains("Lời văn ghi “130.000", "không khớp");
		assertThat(Disagreement.of(LISTED, null, highlight("Tổng thu ngân sách đạt gần 103.000 tỷ đồng."), "Hải Phòng",
				Language.VI))
			.isEmpty();
	}

	private static HighlightContent highlight(String body) {
		return new HighlightContent("h", 1, "h", "economy", Bilingual.of("Tiêu đề"), null, Bilingual.of("Tóm tắt."),
				Bilingual.of("<p>" + body + "</p>"), List.of(LISTED), List.of(), List.of(), null);
	}

	private static FactContent fact(String id, String value, String qualifier, String display, SourceContent source) {
		FactContent sample = Samples.fact("i", "actual", value, "tỷ đồng", qualifier, display, display,
				Samples.year(2023), null);
		return new FactContent(id, "i", Bilingual.of("Tổng thu ngân sách trên địa bàn", "Total revenue"), sample.kind(),
				new BigDecimal(value), sample.unit(), sample.unitLabel(), sample.qualifier(), sample.display(),
				sample.period(), null, false, null, null, null, List.of(source));
	}

}
