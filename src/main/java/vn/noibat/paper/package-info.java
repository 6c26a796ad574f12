/**
 * Paper: a document model laid out as PDF, and the reading of files of text; holds
 * nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text", "file", "web" })
package vn.noibat.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
