/**
 * The PostgreSQL the portal stands on: the embedded one or the installation's own, its
 * roles, its clock, how a new row is told from a kept one, and what is said when it
 * cannot be had.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.noibat.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
