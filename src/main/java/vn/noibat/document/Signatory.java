package vn.noibat.document;

import vn.noibat.text.Bilingual;

/**
 * Who signed a document, and as what.
 */
public record Signatory(String name, Bilingual title) {
}
