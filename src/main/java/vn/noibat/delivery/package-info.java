/**
 * Messages to press offices: their ways, each attempt, what the offices answer, and who
 * is reminded.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text", "file", "outbound", "web", "account", "journal", "document", "year",
		"edition", "office" })
package vn.noibat.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
