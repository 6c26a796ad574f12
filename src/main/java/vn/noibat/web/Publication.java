package vn.noibat.web;

import java.time.Instant;
import java.util.Optional;

/**
 * A state of what is published.
 *
 * @param generation grows with every change of what answers depend on; the same
 * generation gives the same answers
 * @param lastChangedAt when the newest edition came out, or a public answer to a reader
 * was given or taken back; what else changes, such as the locality's name, does not move
 * it
 */
public record Publication(long generation, Optional<Instant> lastChangedAt) {
}
