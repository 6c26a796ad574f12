package vn.noibat.edition;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.figure.Claim;

/**
 * An indicator over the years.
 *
 * @param points oldest first; of one year the first is the one of the official list, if
 * it states the figure
 * @param breaks where the points stop being comparable
 * @param remarks what was said of the indicator without a figure
 */
public record IndicatorSeries(IndicatorContent indicator, List<SeriesPoint> points, List<SeriesBreak> breaks,
		List<SeriesRemark> remarks) {

	/** What it says of the years up to one, that one included. */
	public IndicatorSeries until(int last) {
		return new IndicatorSeries(this.indicator,
				this.points.stream().filter((point) -> point.year() <= last).toList(), this.breaks,
				this.remarks.stream().filter((remark) -> remark.year() <= last).toList());
	}

	/**
	 * Where the indicator is stated for the same span and scope with a value that cannot
	 * be right beside this one.
	 * @param highlight in which the figure stands; null where in none
	 * @param locality of which a text speaks where it names no part
	 */
	public List<SeriesPoint> contradicting(FactContent fact, @Nullable HighlightContent highlight, String locality) {
		Claim claim = SeriesPoint.claim(fact, highlight, locality);
		return this.points.stream()
			.filter((point) -> !point.fact().id().equals(fact.id()) && point.claim().contradicts(claim))
			.toList();
	}

}
