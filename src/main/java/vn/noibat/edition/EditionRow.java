package vn.noibat.edition;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * A sealed edition on a page of the desk.
 *
 * @param state {@code sealed}, {@code scheduled}, {@code released} or {@code revoked}
 * @param releaseAt when it comes or came out
 * @param previews open links to it, and those that were
 */
record EditionRow(int number, String kind, @Nullable Bilingual reason, String sha256, String shortHash,
		String sealedWhen, @Nullable String sealedBy, String state, @Nullable String releaseAt,
		@Nullable String decidedBy, @Nullable String revocation, @Nullable String revokedBy,
		List<PreviewRow> previews) {

	/** Whether it may still come out. */
	public boolean isPending() {
		return this.state.equals("sealed") || this.state.equals("scheduled");
	}

	/** A link to look at it. */
	record PreviewRow(long id, String label, String madeBy, String until, boolean open) {
	}

}
