package vn.noibat.document;

import vn.noibat.text.Bilingual;

/**
 * One line of "Kính gửi" or "Nơi nhận".
 *
 * @param internal a routing line or a named person: kept in the record, masked in public
 */
public record RegisteredLine(Bilingual name, boolean internal) {
}
