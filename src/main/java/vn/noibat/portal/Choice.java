package vn.noibat.portal;

/**
 * A choice of a filter.
 */
record Choice(String value, String title, boolean chosen) {
}
