package vn.noibat.figure;

import vn.noibat.text.Bilingual;

/**
 * The unit of a stated value.
 */
public record StatedUnit(String code, Bilingual label) {
}
