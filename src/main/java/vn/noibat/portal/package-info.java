/**
 * The citizens' door: the public pages in Vietnamese and English.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text", "paper", "web", "edition", "dispatch" })
package vn.noibat.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
