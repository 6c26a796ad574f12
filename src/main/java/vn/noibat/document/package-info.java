/**
 * The register of official documents: number and symbol, issuer, date, urgency,
 * signatory, recipients.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text" })
package vn.noibat.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
