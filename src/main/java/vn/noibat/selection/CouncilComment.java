package vn.noibat.selection;

import java.time.Instant;

/**
 * What a councillor says of a nomination.
 *
 * @param number how many times it was written, from 1
 */
public record CouncilComment(String councillor, int number, String text, Instant writtenAt) {
}
