package vn.noibat.intake;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConflictsTests {

	private final Conflicts conflicts = new Conflicts((key) -> "<" + key + ">");

	@Test
	void tellsCodesInWordsAndLeavesWhatWasTypedAsItWasTyped() {
		HighlightFound found = new HighlightFound(0, 9, 1, null, "",
				List.of(new FoundFigure(new Found(0, 4, "4,5 tỷ", null, 1), "", "4,5", "tỷ", "as-stated", "actual",
						null, null, null)),
				List.of(), List.of());
		HighlightChoice stored = choice("US OPEN", "DROPPED", "as-stated");
		IntakePart part = IntakePart.of(UUID.randomUUID(), 3, IntakePartKind.HIGHLIGHT, found, stored);

		assertThat(this.conflicts.between(stored, choice("US ACCEPTED", "ACCEPTED", "nearly"), part)).containsExactly(
				new PartView.Change("intake.row.highlight.title", "", "US OPEN", "US ACCEPTED"),
				new PartView.Change("intake.row.figure.decision", "4,5 tỷ", "<intake.decision.dropped>",
						"<intake.decision.accepted>"),
				new PartView.Change("intake.row.figure.value", "4,5 tỷ", "4,5 tỷ USD",
						"<figure.qualifier.nearly> 4,5 tỷ USD"));
	}

	private static HighlightChoice choice(String title, String decision, String qualifier) {
		FigureChoice figure = new FigureChoice(decision, "", "actual", "4,5", "tỷ USD", qualifier, "", "", "", "", "",
				"");
		return new HighlightChoice("", "", "", "", title, "", "", "", List.of(figure), List.of(), List.of());
	}

}
