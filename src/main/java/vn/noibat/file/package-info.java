/**
 * Uploaded files: inspected by what they are and kept, never changed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text", "web" })
package vn.noibat.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
