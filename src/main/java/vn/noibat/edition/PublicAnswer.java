package vn.noibat.edition;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * The answer to a report that led to a correction, without anything the reader wrote.
 *
 * @param reference of the report
 * @param fact id of the figure that the report names; null where it names none
 * @param highlight id of the highlight that the report names; null where it names none
 */
public record PublicAnswer(String reference, @Nullable String fact, @Nullable String highlight, Bilingual answer,
		Instant answeredAt) {

	private static final Pattern HIGHLIGHT = Pattern
		.compile("(?:https?://[^/]+)?/(?:nam|en/years)/(\\d{4})/(\\d{1,3})(?:-[a-z0-9-]*)?/?");

	/**
	 * The answer to a report. Where readers say it is are words of theirs too: only a
	 * figure or an address that the editions of its year have is told.
	 */
	static PublicAnswer of(ReceivedReport report, Collection<ReleasedEdition> editions) {
		String about = report.about();
		boolean figure = editions.stream()
			.flatMap((edition) -> edition.content().allFacts().stream())
			.anyMatch((fact) -> fact.id().equals(about));
		return new PublicAnswer(report.reference(), figure ? about : null, highlight(report, editions),
				Objects.requireNonNull(report.answer()), Objects.requireNonNull(report.answeredAt()));
	}

	/** The one that stood at the address when the reader was there. */
	private static @Nullable String highlight(ReceivedReport report, Collection<ReleasedEdition> editions) {
		Matcher address = HIGHLIGHT.matcher(report.about());
		if (!address.matches() || !address.group(1).equals(String.valueOf(report.year()))) {
			return null;
		}
		int rank = Integer.parseInt(address.group(2));
		return editions.stream()
			.filter((edition) -> !edition.releasedAt().isAfter(report.receivedAt()))
			.sorted(Comparator.comparingInt(ReleasedEdition::number).reversed())
			.flatMap((edition) -> edition.content().highlight(rank).stream())
			.map(HighlightContent::id)
			.findFirst()
			.orElse(null);
	}

}
