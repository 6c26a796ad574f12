package vn.noibat.intake;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.noibat.document.RegisteredDocument;
import vn.noibat.text.WordDiff;

/**
 * A part of a paper as the page asks about it.
 *
 * @param version its state that is shown
 * @param conflict what somebody else decided meanwhile, beside what was typed; null where
 * nobody did
 */
record PartView(int number, IntakePartKind kind, int version, @Nullable String changedBy,
		@Nullable ZonedDateTime changedAt, List<String> missing, @Nullable LetterView letter, @Nullable ListView list,
		@Nullable HighlightView highlight, @Nullable List<Change> conflict) {

	PartView against(List<Change> conflict) {
		return new PartView(this.number, this.kind, this.version, this.changedBy, this.changedAt, this.missing,
				this.letter, this.list, this.highlight, conflict);
	}

	/** How many figures, references and dates it asks about. */
	int rows() {
		HighlightView asked = this.highlight;
		return (asked != null) ? asked.figures().size() + asked.references().size() + asked.dates().size() : 0;
	}

	/** How many decisions it asks for: of itself, and of all that was found in it. */
	int asked() {
		return (this.highlight != null) ? rows() + 1 : 0;
	}

	/** How many of them nobody made yet; what is dropped asks for no more. */
	int open() {
		HighlightView asked = this.highlight;
		if (asked == null || !asked.choice().isOpen() && !asked.choice().isTaken()) {
			return 0;
		}
		return asked.undecided() + (asked.choice().isOpen() ? 1 : 0);
	}

	/** Where on the page the first thing stands that nobody decided yet. */
	public String next() {
		HighlightView asked = this.highlight;
		if (asked == null || asked.choice().isOpen()) {
			return "part-" + this.number;
		}
		return Stream
			.of(asked.figures().stream().filter((one) -> one.choice().isOpen()).map((one) -> one.found().at()),
					asked.references().stream().filter((one) -> one.choice().isOpen()).map((one) -> one.found().at()),
					asked.dates().stream().filter((one) -> one.choice().isOpen()).map((one) -> one.found().at()))
			.flatMap((places) -> places)
			.findFirst()
			.map((at) -> "c" + at.from())
			.orElse("part-" + this.number);
	}

	/** Whether it is a highlight of which something is undecided. */
	boolean isUndecided() {
		HighlightView asked = this.highlight;
		return asked != null && (asked.choice().isOpen() || asked.choice().isTaken() && asked.undecided() > 0);
	}

	/**
	 * A letter.
	 *
	 * @param anchors where each row stands in the text, by the row's name
	 * @param candidates documents of the register with the same number
	 * @param linked the document it is; null while it is none
	 * @param lowered whether the new issuer's name is one in capitals, put as a sentence
	 * has it
	 */
	record LetterView(LetterChoice choice, boolean carriesList, Map<String, String> anchors,
			List<RegisteredDocument> candidates, @Nullable RegisteredDocument linked, boolean lowered) {
	}

	/**
	 * A list's own texts.
	 *
	 * @param titleNow what the year says now; null where there is no year or no text
	 * @param anchor where it stands in the text
	 * @param lowered whether the title is one in capitals, put as a sentence has it
	 */
	record ListView(ListChoice choice, boolean yearOnFile, @Nullable String titleNow, @Nullable String introductionNow,
			@Nullable String closingNow, String anchor, boolean lowered) {
	}

	/**
	 * A highlight.
	 *
	 * @param heading its heading in the paper; null for none
	 * @param standing the highlight of the list it is held against; null for a new one
	 * @param diff what its text would change there; null where nothing is held against
	 * @param lowered whether the title is a heading in capitals, put as a sentence has it
	 * @param undecided how many of its figures, references and dates nobody decided yet
	 */
	record HighlightView(HighlightChoice choice, int place, @Nullable String heading, String anchor,
			@Nullable String standing, @Nullable Integer standingRank, @Nullable List<WordDiff.Piece> diff,
			List<FigureView> figures, List<ReferenceView> references, List<DateView> dates, int undecided,
			boolean lowered) {

		/** How many of its figures, references and dates were not taken. */
		public long dropped() {
			return this.figures.stream().filter((one) -> !one.choice().isTaken()).count()
					+ this.references.stream().filter((one) -> !one.choice().isTaken()).count()
					+ this.dates.stream().filter((one) -> !one.choice().isTaken()).count();
		}

	}

	/**
	 * A figure.
	 *
	 * @param place where it stands, without its words
	 * @param proposed name of the indicator that is proposed
	 * @param scope the words that name the part of the locality it speaks of; empty for
	 * the whole
	 * @param contradictions what other documents, or its own, say against it
	 */
	record FigureView(FoundFigure found, FigureChoice choice, String place, @Nullable String proposed, String scope,
			boolean corrected, List<String> missing, List<Contradiction> contradictions) {
	}

	/**
	 * A value that cannot be right beside a figure.
	 *
	 * @param text key of the message that tells of it
	 */
	record Contradiction(String text, List<Object> arguments) {
	}

	/**
	 * A reference.
	 *
	 * @param candidates documents of the register that may be meant
	 */
	record ReferenceView(FoundReference found, ReferenceChoice choice, String place,
			List<RegisteredDocument> candidates) {
	}

	/** A date. */
	record DateView(FoundDate found, DateChoice choice, String place) {
	}

	/**
	 * A row that two people filled in differently.
	 *
	 * @param row key of the message that names the row
	 * @param about which figure or reference it is of; empty for a row of the part
	 */
	record Change(String row, String about, String stored, String typed) {
	}

}
