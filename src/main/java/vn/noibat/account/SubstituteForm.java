package vn.noibat.account;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Whom somebody wants to act in their place, as typed.
 */
record SubstituteForm(@Nullable Role role, String name, @Nullable LocalDate first, @Nullable LocalDate last) {
}
