package vn.noibat.portal;

/**
 * The highlight before or after.
 */
record Neighbour(int rank, String title, String url) {
}
