package vn.noibat.edition;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.WordDiff;

/**
 * What something in somebody's hand is found to be. Which edition it is, and how exactly,
 * is one thing; whether that edition still stands is another.
 *
 * @param state both in one word: {@code DIFFERENT} where the words do not agree, else the
 * standing
 * @param standing of what it is, or is nearest to: {@code CURRENT}, {@code CORRECTED} or
 * {@code WITHDRAWN}
 * @param edition the edition it is, stands in or is nearest to
 * @param newest what holds for that year now
 * @param changedBy the first later edition that says otherwise, or the one that took it
 * back; null while none did
 * @param document where a number was asked for; null where the list was taken back
 * @param successor the letter that took up the asked one; null while none did
 * @param part where a text was asked for; null where it was taken back
 * @param verbatim whether it is byte for byte, or word for word, what was released
 * @param accentsOnly whether a text differs in nothing but accents and capitals
 * @param pieced whether the words are right, but were cut off, or put together with those
 * of another part
 * @param passage the words of the asked text that are from there; null where all are, and
 * where it was taken back
 * @param differences from what was released to what was asked, where that is a text
 * @param appended whether a file has all of the released one, with something behind it
 */
public record Finding(Verification.State state, Verification.State standing, ReleasedEdition edition,
		ReleasedEdition newest, @Nullable ReleasedEdition changedBy, @Nullable DocumentContent document,
		@Nullable LaterDocument successor, @Nullable ReleasedPart part, boolean verbatim, boolean accentsOnly,
		boolean pieced, @Nullable String passage, List<WordDiff.Piece> differences, boolean appended) {

	public Finding {
		differences = List.copyOf(differences);
	}

	/**
	 * A file that was saved in another way says the same and is no longer what was
	 * signed.
	 */
	static Finding edition(ReleasedEdition edition, ArchiveSnapshot released, boolean verbatim) {
		return withdrawal(edition, released).map((withdrawal) -> withdrawn(edition, withdrawal, released, verbatim))
			.orElseGet(() -> {
				ReleasedEdition changedBy = changed(edition, released, (later) -> true).orElse(null);
				Verification.State standing = standing(changedBy);
				Verification.State state = (verbatim || changedBy != null) ? standing : Verification.State.DIFFERENT;
				return new Finding(state, standing, edition, newest(edition, released), changedBy, null, null, null,
						verbatim, false, false, null, List.of(), false);
			});
	}

	/**
	 * A paper that led to an edition, or was issued on it, speaks of that one; of papers
	 * that a list cites, the newest edition counts. A letter holds until another takes it
	 * up.
	 */
	static Finding document(ReleasedEdition edition, DocumentContent document, ArchiveSnapshot released) {
		return withdrawal(edition, released).map((withdrawal) -> withdrawn(edition, withdrawal, released, true))
			.orElseGet(() -> {
				ReleasedEdition changedBy = changed(edition, released, (later) -> true).orElse(null);
				LaterDocument successor = released.lastSuccessorOf(document.id()).orElse(null);
				Verification.State standing = (successor == null) ? standing(changedBy)
						: successor.isRecall() ? Verification.State.WITHDRAWN : Verification.State.CORRECTED;
				return new Finding(standing, standing, edition, newest(edition, released), changedBy, document,
						successor, null, true, false, false, null, List.of(), false);
			});
	}

	/**
	 * A file that was made of that of a paper is not the one that was issued.
	 * @param appended whether all of that is still there, with something behind it
	 */
	static Finding changedPaper(ReleasedEdition edition, DocumentContent document, boolean appended,
			ArchiveSnapshot released) {
		Finding issued = document(edition, document, released);
		return new Finding(Verification.State.DIFFERENT, issued.standing, edition, issued.newest, issued.changedBy,
				issued.document, issued.successor, null, false, false, false, null, List.of(), appended);
	}

	/**
	 * Tells of a text beside the released one that is nearest to it.
	 * @param editions the same part in all editions
	 * @param pieced whether it does not stand as it was released
	 * @param passage null where it is the whole of what was asked
	 */
	static Finding text(Match match, List<ReleasedText> editions, ArchiveSnapshot released, boolean pieced,
			@Nullable String passage) {
		ReleasedEdition edition = match.text().edition();
		boolean said = match.isVerbatim();
		boolean verbatim = said && !pieced;
		return withdrawal(edition, released).map((withdrawal) -> withdrawn(edition, withdrawal, released, verbatim))
			.orElseGet(() -> {
				ReleasedEdition newest = newest(edition, released);
				ReleasedEdition changedBy = match.standsIn(newest, editions) ? null
						: changed(edition, released, (later) -> !match.standsIn(later, editions)).orElse(null);
				Verification.State standing = standing(changedBy);
				return new Finding(verbatim ? standing : Verification.State.DIFFERENT, standing, edition, newest,
						changedBy, null, null, match.text().part(), verbatim, !said && match.isSaidWithOtherAccents(),
						said && pieced, passage, said ? List.of() : match.differences(), false);
			});
	}

	/**
	 * Whether the year is kept as a summary, so that the paper's own wording is not here.
	 */
	public boolean isSummary() {
		return this.edition.content().isSummary();
	}

	/** Whether a text adds nothing to what was released and leaves words out. */
	public boolean isShortened() {
		return this.differences.stream().anyMatch(WordDiff.Piece::isRemoved)
				&& this.differences.stream().noneMatch(WordDiff.Piece::isAdded);
	}

	/** Whether the list was taken back, so that nothing of it is given out. */
	public boolean isTakenBack() {
		return this.changedBy != null && this.changedBy.isWithdrawn();
	}

	private static Finding withdrawn(ReleasedEdition edition, ReleasedEdition withdrawal, ArchiveSnapshot released,
			boolean verbatim) {
		return new Finding(Verification.State.WITHDRAWN, Verification.State.WITHDRAWN, edition,
				newest(edition, released), withdrawal, null, null, null, verbatim, false, false, null, List.of(),
				false);
	}

	private static Verification.State standing(@Nullable ReleasedEdition changedBy) {
		return (changedBy != null) ? Verification.State.CORRECTED : Verification.State.CURRENT;
	}

	private static Optional<ReleasedEdition> withdrawal(ReleasedEdition edition, ArchiveSnapshot released) {
		return edition.isWithdrawn() ? Optional.of(edition) : changed(edition, released, ReleasedEdition::isWithdrawn);
	}

	private static Optional<ReleasedEdition> changed(ReleasedEdition edition, ArchiveSnapshot released,
			Predicate<ReleasedEdition> otherwise) {
		return released.after(edition).stream().filter(otherwise).findFirst();
	}

	private static ReleasedEdition newest(ReleasedEdition edition, ArchiveSnapshot released) {
		return released.year(edition.year()).orElse(edition);
	}

}
