/**
 * Indicators and the facts stated about them: value, unit, qualifier, period, plan,
 * sources.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text", "web", "journal", "account", "document" })
package vn.noibat.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
