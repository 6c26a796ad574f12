/**
 * The register of official documents: number and symbol, issuer, date, urgency,
 * signatory, recipients.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text", "file", "paper", "web", "journal", "account", "database" })
package vn.noibat.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
