/**
 * The staff's door: what waits for whom, the board of a year, reading the journal.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text", "web", "account", "journal", "document", "figure", "year",
		"selection", "highlight", "approval", "edition", "office", "dispatch" })
package vn.noibat.desk;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
