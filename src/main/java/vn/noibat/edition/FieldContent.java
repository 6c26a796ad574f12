package vn.noibat.edition;

import vn.noibat.text.Bilingual;

/**
 * A field of the locality as sealed.
 */
public record FieldContent(String code, Bilingual label) {
}
