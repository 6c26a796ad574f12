package vn.noibat.press;

import java.time.OffsetDateTime;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import vn.noibat.edition.FactContent;
import vn.noibat.edition.FieldContent;
import vn.noibat.edition.IndicatorContent;
import vn.noibat.edition.NominationContent;
import vn.noibat.edition.ShortcomingContent;
import vn.noibat.edition.TargetContent;
import vn.noibat.edition.TaskContent;
import vn.noibat.edition.TrailContent;
import vn.noibat.text.Bilingual;

/**
 * A year: what its newest edition says, and its addresses.
 *
 * @param wordingNote says that the words are the portal's own; left out where they are
 * official
 * @param nominations present only in an edition released while the year is in selection
 * @param laterDocuments letters that were issued on it after it was sealed; left out
 * where there are none
 * @param facts figures of the year that stand in no highlight, event or task
 */
record YearAnswer(String id, int year, String locality, Bilingual localityName, String stage, String wording,
		@Nullable Bilingual wordingNote, Bilingual title, @Nullable Bilingual introduction,
		@Nullable Bilingual conclusion, Bilingual word, int places, String url, String urlEn, String apiUrl,
		OffsetDateTime updatedAt, List<FieldContent> fields, List<HighlightEntry> highlights, List<EventEntry> events,
		@Nullable List<NominationContent> nominations, List<FactContent> facts, List<IndicatorContent> indicators,
		List<TargetContent> targets, List<ShortcomingContent> shortcomings, List<TaskContent> tasks,
		List<DocumentEntry> documents, List<TrailContent> trail, @Nullable List<LaterEntry> laterDocuments,
		EditionEntry edition, @JsonUnwrapped Terms terms) {
}
