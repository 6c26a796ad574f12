package vn.noibat.edition;

import org.jspecify.annotations.Nullable;

/**
 * A sealed edition as the desk knows it: whether and when it comes out.
 *
 * @param sealedBy null for what was sealed before it was kept
 * @param release null while no time is set
 * @param revocation null where it was not revoked
 */
record EditionStanding(long id, SealedEdition seal, @Nullable String sealedBy, @Nullable Release release,
		@Nullable Revocation revocation) {

	EditionState state() {
		if (this.revocation != null) {
			return EditionState.REVOKED;
		}
		if (this.release == null) {
			return EditionState.SEALED;
		}
		return this.release.due() ? EditionState.RELEASED : EditionState.SCHEDULED;
	}

	boolean isReleased() {
		return state() == EditionState.RELEASED;
	}

	/** Whether it is sealed and may still come out. */
	boolean isPending() {
		return state() == EditionState.SEALED || state() == EditionState.SCHEDULED;
	}

}
