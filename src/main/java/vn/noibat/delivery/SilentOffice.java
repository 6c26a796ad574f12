package vn.noibat.delivery;

import org.jspecify.annotations.Nullable;

/**
 * An office that has not answered a message, or refused it.
 *
 * @param unreachable whether nothing gets there by any way that is tried
 * @param refusal why it refused the message; null where it said nothing
 */
record SilentOffice(String messageId, String officeId, boolean unreachable, @Nullable String refusal) {
}
