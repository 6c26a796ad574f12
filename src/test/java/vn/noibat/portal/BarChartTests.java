package vn.noibat.portal;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.noibat.edition.IndicatorSeries;
import vn.noibat.edition.PeriodContent;
import vn.noibat.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class BarChartTests {

	private static final IndicatorSeries GROWTH = Samples.series("grdp-growth", "%",
			Samples.growth(2023, "10.34", "10,34%", "10.34%", Samples.plan("12.7", "13", "%", false)));

	@Test
	void drawsAPlanAsARangeAcrossItsYear() {
		BarChart chart = BarChart.of(GROWTH, Language.VI, Samples.messages());
		assertThat(chart).isNotNull();
		assertThat(chart.rows()).containsExactly(new BarChart.Bar(0, "2023", "10,34%", "79.5%", "now",
				new PlanMark("97.7%", "100%", "2.3%", "kế hoạch 12,7–13,0%", "100%", "end")));
		assertThat(chart.height()).isEqualTo(68);
	}

	@Test
	void readsAsSentences() {
		BarChart chart = BarChart.of(GROWTH, List.of(2022, 2023), Language.VI, Samples.messages());
		assertThat(chart).isNotNull();
		assertThat(chart.spoken()).isEqualTo("Tăng trưởng GRDP. Năm 2022: chưa có số trong hồ sơ. "
				+ "Năm 2023: 10,34%, kế hoạch từ 12,7 đến 13,0%.");
		assertThat(chart.sentence()).endsWith("Chưa có số trong hồ sơ: năm 2022.");
	}

	@Test
	void readsAsSentencesInEnglish() {
		BarChart chart = BarChart.of(GROWTH, Language.EN, Samples.messages());
		assertThat(chart).isNotNull();
		assertThat(chart.spoken()).isEqualTo("GRDP growth. 2023: 10.34%, plan from 12.7 to 13.0%.");
	}

	@Test
	void neverDrawsAComputedPlan() {
		IndicatorSeries series = Samples.series("grdp-growth", "%",
				Samples.growth(2022, "12", "12%", "12%", Samples.plan("20", "20", "%", true)),
				Samples.growth(2023, "10", "10%", "10%", null));
		BarChart chart = BarChart.of(series, Language.VI, Samples.messages());
		assertThat(chart).isNotNull();
		assertThat(chart.rows()).extracting(BarChart.Bar::plan).containsOnlyNulls();
		assertThat(chart.rows()).extracting(BarChart.Bar::width).containsExactly("100%", "83.3%");
	}

	@Test
	void drawsTheFirstResultOfAYearInTheUnitOfTheIndicator() {
		IndicatorSeries series = Samples.series("plans", "quy hoạch",
				Samples.fact("plans", "actual", "3", "nhiệm vụ", "as-stated", "3 nhiệm vụ", "3 tasks",
						Samples.year(2022), null),
				Samples.fact("plans", "actual", "2", "quy hoạch", "as-stated", "2 quy hoạch", "2 plans",
						Samples.year(2022), null),
				Samples.fact("plans", "actual", "9", "quy hoạch", "as-stated", "9 quy hoạch", "9 plans",
						Samples.year(2022), null),
				Samples.fact("plans", "actual", "4", "quy hoạch", "as-stated", "4 quy hoạch", "4 plans",
						Samples.year(2023), null));
		BarChart chart = BarChart.of(series, Language.VI, Samples.messages());
		assertThat(chart).isNotNull();
		assertThat(chart.rows()).extracting(BarChart.Bar::value).containsExactly("2 quy hoạch", "4 quy hoạch");
	}

	@Test
	void labelsAResultOfElevenMonths() {
		IndicatorSeries series = Samples.series("fdi", "tỷ USD",
				Samples.fact("fdi", "actual", "3.5", "tỷ USD", "estimated", "ước 3,5 tỷ USD", "about",
						Samples.year(2023), null),
				Samples.fact("fdi", "actual", "3.5", "tỷ USD", "approximately", "khoảng 3,5 tỷ USD", "about",
						new PeriodContent(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 11, 30)), null));
		BarChart chart = BarChart.of(series, Language.VI, Samples.messages());
		assertThat(chart).isNotNull();
		assertThat(chart.rows()).extracting(BarChart.Bar::label).containsExactly("2023", "11 tháng năm 2024");
	}

	@Test
	void marksAComputedResult() {
		IndicatorSeries series = Samples.series("grdp-growth", "%", Samples.growth(2022, "12", "12%", "12%", null),
				Samples.derived(Samples.growth(2023, "10", "10%", "10%", null)));
		BarChart chart = BarChart.of(series, Language.VI, Samples.messages());
		assertThat(chart).isNotNull();
		assertThat(chart.rows()).extracting(BarChart.Bar::value).containsExactly("12%", "10% (tính toán)");
	}

	@Test
	void drawsNeitherASingleResultNorRanks() {
		assertThat(BarChart.of(Samples.series("grdp-growth", "%", Samples.growth(2022, "12", "12%", "12%", null)),
				Language.VI, Samples.messages()))
			.isNull();
		assertThat(BarChart.of(Samples.series("rank", "hạng",
				Samples.fact("rank", "actual", "5", "hạng", "as-stated", "thứ 5", "5th", Samples.year(2022), null),
				Samples.fact("rank", "actual", "2", "hạng", "as-stated", "thứ 2", "2nd", Samples.year(2023), null)),
				Language.VI, Samples.messages()))
			.isNull();
	}

}
