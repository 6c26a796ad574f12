package vn.noibat.press;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.DocumentContent;
import vn.noibat.edition.LaterDocument;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.edition.TrailContent;
import vn.noibat.edition.YearContent;

/**
 * How urgent the press is told that a text is: as urgent as the dispatch that carried it,
 * and what comes out without one as urgent as what it replaces.
 */
@Component
class NewsUrgency {

	private static final int NORMAL = 4;

	private static final Map<String, Integer> URGENCIES = Map.of("most-urgent", 1, "very-urgent", 2, "urgent", 3);

	/**
	 * From 1, the most urgent, to 9; 4 where there is no dispatch. What was issued on an
	 * edition counts before what its own trail holds.
	 * @param editions of the year up to the one that is told, oldest first
	 */
	int of(ArchiveSnapshot archive, List<ReleasedEdition> editions) {
		return editions.stream()
			.flatMap((edition) -> Stream.concat(sealed(edition.content()), issued(archive, edition).stream()))
			.map(DocumentContent::urgency)
			.reduce((one, later) -> later)
			.map(this::of)
			.orElse(NORMAL);
	}

	/** The number for the word of an official letter, e.g. {@code most-urgent}. */
	int of(String urgency) {
		return URGENCIES.getOrDefault(urgency, NORMAL);
	}

	private static Stream<DocumentContent> sealed(YearContent content) {
		return content.trail()
			.stream()
			.filter((step) -> "dispatch".equals(step.role()))
			.map(TrailContent::document)
			.flatMap((id) -> content.document(id).stream());
	}

	private static Optional<DocumentContent> issued(ArchiveSnapshot archive, ReleasedEdition edition) {
		return archive.lastLetterOn(edition).map(LaterDocument::document);
	}

}
