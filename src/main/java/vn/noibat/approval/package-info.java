/**
 * The approval route of a year: which body said what, on which exact text, by which
 * document, and where a paper is missing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text", "file", "paper", "web", "account", "journal", "document", "figure",
		"year", "highlight" })
package vn.noibat.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
