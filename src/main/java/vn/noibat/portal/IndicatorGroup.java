package vn.noibat.portal;

import java.util.List;

/**
 * The indicators of one field.
 */
record IndicatorGroup(String title, List<IndicatorRow> rows) {
}
