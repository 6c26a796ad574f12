package vn.noibat.intake;

import vn.noibat.text.Span;

/**
 * Words of a paper with the place where they stand.
 *
 * @param words as they are to be read: joined over lines, without the marks of numbering
 * and markup that the place may hold
 */
record Excerpt(Span span, String words) {
}
