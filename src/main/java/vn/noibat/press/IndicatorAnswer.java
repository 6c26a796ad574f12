package vn.noibat.press;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import vn.noibat.edition.SeriesBreak;
import vn.noibat.edition.SeriesRemark;

/**
 * An indicator over the years.
 *
 * @param breaks where the figures stop being comparable
 * @param series oldest first
 * @param remarks what was said of the indicator without a figure
 */
record IndicatorAnswer(@JsonUnwrapped IndicatorEntry indicator, List<SeriesBreak> breaks, List<SeriesEntry> series,
		List<SeriesRemark> remarks, @JsonUnwrapped Terms terms) {
}
