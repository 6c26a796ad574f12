/**
 * The highlights of a year: rank, text in both languages, figures, sources.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text", "web", "database", "journal", "account", "file", "paper", "document",
		"figure", "year", "selection" })
package vn.noibat.highlight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
