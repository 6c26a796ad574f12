package vn.noibat.edition;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A sealed edition that a letter may carry.
 *
 * @param releaseAt when it comes or came out; null while no time is set
 * @param out whether it is
 */
public record CarriedEdition(SealedEdition seal, @Nullable Instant releaseAt, boolean out) {

	static CarriedEdition of(EditionStanding standing) {
		Release release = standing.release();
		return new CarriedEdition(standing.seal(), (release != null) ? release.at() : null, standing.isReleased());
	}

}
