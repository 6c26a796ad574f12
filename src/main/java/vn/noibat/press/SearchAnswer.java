package vn.noibat.press;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * One page of what was found.
 *
 * @param query the text looked for
 * @param total how many results there are on all pages
 * @param page from 1
 */
record SearchAnswer(String query, long total, int page, int size, List<SearchEntry> results,
		@JsonUnwrapped Terms terms) {
}
