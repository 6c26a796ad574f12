package vn.noibat.web;

import java.time.Instant;
import java.util.Optional;

/**
 * A state of what is published.
 *
 * @param generation grows with every change of what answers depend on; the same
 * generation gives the same answers
 * @param lastChangedAt when the newest edition came out or anything else changed that
 * readers see
 */
public record Publication(long generation, Optional<Instant> lastChangedAt) {
}
