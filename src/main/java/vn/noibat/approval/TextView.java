package vn.noibat.approval;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.figure.StatedFact;
import vn.noibat.highlight.SubmittedHighlight;
import vn.noibat.text.Bilingual;

/**
 * The whole text of a list as a page of the desk shows it.
 */
record TextView(Bilingual title, @Nullable Bilingual introduction, @Nullable Bilingual conclusion, String wording,
		List<HighlightView> highlights, List<PartGroup> parts) {

	static TextView of(ListText text) {
		return new TextView(text.year().title(), text.year().introduction(), text.year().conclusion(),
				text.year().wording(), text.highlights().stream().map(HighlightView::of).toList(), PartGroup.of(text));
	}

	/** A highlight in it. */
	record HighlightView(String id, int rank, Bilingual title, @Nullable Bilingual officialTitle, Bilingual summary,
			Bilingual body, List<FactView> facts, List<String> sources) {

		static HighlightView of(SubmittedHighlight highlight) {
			return new HighlightView(highlight.id(), highlight.rank(), highlight.title(), highlight.officialTitle(),
					highlight.summary(), highlight.body(), highlight.facts().stream().map(FactView::of).toList(),
					highlight.sources().stream().map((source) -> source.title().vi()).toList());
		}

	}

	/** A figure in it, with its sources. */
	record FactView(String label, String display, List<String> sources) {

		static FactView of(StatedFact fact) {
			return new FactView(fact.indicator().label().vi(), fact.display().vi(), fact.sources()
				.stream()
				.map((source) -> source.title().vi() + ((source.place() != null) ? ", " + source.place().vi() : ""))
				.toList());
		}

	}

}
