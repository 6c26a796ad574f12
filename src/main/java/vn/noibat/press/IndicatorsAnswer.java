package vn.noibat.press;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * All indicators in their order.
 */
record IndicatorsAnswer(List<IndicatorEntry> indicators, @JsonUnwrapped Terms terms) {
}
