package vn.noibat.edition;

import java.util.List;

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
	 * Where the indicator is stated for the same span with a value that cannot be right
	 * beside this one.
	 */
	public List<SeriesPoint> contradicting(FactContent fact) {
		Claim claim = Claim.of(fact.stated());
		return this.points.stream()
			.filter((point) -> !point.fact().id().equals(fact.id())
					&& Claim.of(point.fact().stated()).contradicts(claim))
			.toList();
	}

}
