package vn.noibat.press;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import vn.noibat.edition.EventContent;

/**
 * An event that the sources mention, with its addresses.
 */
record EventEntry(@JsonUnwrapped EventContent event, String url, String urlEn) {
}
