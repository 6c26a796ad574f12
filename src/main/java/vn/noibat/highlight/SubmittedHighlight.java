package vn.noibat.highlight;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.figure.SourceReference;
import vn.noibat.figure.StatedFact;
import vn.noibat.text.Bilingual;

/**
 * A highlight as it is handed on for approval.
 *
 * @param rank its place in the list, from 1
 * @param officialTitle the heading of the official list, where it has one
 * @param body paragraphs of HTML
 * @param documents ids of the documents it names
 */
public record SubmittedHighlight(String id, int rank, String slug, String field, Bilingual title,
		@Nullable Bilingual officialTitle, Bilingual summary, Bilingual body, List<StatedFact> facts,
		List<SourceReference> sources, List<String> documents, List<Picture> pictures) {
}
