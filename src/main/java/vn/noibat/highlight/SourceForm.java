package vn.noibat.highlight;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Typed;

/**
 * A source as it is chosen, and where in it.
 */
record SourceForm(@Nullable String source, @Nullable String placeVi, @Nullable String placeEn) {

	static SourceForm of(DraftSource source) {
		return new SourceForm(source.source(), source.place().vi(), source.place().en());
	}

	/** The chosen ones, and an empty row behind them. */
	static List<SourceForm> ready(List<SourceForm> sources) {
		List<SourceForm> rows = new ArrayList<>(
				sources.stream().filter((row) -> !Typed.text(row.source()).isEmpty()).toList());
		rows.add(new SourceForm("", "", ""));
		return rows;
	}

	static List<DraftSource> sources(@Nullable List<SourceForm> rows) {
		return EditorForm.typed(rows)
			.stream()
			.filter((row) -> !Typed.text(row.source()).isEmpty())
			.map((row) -> new DraftSource(Typed.text(row.source()), new Words(row.placeVi(), row.placeEn())))
			.toList();
	}

}
