package vn.noibat.edition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * Everything an edition says of a year: content only, nothing of this installation.
 *
 * @param locality the locality's Vietnamese name
 * @param stage a stage of the public contract
 * @param wording {@code official} or {@code summary}
 * @param word what one place of the list is called
 * @param nominations present only while the year is in selection
 */
public record YearContent(String id, int year, String locality, Bilingual localityName, String stage, String wording,
		Bilingual word, int places, Bilingual title, @Nullable Bilingual introduction, @Nullable Bilingual conclusion,
		List<FieldContent> fields, List<IndicatorContent> indicators, List<HighlightContent> highlights,
		List<EventContent> events, @Nullable List<NominationContent> nominations, List<FactContent> facts,
		List<TargetContent> targets, List<ShortcomingContent> shortcomings, List<TaskContent> tasks,
		List<DocumentContent> documents, List<TrailContent> trail) {

	/** The highlight of a rank, counted from 1. */
	public Optional<HighlightContent> highlight(int rank) {
		return this.highlights.stream().filter((highlight) -> highlight.rank() == rank).findFirst();
	}

	/** The highlight of an id. */
	public Optional<HighlightContent> highlightOf(String id) {
		return this.highlights.stream().filter((highlight) -> highlight.id().equals(id)).findFirst();
	}

	/** The picture with this SHA-256. */
	Optional<PictureContent> picture(String sha256) {
		return this.highlights.stream()
			.flatMap((highlight) -> highlight.shownPictures().stream())
			.filter((picture) -> picture.sha256().equals(sha256))
			.findFirst();
	}

	/** The highlight that states a fact; none where an event, a task or the year does. */
	public Optional<HighlightContent> highlightStating(FactContent fact) {
		return this.highlights.stream().filter((highlight) -> highlight.facts().contains(fact)).findFirst();
	}

	/** The facts of highlights, events and tasks, and those of the year itself. */
	public List<FactContent> allFacts() {
		return Stream
			.of(this.highlights.stream().map(HighlightContent::facts), this.events.stream().map(EventContent::facts),
					this.tasks.stream().map(TaskContent::facts), Stream.of(this.facts))
			.flatMap((lists) -> lists)
			.flatMap(List::stream)
			.toList();
	}

	/** The document of an id. */
	public Optional<DocumentContent> document(@Nullable String id) {
		return this.documents.stream().filter((document) -> document.id().equals(id)).findFirst();
	}

	/** The label of a field. */
	public Optional<Bilingual> fieldLabel(@Nullable String code) {
		return this.fields.stream().filter((field) -> field.code().equals(code)).map(FieldContent::label).findFirst();
	}

	/** Whether the text is the portal's own and not the approved one. */
	@JsonIgnore
	public boolean isSummary() {
		return "summary".equals(this.wording);
	}

}
