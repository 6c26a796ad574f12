/**
 * The real browser that tests visit pages with, and what they look for there.
 */
@NullMarked
package vn.noibat.browser;

import org.jspecify.annotations.NullMarked;
