package vn.noibat.edition;

import java.time.Instant;

/**
 * When an edition comes out, and who decided so.
 *
 * @param due whether the time has come by the database's clock
 * @param fixed whether it is due or so near that nothing can be decided anew
 */
record Release(long editionId, Instant at, String decidedBy, boolean due, boolean fixed) {
}
