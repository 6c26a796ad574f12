package vn.noibat.selection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import vn.noibat.text.ChangedPassage;
import vn.noibat.text.Language;
import vn.noibat.text.Passage;

/**
 * What nominations say, in words: figures with their sources, and what changed between
 * two revisions.
 */
@Component
class NominationWords {

	private final Names names;

	private final SelectionPages pages;

	NominationWords(Names names, SelectionPages pages) {
		this.names = names;
		this.pages = pages;
	}

	/** A value as it is stated, with its qualifier and unit. */
	String stated(EvidenceFigure figure) {
		String value = this.names.number(figure.value()) + (figure.unit().equals("%") ? "" : "\u00a0") + figure.unit();
		return figure.qualifier().equals("as-stated") ? value
				: this.pages.word("selection.qualifier." + figure.qualifier()) + " " + value;
	}

	/** All that is named as the source of a figure. */
	String source(EvidenceFigure figure) {
		List<String> sources = new ArrayList<>();
		if (figure.source() != null) {
			sources.add(figure.source());
		}
		if (figure.document() != null) {
			sources.add(this.names.cited(figure.document()));
		}
		if (figure.sourceUrl() != null) {
			sources.add(figure.sourceUrl());
		}
		return String.join("; ", sources);
	}

	/** What differs between two texts, word by word. */
	List<ChangedPassage> changes(NominationText before, NominationText after) {
		return Passage.changes(passages(before), passages(after));
	}

	private List<Passage> passages(NominationText text) {
		List<Passage> passages = new ArrayList<>();
		passages.addAll(Passage.of("", "title", "selection.title", null, text.title()));
		passages.add(Passage.of("", "field", "selection.field", null, Language.VI, this.names.field(text.field())));
		passages.addAll(Passage.of("", "summary", "selection.summary", null, text.summary()));
		Map<String, Integer> counted = new HashMap<>();
		text.evidence().figures().forEach((figure) -> {
			String name = this.names.counted(figure);
			// Two figures of one name are told apart by their order.
			String key = name + " " + counted.merge(name, 1, Integer::sum);
			passages.add(Passage.of("figure", key, "selection.figure", name, Language.VI, stated(figure) + " ("
					+ figure.asOf() + "). " + this.pages.word("selection.figure.source") + ": " + source(figure)));
		});
		text.evidence()
			.documents()
			.forEach((id) -> passages
				.add(Passage.of("document", id, "selection.paper", null, Language.VI, this.names.cited(id))));
		text.evidence()
			.files()
			.forEach((file) -> passages
				.add(Passage.of("file", file.id(), "selection.paper", null, Language.VI, file.name())));
		return passages;
	}

}
