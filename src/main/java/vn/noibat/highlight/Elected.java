package vn.noibat.highlight;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * What was chosen for a place of the list.
 *
 * @param nomination id of the nomination it was
 */
record Elected(@Nullable String nomination, int rank, String field, Bilingual title, Bilingual summary) {
}
