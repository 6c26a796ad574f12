/**
 * The append-only, hash-chained record of who did what, when.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.noibat.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
