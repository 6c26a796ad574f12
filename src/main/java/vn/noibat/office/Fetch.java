package vn.noibat.office;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A press office read something of an edition before its time, once or several times.
 *
 * @param what of it was read, e.g. {@code edition} or {@code signature}
 * @param account who read it on the office's own pages; null for a program
 * @param token the label of the program's token; null for a person
 * @param address from where it was read last
 */
public record Fetch(String officeId, String what, @Nullable String account, @Nullable String token, int times,
		Instant first, Instant last, String address) {
}
