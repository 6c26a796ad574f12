/**
 * Calls to the outside: to addresses that others name, and therefore to nothing but the
 * public internet.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text", "web" })
package vn.noibat.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
