package vn.noibat.year;

import vn.noibat.text.Bilingual;

/**
 * A field into which highlights fall, e.g. economy.
 */
public record FieldOfWork(String code, Bilingual label) {
}
