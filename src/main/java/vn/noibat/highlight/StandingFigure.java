package vn.noibat.highlight;

import org.jspecify.annotations.Nullable;

import vn.noibat.figure.Claim;
import vn.noibat.figure.Scope;
import vn.noibat.figure.StatedFact;

/**
 * A figure of any year, with the words around it.
 *
 * @param year whose list or record states it
 * @param highlight id of the highlight; null where the year states it beside its list
 * @param rank of the highlight
 * @param scope the part of the locality it speaks of
 * @param passage the sentence of the Vietnamese text that holds the number; empty where
 * none does
 */
public record StandingFigure(StatedFact fact, int year, @Nullable String highlight, @Nullable Integer rank, Scope scope,
		String passage) {

	/** What it says. */
	public Claim claim() {
		return Claim.of(this.fact, this.scope);
	}

}
