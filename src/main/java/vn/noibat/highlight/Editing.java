package vn.noibat.highlight;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.figure.Figures;

/**
 * The highlights' door.
 */
@Service
@Transactional(readOnly = true)
public class Editing {

	private final Highlights highlights;

	private final Figures figures;

	Editing(Highlights highlights, Figures figures) {
		this.highlights = highlights;
		this.figures = figures;
	}

	/** The highlights of a year in the order of their ranks. */
	public List<SubmittedHighlight> highlightsOf(String yearId) {
		return this.highlights.findByYearIdOrderByRank(yearId)
			.stream()
			.map((highlight) -> highlight.toRecord(this.figures))
			.toList();
	}

}
