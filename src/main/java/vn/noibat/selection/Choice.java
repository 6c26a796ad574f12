package vn.noibat.selection;

/**
 * One of several in a form.
 *
 * @param label as people read it
 */
record Choice(String value, String label) {
}
