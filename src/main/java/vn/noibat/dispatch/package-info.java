/**
 * The official letters that carry a year's list to its addressees: drafted, signed,
 * issued.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text", "file", "paper", "web", "database", "journal", "account", "document",
		"year", "edition", "office", "delivery" })
package vn.noibat.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
