/**
 * Who may do what: accounts, roles, substitutes, sign-in.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text", "web", "journal" })
package vn.noibat.account;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
