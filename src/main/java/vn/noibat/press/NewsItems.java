package vn.noibat.press;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

import vn.noibat.delivery.PressMessage;
import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.Changes;
import vn.noibat.edition.DocumentContent;
import vn.noibat.edition.EventContent;
import vn.noibat.edition.FactContent;
import vn.noibat.edition.HighlightContent;
import vn.noibat.edition.PictureContent;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.edition.SourceContent;
import vn.noibat.edition.TrailContent;
import vn.noibat.edition.YearContent;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.text.RunningText;
import vn.noibat.web.Addresses;
import vn.noibat.web.PublicPage;

/**
 * Tells of years and highlights as news items in ninjs 3.1.
 *
 * <p>
 * An item has one language: asked for in English, what has no English text comes as its
 * Vietnamese item, which says so in {@code language} and has the id of that language.
 */
@Component
class NewsItems {

	private static final String PLAIN = MediaType.TEXT_PLAIN_VALUE;

	private static final String HTML = MediaType.TEXT_HTML_VALUE;

	private static final String USABLE = "usable";

	private static final String WITHHELD = "withheld";

	private static final String CANCELED = "canceled";

	// Of the vocabulary of trust indicators of the IPTC the one for the piece itself.
	private static final String ABOUT_THE_PIECE = "http://cv.iptc.org/newscodes/trustindicator/pieceOfWorkInfo";

	private final Addresses addresses;

	private final Imprint imprint;

	private final Sentences sentences;

	private final NewsUrgency urgency;

	NewsItems(Addresses addresses, Imprint imprint, Sentences sentences, NewsUrgency urgency) {
		this.addresses = addresses;
		this.imprint = imprint;
		this.sentences = sentences;
		this.urgency = urgency;
	}

	/** The newest edition of a year that is out. */
	Ninjs year(ArchiveSnapshot archive, ReleasedEdition edition, Language asked) {
		return new Telling(archive, edition, archive.editionsOf(edition.year()), false, List.of(), asked).year();
	}

	/** An edition as the press offices read it that a dispatch names. */
	Ninjs edition(ArchiveSnapshot archive, HandedEdition handed, Language asked) {
		ReleasedEdition edition = handed.edition().edition();
		List<ReleasedEdition> editions = Stream
			.concat(archive.editionsOf(edition.year()).stream().filter((one) -> one.number() < edition.number()),
					Stream.of(edition))
			.toList();
		return new Telling(archive, edition, editions, !handed.edition().out(), handed.messages(), asked).year();
	}

	/**
	 * The highlight of a rank in the newest edition; where none is any more, what stood
	 * there last, canceled and without its text.
	 */
	Optional<Ninjs> highlight(ArchiveSnapshot archive, ReleasedEdition edition, int rank, Language asked) {
		Telling telling = new Telling(archive, edition, archive.editionsOf(edition.year()), false, List.of(), asked);
		return telling.listed()
			.stream()
			.filter((highlight) -> highlight.rank() == rank)
			.findFirst()
			.map((highlight) -> telling.highlight(highlight, Ninjs.Standard.NINJS, null));
	}

	private static List<Ninjs.Text> texts(Stream<Ninjs.@Nullable Text> texts) {
		return texts.filter(Objects::nonNull).toList();
	}

	private static Ninjs.Text text(String role, String value) {
		return new Ninjs.Text(role, PLAIN, value);
	}

	private static List<Ninjs.Body> bodies(String html, String plain) {
		int words = plain.isBlank() ? 0 : plain.strip().split("\\s+").length;
		int length = plain.codePointCount(0, plain.length());
		return List.of(new Ninjs.Body("main", HTML, length, words, html),
				new Ninjs.Body("main", PLAIN, length, words, plain));
	}

	private static <T> @Nullable List<T> some(List<T> list) {
		return list.isEmpty() ? null : list;
	}

	private static String paragraph(String text) {
		return "<p>" + escape(text) + "</p>";
	}

	private static String escape(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

	private static @Nullable String uri(@Nullable String address) {
		try {
			return (address != null && new URI(address).isAbsolute()) ? address : null;
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

	/** One edition, told in one language. */
	private final class Telling {

		private final ArchiveSnapshot archive;

		private final ReleasedEdition edition;

		private final List<ReleasedEdition> editions;

		private final Changes changes;

		private final boolean withheld;

		private final List<PressMessage> messages;

		private final Language asked;

		private final YearContent content;

		/**
		 * Tells an edition.
		 * @param editions of the year up to this one, oldest first
		 * @param messages that carry it while the archive knows of no letter on it,
		 * oldest first
		 */
		Telling(ArchiveSnapshot archive, ReleasedEdition edition, List<ReleasedEdition> editions, boolean withheld,
				List<PressMessage> messages, Language asked) {
			this.archive = archive;
			this.edition = edition;
			this.editions = editions;
			this.changes = new Changes(editions);
			this.withheld = withheld;
			this.messages = messages;
			this.asked = asked;
			this.content = edition.content();
		}

		/**
		 * The highlights in their order, then those that were taken out: whoever keeps
		 * their items must be told.
		 */
		List<HighlightContent> listed() {
			return List.copyOf(this.changes.everListed().values());
		}

		Ninjs year() {
			Language language = languageOf(this.content.title(), this.content.introduction());
			boolean gone = this.edition.isWithdrawn();
			String title = this.content.title().in(language);
			Bilingual introduction = this.content.introduction();
			String page = absolute(NewsItems.this.addresses.year(this.edition.year(), language));
			List<Ninjs> associations = listed().stream()
				.map((highlight) -> highlight(highlight, null, "highlight"))
				.toList();
			return new Ninjs(null, null, ContentUrn.of(this.content.id(), language), "composite",
					gone ? "partial" : "full", Ninjs.Standard.NINJS, version(this.edition),
					Changes.releasedAt(this.editions.get(0)), Changes.releasedAt(this.edition), embargo(), status(),
					urgency(this.edition), publisher(), terms(language), rights(language),
					note(this.edition, true, language), language.code(),
					gone ? sentence(language, "press.feed.withdrawn", title) : title, null, author(language),
					located(language),
					List.of(text("main", gone ? sentence(language, "press.feed.withdrawn", title) : title)),
					(introduction != null) ? List.of(text("summary", introduction.in(language))) : null,
					gone ? null : bodies(html(language), plain(language)), null, places(language), null,
					Stream
						.concat(Stream.of(new Ninjs.Rendition("web", page, HTML, title, null, null)),
								preview(NewsItems.this.addresses.yearImage(this.edition.year(), language), title))
						.toList(),
					some(associations), altIds(this.content.id(), letters()), trust(language));
		}

		Ninjs highlight(HighlightContent highlight, Ninjs.@Nullable Standard standard, @Nullable String rel) {
			Language language = languageOf(highlight.title(), highlight.summary(), highlight.body());
			if (this.content.highlightOf(highlight.id()).isEmpty()) {
				return canceled(highlight, language, standard, rel);
			}
			ReleasedEdition first = this.changes.firstOf(highlight.id());
			ReleasedEdition changed = this.changes.lastOf(highlight.id());
			String title = highlight.title().in(language);
			Bilingual official = highlight.officialTitle();
			List<HighlightPicture> pictures = IntStream.range(0, highlight.shownPictures().size())
				.mapToObj((index) -> new HighlightPicture(index + 1, highlight.shownPictures().get(index)))
				.toList();
			String body = highlight.body().in(language);
			return new Ninjs((rel != null) ? title : null, rel, ContentUrn.of(highlight.id(), language), "text", "full",
					standard, version(changed), Changes.releasedAt(first), Changes.releasedAt(changed), embargo(),
					status(), urgency(changed), publisher(), terms(language), rights(language),
					note(changed, changed.number() > first.number(), language), language.code(), title,
					highlight.slug(), author(language), located(language),
					// Nobody translates the official heading.
					texts(Stream.of(text("main", title),
							(official != null && language == Language.VI) ? text("official", official.vi()) : null)),
					texts(Stream.of(text("summary", highlight.summary().in(language)), figures(highlight, language))),
					bodies(body, RunningText.plain(body)), some(subjects(highlight, language)), places(language),
					some(highlight.sources().stream().map((source) -> source(source, language)).toList()),
					renditions(highlight, title, pictures, language),
					some(pictures.stream().map((picture) -> picture(picture, changed, language)).toList()),
					altIds(highlight.id(),
							highlight.documents()
								.stream()
								.flatMap((id) -> this.content.document(id).stream())
								.map(DocumentContent::number)),
					trust(language));
		}

		// Enough to find what must go, and nothing of its text; also before its time, at
		// which it is to go.
		private Ninjs canceled(HighlightContent highlight, Language language, Ninjs.@Nullable Standard standard,
				@Nullable String rel) {
			ReleasedEdition changed = this.changes.lastOf(highlight.id());
			String title = sentence(language, "press.feed.removed", highlight.rank(), this.edition.year());
			return new Ninjs((rel != null) ? title : null, rel, ContentUrn.of(highlight.id(), language), "text",
					"partial", standard, version(changed), Changes.releasedAt(this.changes.firstOf(highlight.id())),
					Changes.releasedAt(changed), (changed.number() == this.edition.number()) ? embargo() : null,
					CANCELED, urgency(changed), publisher(), terms(language), rights(language),
					lines(reason(changed, language)), language.code(), title, null, author(language), located(language),
					List.of(text("main", title)), null, null, null, null, null, null, null,
					altIds(highlight.id(), Stream.empty()), trust(language));
		}

		private Ninjs picture(HighlightPicture shown, ReleasedEdition changed, Language language) {
			PictureContent picture = shown.picture();
			Bilingual caption = picture.caption();
			Bilingual credit = picture.credit();
			String title = picture.alt().in(language);
			return new Ninjs(title, "picture", ContentUrn.of("picture/" + picture.sha256(), language), "picture",
					"full", null, version(changed), Changes.releasedAt(changed), Changes.releasedAt(changed), embargo(),
					status(), urgency(changed), null, terms(language), rights(language), null, language.code(), title,
					null, (credit != null) ? credit.in(language) : null, null, null,
					texts(Stream.of((caption != null) ? text("caption", caption.in(language)) : null,
							text("altText", title))),
					null, null, null, null, List.of(print("print", picture, title)), null,
					List.of(new Ninjs.AltId("sha256", picture.sha256())), null);
		}

		private String html(Language language) {
			StringBuilder html = new StringBuilder();
			optional(this.content.introduction(), language).ifPresent((text) -> html.append(paragraph(text)));
			appendAll(html, "ol", this.content.highlights().stream().map(HighlightContent::title).toList(), language);
			appendAll(html, "ul", this.content.events().stream().map(EventContent::title).toList(), language);
			optional(this.content.conclusion(), language).ifPresent((text) -> html.append(paragraph(text)));
			return html.toString();
		}

		private void appendAll(StringBuilder html, String list, List<Bilingual> titles, Language language) {
			if (!titles.isEmpty()) {
				html.append('<').append(list).append('>');
				titles.forEach((title) -> html.append("<li>").append(escape(title.in(language))).append("</li>"));
				html.append("</").append(list).append('>');
			}
		}

		private String plain(Language language) {
			List<String> parts = new ArrayList<>();
			optional(this.content.introduction(), language).ifPresent(parts::add);
			if (!this.content.highlights().isEmpty()) {
				parts.add(String.join("\n",
						this.content.highlights()
							.stream()
							.map((highlight) -> highlight.rank() + ". " + highlight.title().in(language))
							.toList()));
			}
			if (!this.content.events().isEmpty()) {
				parts.add(String.join("\n",
						this.content.events().stream().map((event) -> "– " + event.title().in(language)).toList()));
			}
			optional(this.content.conclusion(), language).ifPresent(parts::add);
			return String.join("\n\n", parts);
		}

		private Optional<String> optional(@Nullable Bilingual text, Language language) {
			return Optional.ofNullable(text).map((one) -> one.in(language));
		}

		private Ninjs.@Nullable Text figures(HighlightContent highlight, Language language) {
			return highlight.facts().isEmpty() ? null : text("figures",
					String.join("\n", highlight.facts().stream().map((fact) -> figure(fact, language)).toList()));
		}

		private String figure(FactContent fact, Language language) {
			String figure = fact.label().in(language) + ": " + fact.display().in(language);
			return fact.derived() ? figure + " " + sentence(language, "figure.derived") : figure;
		}

		private List<Ninjs.Subject> subjects(HighlightContent highlight, Language language) {
			return this.content.fieldLabel(highlight.field())
				.map((label) -> new Ninjs.Subject(label.in(language), "field", highlight.field()))
				.stream()
				.toList();
		}

		private List<Ninjs.Place> places(Language language) {
			return List.of(new Ninjs.Place(this.content.localityName().in(language), "about", this.content.locality()));
		}

		private Ninjs.Source source(SourceContent source, Language language) {
			return new Ninjs.Source(source.label().in(language), source.kind(), source.id(), uri(source.url()));
		}

		private List<Ninjs.Rendition> renditions(HighlightContent highlight, String title,
				List<HighlightPicture> pictures, Language language) {
			Addresses to = NewsItems.this.addresses;
			int year = this.edition.year();
			List<Ninjs.Rendition> renditions = new ArrayList<>();
			renditions.add(new Ninjs.Rendition("web",
					absolute(to.highlight(year, highlight.rank(), highlight.slug(), language)), HTML, title, null,
					null));
			preview(to.highlightImage(year, highlight.rank(), language), title).forEach(renditions::add);
			pictures.forEach((shown) -> renditions
				.add(print("print-" + shown.number(), shown.picture(), shown.picture().alt().in(language))));
			return renditions;
		}

		// Drawn of what is out; of what is not, or not any more, there is none.
		private Stream<Ninjs.Rendition> preview(String path, String title) {
			return (this.withheld || this.edition.isWithdrawn()) ? Stream.empty()
					: Stream.of(new Ninjs.Rendition("preview", absolute(path), MediaType.IMAGE_PNG_VALUE, title,
							Addresses.IMAGE_WIDTH, Addresses.IMAGE_HEIGHT));
		}

		private Ninjs.Rendition print(String name, PictureContent picture, String title) {
			Addresses to = NewsItems.this.addresses;
			String path = this.withheld
					? to.apiEmbargoedPicture(this.edition.year(), this.edition.number(), picture.sha256())
					: to.picture(picture.sha256(), picture.extension());
			return new Ninjs.Rendition(name, absolute(path), picture.mediaType(), title, picture.width(),
					picture.height());
		}

		/** The numbers of the documents that the year names, and of the letters on it. */
		private Stream<String> letters() {
			Stream<String> sealed = this.content.documents().stream().map(DocumentContent::number);
			Stream<String> issued = this.archive.laterDocuments(this.edition.year())
				.stream()
				.map((letter) -> letter.document().number());
			return Stream
				.of(sealed, issued, this.messages.stream().flatMap((one) -> Stream.ofNullable(one.letter().number())))
				.flatMap((numbers) -> numbers);
		}

		private List<Ninjs.AltId> altIds(String id, Stream<String> documents) {
			List<Ninjs.AltId> ids = new ArrayList<>();
			ids.add(new Ninjs.AltId("id", id));
			ids.add(new Ninjs.AltId("edition", this.edition.year() + "/" + this.edition.number()));
			ids.add(new Ninjs.AltId("sha256", this.edition.sha256()));
			documents.forEach((document) -> ids.add(new Ninjs.AltId("document", document)));
			return ids;
		}

		private List<Ninjs.TrustIndicator> trust(Language language) {
			Addresses to = NewsItems.this.addresses;
			List<Ninjs.TrustIndicator> indicators = new ArrayList<>();
			this.content.trail()
				.stream()
				.filter((step) -> !step.isGap())
				.forEach((step) -> indicators.add(new Ninjs.TrustIndicator(ABOUT_THE_PIECE, approval(step, language),
						absolute((step.document() != null) ? to.document(step.document(), language)
								: to.year(this.edition.year(), language)))));
			indicators.add(new Ninjs.TrustIndicator(ABOUT_THE_PIECE,
					sentence(language, "press.ninjs.verify", this.edition.number()),
					absolute(to.verify(this.edition.sha256(), language))));
			return indicators;
		}

		private String approval(TrailContent step, Language language) {
			String act = (step.body() != null) ? step.body().in(language) + ": " + step.act().in(language)
					: step.act().in(language);
			return this.content.document(step.document())
				.map((document) -> sentence(language, "press.ninjs.approval", act, document.number(),
						Dates.numeric(document.date())))
				.orElse(act);
		}

		/** What the editors must know and nobody prints. */
		private @Nullable String note(ReleasedEdition changed, boolean told, Language language) {
			List<String> notes = new ArrayList<>(told ? reason(changed, language) : List.of());
			Bilingual wording = NewsItems.this.imprint.wordingNote(this.content);
			if (wording != null && !this.edition.isWithdrawn()) {
				notes.add(wording.in(language));
			}
			return lines(notes);
		}

		private static @Nullable String lines(List<String> notes) {
			return notes.isEmpty() ? null : String.join("\n", notes);
		}

		private List<String> reason(ReleasedEdition changed, Language language) {
			List<String> notes = new ArrayList<>();
			Bilingual reason = changed.seal().reason();
			if (reason != null) {
				String day = Dates.official(Changes.releasedAt(changed).toLocalDate(), language);
				notes.add(sentence(language, "press.feed." + changed.seal().kind().code(), day, reason.in(language)));
				if (!changed.isWithdrawn()) {
					notes.add(sentence(language, "press.ninjs.changes", absolute(
							NewsItems.this.addresses.editionChanges(changed.year(), changed.number(), language))));
				}
			}
			return notes;
		}

		private Language languageOf(@Nullable Bilingual... texts) {
			return Stream.of(texts).allMatch((text) -> text == null || text.has(this.asked)) ? this.asked : Language.VI;
		}

		private @Nullable OffsetDateTime embargo() {
			return this.withheld ? Changes.releasedAt(this.edition) : null;
		}

		private String status() {
			return this.withheld ? WITHHELD : this.edition.isWithdrawn() ? CANCELED : USABLE;
		}

		/** Of what stands as it stands since an edition: as long as it does, the same. */
		private int urgency(ReleasedEdition since) {
			if (!this.messages.isEmpty() && since.number() == this.edition.number()) {
				return NewsItems.this.urgency.of(this.messages.get(this.messages.size() - 1).urgencyCode());
			}
			return NewsItems.this.urgency.of(this.archive,
					this.editions.stream().filter((one) -> one.number() <= since.number()).toList());
		}

		private static String version(ReleasedEdition edition) {
			return String.valueOf(edition.number());
		}

		private @Nullable String publisher() {
			return NewsItems.this.imprint.terms(this.archive).publisher();
		}

		private String terms(Language language) {
			Terms terms = NewsItems.this.imprint.terms(this.archive);
			return Stream.of(terms.licence(), terms.credit(), NewsItems.this.imprint.wordingNote(this.content))
				.filter(Objects::nonNull)
				.map((line) -> line.in(language))
				.map((line) -> line.endsWith(".") ? line : line + ".")
				.reduce((one, other) -> one + " " + other)
				.orElseThrow();
		}

		private Ninjs.Rights rights(Language language) {
			return new Ninjs.Rights(absolute(PublicPage.PRESS.path(language)));
		}

		private String author(Language language) {
			return NewsItems.this.imprint.author(this.archive, language);
		}

		private String located(Language language) {
			return this.content.localityName().in(language);
		}

		private String sentence(Language language, String key, Object... arguments) {
			return NewsItems.this.sentences.in(language, key, arguments);
		}

		private String absolute(String path) {
			return NewsItems.this.addresses.absolute(path);
		}

	}

	/** A picture and its place among those of its highlight, from 1. */
	private record HighlightPicture(int number, PictureContent picture) {
	}

}
