package vn.noibat.press;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * All released years, newest first.
 */
record YearsAnswer(List<YearEntry> years, @JsonUnwrapped Terms terms) {
}
