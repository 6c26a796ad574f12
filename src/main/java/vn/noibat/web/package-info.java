/**
 * What every page and answer needs: addresses, languages, headers, error answers, the
 * store of rendered answers.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text" })
package vn.noibat.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
