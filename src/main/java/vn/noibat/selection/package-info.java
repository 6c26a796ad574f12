/**
 * The nominations from which a year's highlights are chosen.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text", "document", "figure", "year" })
package vn.noibat.selection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
