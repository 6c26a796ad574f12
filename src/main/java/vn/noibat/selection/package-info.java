/**
 * The nominations from which a year's highlights are chosen, the council that chooses,
 * and its ballots.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "text", "file", "paper", "web", "account", "journal", "document", "figure", "year" })
package vn.noibat.selection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
