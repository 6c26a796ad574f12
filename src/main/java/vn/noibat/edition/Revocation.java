package vn.noibat.edition;

import java.time.Instant;

/**
 * Why a sealed edition is never to come out, and who decided so.
 */
record Revocation(long editionId, String reason, String revokedBy, Instant revokedAt) {
}
