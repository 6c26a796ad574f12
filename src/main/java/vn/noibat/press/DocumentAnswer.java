package vn.noibat.press;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * One document of the register.
 */
record DocumentAnswer(@JsonUnwrapped DocumentEntry document, @JsonUnwrapped Terms terms) {
}
