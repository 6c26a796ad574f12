package vn.noibat.press;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.Changes;
import vn.noibat.edition.FactContent;
import vn.noibat.edition.HighlightContent;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.edition.YearContent;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;
import vn.noibat.web.PublicPage;

/**
 * Tells of released lists and highlights as entries of a feed.
 */
@Component
class Feeds {

	private final Addresses addresses;

	private final Imprint imprint;

	private final Sentences sentences;

	Feeds(Addresses addresses, Imprint imprint, Sentences sentences) {
		this.addresses = addresses;
		this.imprint = imprint;
		this.sentences = sentences;
	}

	Feed feed(ArchiveSnapshot archive, Language language) {
		List<FeedEntry> entries = archive.years()
			.stream()
			.flatMap((edition) -> entries(archive, edition, language))
			.sorted(Comparator.comparing(FeedEntry::updated).reversed())
			.toList();
		Bilingual demonstration = this.imprint.demonstration(archive);
		String description = Stream
			.of(this.sentences.in(language, "press.feed.description"),
					archive.years().stream().anyMatch((edition) -> edition.content().isSummary())
							? this.sentences.in(language, "notice.summary") : "",
					(demonstration != null) ? demonstration.in(language) + "." : "")
			.filter((sentence) -> !sentence.isEmpty())
			.reduce((one, other) -> one + " " + other)
			.orElseThrow();
		String locality = archive.locality().map((place) -> place.id()).orElse("");
		OffsetDateTime updated = Changes.local(archive.lastReleasedAt().orElse(Instant.EPOCH));
		return new Feed(language, ContentUrn.of(locality, language), this.imprint.siteName(archive, language),
				description, this.imprint.author(archive, language), this.imprint.terms(archive).licence().in(language),
				this.addresses.absolute(PublicPage.HOME.path(language)), updated, entries);
	}

	private Stream<FeedEntry> entries(ArchiveSnapshot archive, ReleasedEdition edition, Language language) {
		List<ReleasedEdition> editions = archive.editionsOf(edition.year());
		Changes changes = new Changes(editions);
		List<FeedEntry> entries = new ArrayList<>();
		entries.add(list(archive, edition, editions.get(0), language));
		// Also those that a later edition left out: whoever has the entry must get told.
		changes.everListed().forEach((id, last) -> {
			ReleasedEdition first = changes.firstOf(id);
			ReleasedEdition changed = changes.lastOf(id);
			Optional<HighlightContent> now = edition.content().highlightOf(id);
			entries.add(now.isPresent() ? highlight(archive, edition, now.get(), first, changed, language)
					: removed(archive, edition, last, first, changed, language));
		});
		return entries.stream();
	}

	private FeedEntry list(ArchiveSnapshot archive, ReleasedEdition edition, ReleasedEdition first, Language language) {
		YearContent content = edition.content();
		FeedEntry.Correction correction = correction(edition, edition, language);
		StringBuilder html = new StringBuilder();
		html.append(notes(archive, content, edition, correction, language));
		Bilingual introduction = content.introduction();
		if (introduction != null) {
			html.append(paragraph(introduction.in(language)));
		}
		if (!content.highlights().isEmpty()) {
			html.append("<ol>");
			content.highlights()
				.forEach((highlight) -> html.append("<li>")
					.append(link(page(content.year(), highlight, language), highlight.title().in(language)))
					.append("</li>"));
			html.append("</ol>");
		}
		if (!content.events().isEmpty()) {
			html.append("<ul>");
			content.events()
				.forEach((event) -> html.append("<li>").append(escape(event.title().in(language))).append("</li>"));
			html.append("</ul>");
		}
		String title = edition.isWithdrawn()
				? this.sentences.in(language, "press.feed.withdrawn", content.title().in(language))
				: content.title().in(language);
		String summary = (introduction != null) ? introduction.in(language)
				: (correction != null) ? correction.reason() : content.title().in(language);
		return new FeedEntry(ContentUrn.of(content.id(), language), title,
				this.addresses.absolute(this.addresses.year(content.year(), language)), Changes.releasedAt(first),
				Changes.releasedAt(edition), summary, html.toString(), null, correction, false);
	}

	private FeedEntry highlight(ArchiveSnapshot archive, ReleasedEdition edition, HighlightContent highlight,
			ReleasedEdition first, ReleasedEdition changed, Language language) {
		YearContent content = edition.content();
		FeedEntry.Correction correction = (changed.number() > first.number()) ? correction(edition, changed, language)
				: null;
		StringBuilder html = new StringBuilder();
		html.append(notes(archive, content, changed, correction, language));
		Bilingual official = highlight.officialTitle();
		if (official != null) {
			// Nobody translates the official heading: it stands as it stands on the
			// paper.
			html.append("<p>")
				.append(escape(this.sentences.in(language, "highlight.official")))
				.append(" <q lang=\"vi\">")
				.append(escape(official.vi()))
				.append("</q></p>");
		}
		html.append(paragraph(highlight.summary().in(language))).append(highlight.body().in(language));
		if (!highlight.facts().isEmpty()) {
			html.append("<ul>");
			highlight.facts()
				.forEach((fact) -> html.append("<li>").append(escape(figure(fact, language))).append("</li>"));
			html.append("</ul>");
		}
		return new FeedEntry(ContentUrn.of(highlight.id(), language),
				this.sentences.in(language, "press.feed.highlight", highlight.title().in(language), content.year()),
				page(content.year(), highlight, language), Changes.releasedAt(first), Changes.releasedAt(changed),
				highlight.summary().in(language), html.toString(),
				content.fieldLabel(highlight.field()).map((label) -> label.in(language)).orElse(null), correction,
				false);
	}

	// Nothing of its text: only where it stood and why it went.
	private FeedEntry removed(ArchiveSnapshot archive, ReleasedEdition edition, HighlightContent last,
			ReleasedEdition first, ReleasedEdition changed, Language language) {
		FeedEntry.Correction correction = Objects.requireNonNull(correction(edition, changed, language));
		return new FeedEntry(ContentUrn.of(last.id(), language),
				this.sentences.in(language, "press.feed.removed", last.rank(), edition.year()),
				this.addresses.absolute(this.addresses.year(edition.year(), language)), Changes.releasedAt(first),
				Changes.releasedAt(changed), correction.reason(),
				notes(archive, edition.content(), changed, correction, language), null, correction, true);
	}

	private FeedEntry.@Nullable Correction correction(ReleasedEdition newest, ReleasedEdition changed,
			Language language) {
		Bilingual reason = changed.seal().reason();
		return (reason == null) ? null
				: new FeedEntry.Correction(changed.number(), changed.seal().kind().code(), reason.in(language),
						this.addresses.absolute(this.addresses.apiYear(newest.year())), Changes.releasedAt(changed));
	}

	private String notes(ArchiveSnapshot archive, YearContent content, ReleasedEdition changed,
			FeedEntry.@Nullable Correction correction, Language language) {
		StringBuilder html = new StringBuilder();
		Bilingual demonstration = this.imprint.demonstration(archive);
		if (demonstration != null) {
			html.append("<p><em>").append(escape(demonstration.in(language))).append("</em></p>");
		}
		if (correction != null) {
			String day = Dates.official(Changes.releasedAt(changed).toLocalDate(), language);
			html.append("<p><strong>")
				.append(escape(
						this.sentences.in(language, "press.feed." + correction.kind(), day, correction.reason())))
				.append("</strong></p>");
		}
		Bilingual wording = this.imprint.wordingNote(content);
		if (wording != null && !(changed.isWithdrawn())) {
			html.append("<p><em>").append(escape(wording.in(language))).append("</em></p>");
		}
		return html.toString();
	}

	private String figure(FactContent fact, Language language) {
		String figure = fact.label().in(language) + ": " + fact.display().in(language);
		return fact.derived() ? figure + " " + this.sentences.in(language, "figure.derived") : figure;
	}

	private String page(int year, HighlightContent highlight, Language language) {
		return this.addresses.absolute(this.addresses.highlight(year, highlight.rank(), highlight.slug(), language));
	}

	private static String link(String url, String text) {
		return "<a href=\"" + escape(url) + "\">" + escape(text) + "</a>";
	}

	private static String paragraph(String text) {
		return "<p>" + escape(text) + "</p>";
	}

	private static String escape(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

}
