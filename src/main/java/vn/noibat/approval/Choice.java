package vn.noibat.approval;

/**
 * One of several things a form lets choose.
 *
 * @param label as the reader is told it
 */
record Choice(String value, String label) {
}
