package vn.noibat.press;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import vn.noibat.edition.PictureContent;

/**
 * A picture in an answer.
 *
 * @param url of its bytes
 */
record PictureEntry(String url, @JsonUnwrapped PictureContent picture) {
}
