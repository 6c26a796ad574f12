package vn.noibat.portal;

/**
 * Plan against result as a year's sources judge it.
 */
record TargetOfYear(int year, String url, TargetRow target) {
}
