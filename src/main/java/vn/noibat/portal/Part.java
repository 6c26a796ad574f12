package vn.noibat.portal;

/**
 * A part of a page to which its contents lead.
 */
record Part(String id, String title) {
}
