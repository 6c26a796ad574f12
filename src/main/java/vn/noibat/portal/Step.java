package vn.noibat.portal;

import org.jspecify.annotations.Nullable;

/**
 * A step of the breadcrumb; the page itself has no address.
 */
record Step(String title, @Nullable String url) {
}
