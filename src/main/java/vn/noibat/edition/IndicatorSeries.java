package vn.noibat.edition;

import java.util.List;

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
}
