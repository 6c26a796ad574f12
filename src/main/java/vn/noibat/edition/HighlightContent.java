package vn.noibat.edition;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.highlight.SubmittedHighlight;
import vn.noibat.text.Bilingual;

/**
 * A highlight as sealed.
 *
 * @param rank its place in the list, from 1
 * @param officialTitle the heading of the official list, where it has one
 * @param body paragraphs of HTML
 * @param documents ids of the documents it names
 */
public record HighlightContent(String id, int rank, String slug, String field, Bilingual title,
		@Nullable Bilingual officialTitle, Bilingual summary, Bilingual body, List<FactContent> facts,
		List<SourceContent> sources, List<String> documents) {

	static HighlightContent of(SubmittedHighlight highlight) {
		return new HighlightContent(highlight.id(), highlight.rank(), highlight.slug(), highlight.field(),
				highlight.title(), highlight.officialTitle(), highlight.summary(), highlight.body(),
				highlight.facts().stream().map(FactContent::of).toList(),
				highlight.sources().stream().map(SourceContent::of).toList(), highlight.documents());
	}

}
