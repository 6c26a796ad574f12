package vn.noibat.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.noibat.document.RegisteredDocument;
import vn.noibat.text.Dates;

/**
 * A paper of the register that may be chosen as the one that comes with an act.
 *
 * @param label its number, its day and what it is about
 */
record PaperChoice(String id, String label) {

	private static final int SUBJECT = 60;

	/**
	 * The papers of the body that is asked, then the others, each newest first.
	 * @param filed whether only those whose file is in the register may be chosen
	 */
	static Groups of(List<RegisteredDocument> newest, RouteStep step, boolean filed) {
		List<PaperChoice> own = new ArrayList<>();
		List<PaperChoice> others = new ArrayList<>();
		newest.stream()
			.filter((document) -> !document.cited() && (document.fileId() != null || !filed))
			.forEach((document) -> (document.issuer().id().equals(step.bodyId()) ? own : others).add(of(document)));
		return new Groups(List.copyOf(own), List.copyOf(others));
	}

	private static PaperChoice of(RegisteredDocument document) {
		String subject = document.subject().vi();
		String about = (subject.length() > SUBJECT)
				? subject.substring(0, subject.lastIndexOf(' ', SUBJECT) + 1).strip() + "…" : subject;
		return new PaperChoice(document.id(),
				document.number() + " · " + Dates.numeric(document.issuedOn()) + " · " + about);
	}

	/**
	 * What may be chosen.
	 *
	 * @param own of the body that is asked
	 */
	record Groups(List<PaperChoice> own, List<PaperChoice> others) {

		/** Whether a paper is among them. */
		public boolean has(@Nullable String id) {
			return Stream.concat(this.own.stream(), this.others.stream())
				.anyMatch((choice) -> Objects.equals(choice.id(), id));
		}

	}

}
