package vn.noibat.press;

/**
 * A stretch of the released text or of the asked one.
 *
 * @param kind {@code same}, {@code removed} (released, not in the asked text) or
 * {@code added}
 */
record DifferenceEntry(String kind, String text) {
}
