package vn.noibat.office;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A token as lists tell of it.
 *
 * @param label what it is for
 * @param hint its first characters
 * @param allowed the networks from which it is taken; from everywhere when there is none
 * @param open whether it is taken still
 * @param revokedAt when it was taken back, if it was
 * @param lastUsedAt when it was used last, to the minute; null if never
 * @param lastAddress from where it was used last
 */
public record IssuedToken(UUID id, String label, String hint, Set<TokenScope> scopes, List<String> allowed,
		Instant expiresAt, String madeBy, boolean open, @Nullable Instant revokedAt, @Nullable Instant lastUsedAt,
		@Nullable String lastAddress) {
}
