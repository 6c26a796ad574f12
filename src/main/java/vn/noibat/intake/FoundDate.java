package vn.noibat.intake;

/**
 * A date that a paper mentions.
 *
 * @param iso as ISO 8601 writes it
 */
record FoundDate(Found at, String iso) {
}
