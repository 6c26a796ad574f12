package vn.noibat.dispatch;

import java.util.List;

import vn.noibat.edition.DocumentContent;

/**
 * An issued dispatch as the public may see it.
 *
 * @param document the letter, its routing lines masked
 * @param years the years whose lists it carries
 */
public record IssuedDispatch(DocumentContent document, List<Integer> years) {
}
