package vn.noibat.press;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The editions of a year, newest first.
 */
record EditionsAnswer(int year, List<EditionEntry> editions, @JsonUnwrapped Terms terms) {
}
