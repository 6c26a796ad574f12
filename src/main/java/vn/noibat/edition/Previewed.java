package vn.noibat.edition;

/**
 * What a link shows.
 *
 * @param out whether everybody may read it by now at its own address
 */
record Previewed(Edition edition, boolean out) {
}
