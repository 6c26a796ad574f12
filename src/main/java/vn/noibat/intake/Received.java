package vn.noibat.intake;

import java.util.UUID;

/**
 * What became of a file that was handed in.
 *
 * @param known whether the same file had come in before
 */
record Received(UUID id, boolean known) {
}
