package vn.noibat.edition;

import java.time.Instant;
import java.util.Collection;
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
 * @param rank of the highlight that the report names; null where it names none
 */
public record PublicAnswer(String reference, @Nullable String fact, @Nullable Integer rank, Bilingual answer,
		Instant answeredAt) {

	private static final Pattern HIGHLIGHT = Pattern
		.compile("(?:https?://[^/]+)?/(?:nam|en/years)/(\\d{4})/(\\d{1,3})(?:-[a-z0-9-]*)?/?");

	/**
	 * The answer to a report. Where readers say it is are words of theirs too: only a
	 * figure or an address that the editions of its year have is told.
	 */
	static PublicAnswer of(ReceivedReport report, Collection<YearContent> editions) {
		String about = report.about();
		boolean figure = editions.stream()
			.flatMap((year) -> year.allFacts().stream())
			.anyMatch((fact) -> fact.id().equals(about));
		return new PublicAnswer(report.reference(), figure ? about : null, rank(report, editions),
				Objects.requireNonNull(report.answer()), Objects.requireNonNull(report.answeredAt()));
	}

	private static @Nullable Integer rank(ReceivedReport report, Collection<YearContent> editions) {
		Matcher address = HIGHLIGHT.matcher(report.about());
		if (!address.matches() || !address.group(1).equals(String.valueOf(report.year()))) {
			return null;
		}
		int rank = Integer.parseInt(address.group(2));
		return editions.stream().anyMatch((year) -> year.highlight(rank).isPresent()) ? rank : null;
	}

}
