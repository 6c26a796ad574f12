package vn.noibat.portal;

import org.jspecify.annotations.Nullable;

/**
 * A numbered source of a page.
 *
 * @param source id of the source
 * @param text its title, who published it, where in it, when
 * @param url its page in the register, or its own address; null where it has neither
 * @param kind what kind of source it is
 */
record Note(int number, String id, String source, String text, @Nullable String url, String kind) {
}
