/**
 * The immutable releases and the archive every reader reads from: sealing, release,
 * search, verification.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text", "file", "paper", "web", "database", "account", "journal", "document",
		"figure", "year", "selection", "highlight", "approval" })
package vn.noibat.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
