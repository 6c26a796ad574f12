package vn.noibat.edition;

import vn.noibat.text.Bilingual;

/**
 * Who signed a document, and as what.
 */
public record SignatoryContent(String name, Bilingual title) {
}
