package vn.noibat.document;

import vn.noibat.text.Bilingual;

/**
 * A body that proposes, agrees, decides or issues.
 */
public record Body(String id, Bilingual name) {
}
