/**
 * The press offices' door: JSON, news items and feeds, embargoed editions, verification,
 * and the offices' own pages.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "text", "web", "account", "journal", "edition", "office", "delivery", "dispatch" })
package vn.noibat.press;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
