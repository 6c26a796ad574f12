package vn.noibat.portal;

/**
 * The raised number that leads from a figure to its source.
 */
record NoteMark(int number, String id) {
}
