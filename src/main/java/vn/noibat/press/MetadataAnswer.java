package vn.noibat.press;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * One document in the fields of a register.
 */
record MetadataAnswer(@JsonUnwrapped MetadataEntry document, @JsonUnwrapped Terms terms) {
}
