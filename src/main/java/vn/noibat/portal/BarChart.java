package vn.noibat.portal;

import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.FactContent;
import vn.noibat.edition.HighlightContent;
import vn.noibat.edition.IndicatorSeries;
import vn.noibat.text.Language;

/**
 * Plan against result over the years, as bars with a tick.
 *
 * @param spoken every value in words
 * @param height of all rows, in pixels
 */
record BarChart(String id, String title, String sentence, String spoken, int height, List<Bar> rows) {

	private static final int ROW = 62;

	private static final int ROW_WITH_PLAN = 84;

	private static final int LAST_GAP = 16;

	private static final int WHOLE = 100;

	/** A bar as long as the rank is low would tell the contrary. */
	private static final String RANK = "hạng";

	private static final int MOST_OF_A_HIGHLIGHT = 2;

	/** The charts of the key indicators that a highlight states, of all years. */
	static List<BarChart> of(HighlightContent highlight, ArchiveSnapshot released, Language language,
			MessageSource messages) {
		return of(highlight, released, Year.MAX_VALUE, language, messages);
	}

	/**
	 * The same as it stood at the end of a year.
	 * @param last the last year that is drawn
	 */
	static List<BarChart> of(HighlightContent highlight, ArchiveSnapshot released, int last, Language language,
			MessageSource messages) {
		return highlight.facts()
			.stream()
			.map(FactContent::indicator)
			.distinct()
			.flatMap((slug) -> released.indicator(slug).stream())
			.filter((series) -> series.indicator().key())
			.map((series) -> series.until(last))
			.flatMap((series) -> Stream.ofNullable(of(series, language, messages))
				.map((chart) -> chart.titled(series.indicator().label().in(language))))
			.limit(MOST_OF_A_HIGHLIGHT)
			.toList();
	}

	/** The years of which the series speaks; null where nothing can be compared. */
	static @Nullable BarChart of(IndicatorSeries series, Language language, MessageSource messages) {
		return of(series, List.of(), language, messages);
	}

	/**
	 * The years of which the series speaks and these further ones, which show that no
	 * figure is on file; null where nothing can be compared.
	 */
	static @Nullable BarChart of(IndicatorSeries series, Collection<Integer> further, Language language,
			MessageSource messages) {
		TreeSet<Integer> years = new TreeSet<>(further);
		PlanAndResult.years(series)
			.stream()
			.filter((year) -> further.isEmpty() || isDrawn(PlanAndResult.of(series, year)))
			.forEach(years::add);
		List<PlanAndResult> drawn = years.stream().map((year) -> PlanAndResult.of(series, year)).toList();
		long results = drawn.stream().filter((year) -> year.result() != null).count();
		boolean planned = drawn.stream().anyMatch((year) -> year.result() != null && year.plan() != null);
		if (series.indicator().unit().equals(RANK) || results == 0 || (results == 1 && !planned)) {
			return null;
		}
		return new Drawing(series, language, messages).draw(drawn, planned);
	}

	/** The same chart under another title, where it stands among other figures. */
	BarChart titled(String title) {
		return new BarChart(this.id, title, this.sentence, this.spoken, this.height, this.rows);
	}

	private static boolean isDrawn(PlanAndResult year) {
		return year.result() != null || year.plan() != null;
	}

	/**
	 * One year of the chart.
	 *
	 * @param offset from the top, in pixels
	 * @param width null where no figure is on file
	 * @param tone {@code now} or {@code past}
	 */
	record Bar(int offset, String label, String value, @Nullable String width, String tone, @Nullable PlanMark plan) {
	}

	/** Draws one chart. */
	private record Drawing(IndicatorSeries series, Language language, MessageSource messages) {

		BarChart draw(List<PlanAndResult> years, boolean planned) {
			Scale scale = Scale.of(years.stream().flatMap(Drawing::values).toList(), WHOLE);
			int newest = years.stream()
				.filter((year) -> year.result() != null)
				.mapToInt(PlanAndResult::year)
				.max()
				.orElseThrow();
			List<Bar> bars = new ArrayList<>();
			int offset = 0;
			for (PlanAndResult year : years) {
				bars.add(bar(year, offset, year.year() == newest, scale));
				offset += (year.plan() != null) ? ROW_WITH_PLAN : ROW;
			}
			return new BarChart(this.series.indicator().slug(), text(planned ? "chart.title.plan" : "chart.title"),
					sentence(years, planned), spoken(years), offset - LAST_GAP, bars);
		}

		private Bar bar(PlanAndResult year, int offset, boolean newest, Scale scale) {
			FactContent result = year.result();
			return new Bar(offset, label(year), value(year), (result != null) ? scale.width(result.value()) : null,
					newest ? "now" : "past", mark(year, scale));
		}

		private @Nullable PlanMark mark(PlanAndResult year, Scale scale) {
			PlanAndResult.Planned plan = year.plan();
			return (plan == null) ? null
					: PlanMark.of(plan.low(), plan.high(), text("chart.plan", planText(plan)), scale);
		}

		private String sentence(List<PlanAndResult> years, boolean planned) {
			List<String> missing = years.stream()
				.filter((year) -> year.result() == null)
				.map(PlanAndResult::year)
				.map(String::valueOf)
				.toList();
			List<String> sentences = new ArrayList<>();
			sentences.add(text(planned ? "chart.legend.plan" : "chart.legend"));
			if (isMixed(years)) {
				sentences.add(text("chart.mixed"));
			}
			if (!missing.isEmpty()) {
				sentences.add(text("chart.missing", String.join(", ", missing)));
			}
			return String.join(" ", sentences);
		}

		// What was "broadly" done is counted otherwise than what was done.
		private static boolean isMixed(List<PlanAndResult> years) {
			return years.stream()
				.flatMap((year) -> Stream.ofNullable(year.result()))
				.map((result) -> result.qualifier().equals(SmallBars.BROADLY))
				.distinct()
				.count() > 1;
		}

		private String spoken(List<PlanAndResult> years) {
			return Stream.concat(Stream.of(label() + "."), years.stream().map(this::spoken))
				.reduce((one, other) -> one + " " + other)
				.orElseThrow();
		}

		private String spoken(PlanAndResult year) {
			PlanAndResult.Planned plan = year.plan();
			String value = Quantity.spoken(value(year), this.language);
			return (plan == null) ? text("chart.spoken", name(year), value)
					: text("chart.spoken.plan", name(year), value, Quantity.spoken(planText(plan), this.language));
		}

		private String name(PlanAndResult year) {
			String label = label(year);
			return label.equals(String.valueOf(year.year())) ? text("chart.year", label) : Phrases.capital(label);
		}

		private String label(PlanAndResult year) {
			return (year.result() != null) ? Periods.of(year.result().period(), this.language)
					: String.valueOf(year.year());
		}

		private String value(PlanAndResult year) {
			return (year.result() != null) ? PlanAndResult.text(year.result(), this.language) : text("chart.none");
		}

		private String planText(PlanAndResult.Planned plan) {
			return plan.text(this.series.indicator().unitLabel().in(this.language), this.language);
		}

		private String label() {
			return this.series.indicator().label().in(this.language);
		}

		private static Stream<BigDecimal> values(PlanAndResult year) {
			Stream<BigDecimal> result = Stream.ofNullable(year.result()).map(FactContent::value);
			return Stream.concat(result, Stream.ofNullable(year.plan()).map(PlanAndResult.Planned::high));
		}

		private String text(String key, String... arguments) {
			return this.messages.getMessage(key, arguments, this.language.locale());
		}

	}

}
