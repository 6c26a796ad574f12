/**
 * The official letters that carry a year's list to its addressees.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text", "document", "year", "edition" })
package vn.noibat.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
