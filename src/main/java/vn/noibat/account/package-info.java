/**
 * Who may do what: accounts, roles, substitutes, sign-in, sessions, and forms that act
 * once.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text", "web", "journal", "database" })
package vn.noibat.account;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
