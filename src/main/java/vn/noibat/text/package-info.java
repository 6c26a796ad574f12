/**
 * Vietnamese and English text: folding, numbers, dates, document references and
 * typography, all pure functions.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.noibat.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
