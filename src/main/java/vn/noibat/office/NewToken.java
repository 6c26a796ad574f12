package vn.noibat.office;

import java.util.UUID;

/**
 * A token that was just made.
 *
 * @param token told only now
 */
public record NewToken(UUID id, String token) {
}
