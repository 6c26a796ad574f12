/**
 * The press offices' door: JSON, feeds, OpenAPI.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text", "web", "edition", "dispatch" })
package vn.noibat.press;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
