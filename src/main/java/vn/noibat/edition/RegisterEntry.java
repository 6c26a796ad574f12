package vn.noibat.edition;

import java.util.List;

/**
 * A document of the public register and the years it stands in.
 *
 * @param document as its newest edition says; its role is that of its own list where it
 * carried one
 * @param years the years whose newest edition names it, oldest first
 */
public record RegisterEntry(DocumentContent document, List<Integer> years) {
}
