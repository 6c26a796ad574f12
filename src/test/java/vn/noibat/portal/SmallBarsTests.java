package vn.noibat.portal;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.noibat.edition.FactContent;
import vn.noibat.edition.SeriesBreak;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class SmallBarsTests {

	private static final FactContent BEFORE = Samples.growth(2022, "12", "12%", "12%", null);

	private static final FactContent RESULT = Samples.growth(2023, "10", "10%", "10%", null);

	@Test
	void putsTheYearBeforeUnderTheYear() {
		assertThat(SmallBars.of(Samples.series("grdp-growth", "%", BEFORE, RESULT), 2023, Language.VI))
			.isEqualTo(new SmallBars(44,
					List.of(new SmallBars.Bar(0, "2023", "66.7%", "now"), new SmallBars.Bar(22, "2022", "80%", "past")),
					null));
	}

	@Test
	void makesRoomForThePlan() {
		FactContent planned = Samples.growth(2023, "10", "10%", "10%", Samples.plan("12.7", "13", "%", false));
		assertThat(SmallBars.of(Samples.series("grdp-growth", "%", BEFORE, planned), 2023, Language.VI))
			.isEqualTo(new SmallBars(66,
					List.of(new SmallBars.Bar(0, "2023", "61.5%", "now"),
							new SmallBars.Bar(44, "2022", "73.8%", "past")),
					new PlanMark("78.2%", "80%", "1.8%", "kế hoạch 12,7–13,0%", "80%", "end")));
	}

	@Test
	void doesNotCompareWhatWasBroadlyDoneWithWhatWasDone() {
		FactContent broadly = Samples.fact("communes", "actual", "22", "xã", "basically", "22 xã", "22",
				Samples.year(2022), null);
		FactContent met = Samples.fact("communes", "actual", "47", "xã", "as-stated", "47 xã", "47", Samples.year(2023),
				null);
		assertThat(SmallBars.of(Samples.series("communes", "xã", broadly, met), 2023, Language.VI)).isNull();
	}

	@Test
	void doesNotCompareAcrossABreakOfTheSeries() {
		SeriesBreak merger = new SeriesBreak("merger", LocalDate.of(2023, 7, 1), "day", Bilingual.of("Sáp nhập"),
				List.of());
		assertThat(SmallBars.of(Samples.series("grdp-growth", "%", List.of(merger), BEFORE, RESULT), 2023, Language.VI))
			.isNull();
	}

	@Test
	void drawsNothingWithoutAResult() {
		assertThat(SmallBars.of(Samples.series("grdp-growth", "%", BEFORE), 2023, Language.VI)).isNull();
	}

}
