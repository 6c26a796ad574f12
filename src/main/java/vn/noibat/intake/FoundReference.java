package vn.noibat.intake;

import org.jspecify.annotations.Nullable;

/**
 * A document that a paper refers to.
 *
 * @param number with its symbol as written; null for a short reference
 * @param date that the paper gives for it, as ISO 8601 writes it
 * @param issuer that the paper gives for it
 */
record FoundReference(Found at, @Nullable String number, @Nullable String date, @Nullable String issuer) {
}
