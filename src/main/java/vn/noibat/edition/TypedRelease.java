package vn.noibat.edition;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * What was typed on the page of a year's editions and is shown again after a refusal.
 */
record TypedRelease(@Nullable LocalDateTime releaseAt, @Nullable String revocation, @Nullable String label,
		@Nullable String reasonVi, @Nullable String reasonEn) {

	static final TypedRelease EMPTY = new TypedRelease(null, null, null, null, null);

}
