/**
 * The locality and its highlight years: stage, events, targets and results, shortcomings,
 * tasks.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text", "web", "account", "journal", "document", "figure" })
package vn.noibat.year;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
