/**
 * What comes in as a file: an official paper is read, understood and proposed, and
 * nothing of it is kept as a document, a highlight or a figure before an editor accepts
 * it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text", "file", "paper", "web", "database", "account", "journal", "document",
		"figure", "year", "highlight" })
package vn.noibat.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
