package vn.noibat.office;

import org.jspecify.annotations.Nullable;

/**
 * A channel that was just made.
 *
 * @param secret of a webhook, told only now; null for mail
 */
public record NewChannel(OfficeChannel channel, @Nullable String secret) {
}
