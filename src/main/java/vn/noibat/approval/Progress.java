package vn.noibat.approval;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How far a text has come on its route. An act holds when its hash is the text's: nothing
 * needs to void it, and a text that comes back word for word brings its approvals back.
 *
 * @param submission the newest one of the round; null before the first
 * @param inForce whether bodies are asked about it now, and it is not being edited
 * @param acts all of the round, oldest first
 */
record Progress(ApprovalRound round, @Nullable Submission submission, boolean inForce, List<ApprovalAct> acts) {

	/** The act by which a step is done; positions count from 1. */
	Optional<ApprovalAct> agreement(int position) {
		if (this.submission == null) {
			return Optional.empty();
		}
		return agreement(this.acts, this.submission.mark(), position);
	}

	/**
	 * The act by which a step of a round is done, of all acts of the round, oldest first.
	 */
	static Optional<ApprovalAct> agreement(List<ApprovalAct> acts, SubmittedText present, int position) {
		return acts.stream()
			.filter((act) -> act.position() == position && act.holdsFor(present))
			.reduce((one, later) -> later);
	}

	/** The step that is asked next; none while nothing is submitted or all is agreed. */
	OptionalInt next() {
		return this.inForce ? firstOpen() : OptionalInt.empty();
	}

	/** Whether every body agreed to exactly this text. */
	boolean isComplete() {
		return this.submission != null && !this.round.steps().isEmpty() && firstOpen().isEmpty();
	}

	/** Agreements to an earlier text, newest first. */
	List<ApprovalAct> voided(int position) {
		return at(position).stream()
			.filter((act) -> act.isAgreement() && agreement(position).filter((valid) -> valid == act).isEmpty())
			.filter((act) -> this.submission == null || !act.holdsFor(this.submission.mark()))
			.sorted(Comparator.comparing(ApprovalAct::actedAt).reversed())
			.toList();
	}

	/** All that was sent back in the round, newest first. */
	List<ApprovalAct> returns() {
		return this.acts.stream()
			.filter((act) -> !act.isAgreement())
			.sorted(Comparator.comparing(ApprovalAct::actedAt).reversed())
			.toList();
	}

	/**
	 * The step, if it is the next one and the text the one that was shown.
	 * @throws StaleText when another text is before the bodies now
	 * @throws StepDecided when it was decided meanwhile
	 * @throws NotYourTurn when another step comes first
	 */
	RouteStep take(int position, String sha256) {
		RouteStep step = this.round.step(position);
		if (this.submission == null || !this.submission.sha256().equals(sha256)) {
			throw new StaleText();
		}
		if (agreement(position).isPresent()) {
			throw new StepDecided();
		}
		if (!this.inForce) {
			throw new StaleText();
		}
		if (next().orElse(0) != position) {
			throw new NotYourTurn(next().orElse(0));
		}
		return step;
	}

	/**
	 * Checks that a person may speak for the body of a step: one person does not speak
	 * for two bodies on the same text.
	 */
	void requireOneBody(String account, @Nullable String onBehalfOf, RouteStep step) {
		Submission present = this.submission;
		boolean spokeForAnother = present != null && this.acts.stream()
			.anyMatch((act) -> !act.isByPaper() && act.isOf(account, onBehalfOf) && act.holdsFor(present.mark())
					&& !act.bodyId().equals(step.body()));
		if (spokeForAnother) {
			throw new TwoBodies();
		}
	}

	/** The same with one act more. */
	Progress with(ApprovalAct act) {
		return new Progress(this.round, this.submission, this.inForce,
				Stream.concat(this.acts.stream(), Stream.of(act)).toList());
	}

	private List<ApprovalAct> at(int position) {
		return this.acts.stream().filter((act) -> act.position() == position).toList();
	}

	private OptionalInt firstOpen() {
		if (this.submission == null) {
			return OptionalInt.empty();
		}
		return IntStream.rangeClosed(1, this.round.steps().size())
			.filter((position) -> agreement(position).isEmpty())
			.findFirst();
	}

}
