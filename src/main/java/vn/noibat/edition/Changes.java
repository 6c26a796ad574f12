package vn.noibat.edition;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * When the parts of a year last changed, told by comparing its editions.
 */
public final class Changes {

	private final List<ReleasedEdition> editions;

	/**
	 * Compares editions of one year.
	 * @param editions all of the year, oldest first, at least one
	 */
	public Changes(List<ReleasedEdition> editions) {
		this.editions = editions;
	}

	/** The edition since which a part stands as it stands now. */
	public ReleasedEdition last(Function<YearContent, ? extends Object> part) {
		int index = this.editions.size() - 1;
		Object now = part.apply(this.editions.get(index).content());
		while (index > 0 && Objects.equals(now, part.apply(this.editions.get(index - 1).content()))) {
			index--;
		}
		return this.editions.get(index);
	}

	/** The first edition that has a part; the oldest where none has. */
	public ReleasedEdition first(Function<YearContent, Boolean> part) {
		return this.editions.stream()
			.filter((edition) -> part.apply(edition.content()))
			.findFirst()
			.orElseGet(() -> this.editions.get(0));
	}

	/**
	 * Every highlight that ever stood in the year, as it stood last, by its id: those
	 * that stand now in their order, then those that were taken out, also with the year.
	 */
	public Map<String, HighlightContent> everListed() {
		Map<String, HighlightContent> listed = new LinkedHashMap<>();
		for (int i = this.editions.size() - 1; i >= 0; i--) {
			this.editions.get(i)
				.content()
				.highlights()
				.forEach((highlight) -> listed.putIfAbsent(highlight.id(), highlight));
		}
		return listed;
	}

	/** The edition since which a highlight stands as it stands now, or is missing. */
	public ReleasedEdition lastOf(String highlightId) {
		return last((content) -> content.highlightOf(highlightId));
	}

	/** The edition in which a highlight first stood; the oldest where it never did. */
	public ReleasedEdition firstOf(String highlightId) {
		return first((content) -> content.highlightOf(highlightId).isPresent());
	}

	/** A moment in the time of Viet Nam. */
	public static OffsetDateTime local(Instant instant) {
		return instant.atOffset(DocumentContent.INDOCHINA_TIME);
	}

	/** When an edition came out, in the time of Viet Nam. */
	public static OffsetDateTime releasedAt(ReleasedEdition edition) {
		return local(edition.releasedAt());
	}

}
