/**
 * The approval route of a year: which body said what, by which document, and where a
 * paper is missing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text", "document", "figure", "year", "highlight" })
package vn.noibat.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
