package vn.noibat.portal;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A criticism or task in the words of the page.
 *
 * @param url of the indicator or document it speaks of
 */
record Remark(String text, @Nullable String url, List<NoteMark> marks) {
}
