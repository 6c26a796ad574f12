package vn.noibat.selection;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * A nomination that the council elected, in its place on the list; built only by the
 * selection.
 */
public final class ElectedNomination {

	private final int rank;

	private final NominationRecord nomination;

	ElectedNomination(int rank, NominationRecord nomination) {
		this.rank = rank;
		this.nomination = nomination;
	}

	/** The id of the nomination, by which its titles are found. */
	public String nominationId() {
		return this.nomination.id();
	}

	/** The place on the list, from 1. */
	public int rank() {
		return this.rank;
	}

	/** The code of its field. */
	public String field() {
		return this.nomination.field();
	}

	/** The id of the body that proposed it; null for what the council added. */
	public @Nullable String department() {
		return this.nomination.department();
	}

	public Bilingual title() {
		return this.nomination.title();
	}

	public Bilingual summary() {
		return this.nomination.summary();
	}

	public Evidence evidence() {
		return this.nomination.evidence();
	}

}
