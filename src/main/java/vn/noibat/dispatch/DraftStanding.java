package vn.noibat.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How a letter stands, to be looked at.
 *
 * @param letter all that is or was signed
 * @param own whether the reader wrote on it, or may act in the place of who did
 * @param faults what must be mended before it goes on
 * @param remarks what is unusual about it
 * @param issued the letter as it was issued; null before
 */
record DraftStanding(UUID id, int version, DraftState state, LetterToSign letter, boolean own,
		@Nullable String returned, @Nullable String signedBy, @Nullable String signedFor, @Nullable Instant signedAt,
		Instant changedAt, List<Remark> faults, List<Remark> remarks, @Nullable Dispatch issued) {

	DispatchText text() {
		return this.letter.text();
	}

	String sha256() {
		return this.letter.sha256();
	}

}
