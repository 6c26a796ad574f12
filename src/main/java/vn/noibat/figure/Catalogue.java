package vn.noibat.figure;

import java.util.Map;

/**
 * All that a figure may be stated with, by slug, code and id, in the order in which they
 * are offered.
 */
public record Catalogue(Map<String, IndicatorDefinition> indicators, Map<String, StatedUnit> units,
		Map<String, SourceReference> sources) {
}
