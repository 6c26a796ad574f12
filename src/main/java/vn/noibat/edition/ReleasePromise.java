package vn.noibat.edition;

import java.time.Instant;

/**
 * What press offices were told of the time of a release.
 *
 * @param number of the letter that told them
 */
public record ReleasePromise(String number, Instant at) {
}
