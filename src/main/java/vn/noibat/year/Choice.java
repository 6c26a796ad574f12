package vn.noibat.year;

/**
 * One of several things a form lets choose.
 */
record Choice(String value, String label) {
}
