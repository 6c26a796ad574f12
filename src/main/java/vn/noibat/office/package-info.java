/**
 * The press offices: who they are, whom to ring, which accounts act for them, where
 * messages to them go, and the tokens they come with.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text", "web", "outbound", "journal", "account" })
package vn.noibat.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
