/**
 * The program that checks from outside what a portal has published; it knows the public
 * addresses only, and uses none of the code it verifies.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.noibat.verify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
