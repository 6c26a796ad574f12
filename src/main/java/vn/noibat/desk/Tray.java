package vn.noibat.desk;

import java.util.List;

/**
 * What waits for a person, most urgent first, and what waits for somebody else.
 */
record Tray(List<WorkRow> mine, List<WorkRow> others) {
}
