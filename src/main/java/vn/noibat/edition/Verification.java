package vn.noibat.edition;

import java.util.Comparator;
import java.util.List;

/**
 * What is known here of something in somebody's hand.
 *
 * @param state of all that was found together
 * @param findings a text may hold several released ones; none where it is not known here
 * @param papers registered documents that an unknown text names
 * @param summaries the years of which the portal keeps a summary and not the papers' own
 * wording, where nothing was found
 * @param signatures what those in a PDF say, in the order in which they were made
 */
public record Verification(Subject subject, State state, List<Finding> findings, List<DocumentContent> papers,
		List<Integer> summaries, List<SignatureNote> signatures) {

	/** What was asked about. */
	public enum Subject {

		EDITION,
		/** The text to which the bodies agreed, as it was submitted to them. */
		SUBMISSION, DOCUMENT, TEXT,
		/** The file of a document, and any PDF. */
		PAPER,
		/** A JSON file that is no edition. */
		JSON,
		/** A file of any other kind. */
		FILE

	}

	/** How it stands, from what is well to what is not. */
	public enum State {

		/** It is what was released, and nothing replaced it. */
		CURRENT,
		/** It is what was released, and a later edition says otherwise. */
		CORRECTED,
		/** It was released and taken back. */
		WITHDRAWN,
		/** It resembles what was released, or was pieced together from it. */
		DIFFERENT,
		/** It is not known here. */
		UNKNOWN,
		/** It looks like a hash and is none. */
		MALFORMED

	}

	public Verification {
		findings = List.copyOf(findings);
		papers = List.copyOf(papers);
		summaries = List.copyOf(summaries);
		signatures = List.copyOf(signatures);
	}

	static Verification of(Subject subject, List<Finding> findings) {
		State worst = findings.stream().map(Finding::state).max(Comparator.naturalOrder()).orElse(State.UNKNOWN);
		return new Verification(subject, worst, findings, List.of(), List.of(), List.of());
	}

	static Verification unknown(Subject subject, ArchiveSnapshot released, List<DocumentContent> papers) {
		List<Integer> summaries = released.years()
			.stream()
			.filter((edition) -> !edition.isWithdrawn() && edition.content().isSummary())
			.map(ReleasedEdition::year)
			.toList();
		return new Verification(subject, State.UNKNOWN, List.of(), papers, summaries, List.of());
	}

	Verification with(List<SignatureNote> signatures) {
		return new Verification(this.subject, this.state, this.findings, this.papers, this.summaries, signatures);
	}

	/** What should be a hash and is none. */
	public static Verification malformed() {
		return new Verification(Subject.EDITION, State.MALFORMED, List.of(), List.of(), List.of(), List.of());
	}

	/** Whether the words are right everywhere and do not stand as they were released. */
	public boolean isPieced() {
		return this.state == State.DIFFERENT && this.findings.stream()
			.allMatch((finding) -> finding.pieced() || finding.verbatim() && finding.state() != State.WITHDRAWN);
	}

	public boolean isKnown() {
		return !this.findings.isEmpty();
	}

}
