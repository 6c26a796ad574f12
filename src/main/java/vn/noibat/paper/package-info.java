/**
 * Paper: a document model laid out as PDF, and the reading of PDF and DOCX; holds
 * nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text", "file" })
package vn.noibat.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
