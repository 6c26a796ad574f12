package vn.noibat.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import vn.noibat.paper.ReadPaper;

/**
 * A paper as somebody opens it.
 *
 * @param file id of the file in the store
 */
record OpenedIntake(IntakeCard card, String file, ReadPaper paper, PaperLines lines, List<IntakePart> parts) {

	OpenedIntake {
		parts = List.copyOf(parts);
	}

	/** The state of all parts, which whoever takes the paper over names. */
	String state() {
		return this.parts.stream().map((part) -> String.valueOf(part.version())).collect(Collectors.joining("."));
	}

	List<IntakePart> parts(IntakePartKind kind) {
		return this.parts.stream().filter((part) -> part.kind() == kind).toList();
	}

	boolean hasList() {
		return !parts(IntakePartKind.HIGHLIGHT).isEmpty();
	}

	/** The letter with which the list comes; of a paper without a list its first. */
	Optional<IntakePart> carrier() {
		List<IntakePart> letters = parts(IntakePartKind.LETTER);
		return letters.stream()
			.filter((part) -> part.found(LetterFound.class).carriesList())
			.findFirst()
			.or(() -> letters.stream().findFirst());
	}

}
