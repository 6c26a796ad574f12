package vn.noibat.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.DocumentContent;
import vn.noibat.edition.EventContent;
import vn.noibat.edition.FactContent;
import vn.noibat.edition.HighlightContent;
import vn.noibat.edition.PictureContent;
import vn.noibat.edition.PublicFile;
import vn.noibat.edition.PublicFiles;
import vn.noibat.edition.PublicLocality;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.edition.YearContent;
import vn.noibat.paper.Attachment;
import vn.noibat.paper.Block;
import vn.noibat.paper.Book;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;
import vn.noibat.text.RunningText;
import vn.noibat.text.Typography;
import vn.noibat.web.Addresses;
import vn.noibat.web.TermsOfUse;

/**
 * A year as a book: what its page says, as it stood when the year was told, and how to
 * check it.
 */
@Component
class YearBook {

	private static final int KEY_FIGURES = 8;

	private static final List<Integer> TARGET_WIDTHS = List.of(17, 20, 21, 22, 13, 7);

	private static final String BLACK = "#000000";

	private final Addresses addresses;

	private final MessageSource messages;

	private final TermsOfUse terms;

	private final PublicFiles files;

	YearBook(Addresses addresses, MessageSource messages, TermsOfUse terms, PublicFiles files) {
		this.addresses = addresses;
		this.messages = messages;
		this.terms = terms;
		this.files = files;
	}

	/** The book of an edition that was not taken back. */
	Book of(ArchiveSnapshot released, ReleasedEdition edition, Language language) {
		return new Writing(released, edition, language).book();
	}

	/** What of the book's own words depends on edition and language. */
	private final class Writing {

		private final ArchiveSnapshot released;

		private final ReleasedEdition edition;

		private final YearContent year;

		private final Language language;

		private final Notes notes;

		private final SealView seal;

		private final @Nullable Bilingual locality;

		Writing(ArchiveSnapshot released, ReleasedEdition edition, Language language) {
			this.released = released;
			this.edition = edition;
			this.year = edition.content();
			this.language = language;
			this.notes = new Notes(language, YearBook.this.addresses, released::isRegistered);
			this.seal = SealView.of(edition, released, language, YearBook.this.addresses);
			this.locality = released.locality().map(PublicLocality::fullName).orElse(null);
		}

		Book book() {
			String title = RunningText.line(in(this.year.title()));
			String site = YearBook.this.terms.siteName(this.locality).in(this.language);
			List<Book.Chapter> chapters = chapters();
			return new Book(title, site, wording(), this.edition.releasedAt(), this.language,
					word("book.head", site, String.valueOf(this.year.year())),
					this.released.locality().map(PublicLocality::accentLight).orElse(BLACK), cover(site),
					word("book.contents"), word("book.source"), chapters, List.of(sealed()));
		}

		private Attachment sealed() {
			return new Attachment("noi-bat-%d-%d.json".formatted(this.edition.year(), this.edition.number()),
					"application/json", this.edition.canonical(),
					word("book.sealed", String.valueOf(this.edition.number()), String.valueOf(this.edition.year())));
		}

		private Book.Cover cover(String site) {
			Bilingual reason = this.edition.seal().reason();
			List<String> notices = Stream
				.of(demonstration(),
						(reason != null) ? word("edition.corrected", String.valueOf(this.edition.number()),
								this.seal.releasedText(), reason.in(this.language)) : null,
						"unlisted".equals(this.year.stage()) ? word("notice.unlisted") : null, wording())
				.filter(Objects::nonNull)
				.toList();
			return new Book.Cover((this.locality != null) ? this.locality.in(this.language) : site,
					String.valueOf(this.year.year()), in(this.year.title()), notices, imprint());
		}

		private @Nullable String demonstration() {
			Bilingual demonstration = YearBook.this.terms.demonstration(this.locality);
			return (demonstration != null) ? demonstration.in(this.language) : null;
		}

		private String wording() {
			return this.year.isSummary() ? word("notice.summary") : word("book.official");
		}

		private List<Block.Row> imprint() {
			return List.of(new Block.Row(word("seal.edition"), word("seal.number", this.edition.number())),
					new Block.Row(word("seal.released"), this.seal.releasedText()),
					new Block.Row("SHA-256", grouped(this.edition.sha256())),
					new Block.Row(word("book.address"), YearBook.this.addresses
						.absolute(YearBook.this.addresses.year(this.edition.year(), this.language))));
		}

		private List<Book.Chapter> chapters() {
			List<Book.Chapter> chapters = new ArrayList<>();
			chapters.add(introduction());
			this.year.highlights().forEach((highlight) -> chapters.add(chapter(highlight)));
			if (this.year.conclusion() != null) {
				add(chapters, "year.conclusion", paragraphs(in(this.year.conclusion())));
			}
			add(chapters, this.year.events().isEmpty() ? "year.facts" : "year.events", eventsAndFacts());
			if (!this.year.highlights().isEmpty()) {
				add(chapters, "year.figures", figures(KeyFigures.of(this.released, this.year.year(), KEY_FIGURES,
						this.language, YearBook.this.addresses, this.notes, YearBook.this.messages)));
			}
			add(chapters, "year.targets", targets());
			add(chapters, "year.shortcomings", remarks(RemarkGroup.shortcomings(this.year, this.language,
					YearBook.this.addresses, this.notes, YearBook.this.messages), false));
			add(chapters, "year.tasks", remarks(RemarkGroup.tasks(this.year, this.language, YearBook.this.addresses,
					this.notes, YearBook.this.messages), true));
			add(chapters, "year.trail", trail());
			add(chapters, "notes.title", sources());
			add(chapters, "book.verification", verification());
			return chapters;
		}

		private Book.Chapter introduction() {
			Bilingual introduction = this.year.introduction();
			List<Block> blocks = new ArrayList<>();
			if (introduction != null) {
				in(introduction).lines()
					.filter((line) -> !line.isBlank())
					.forEach((line) -> blocks.add(new Block.Lead(tidy(line))));
				blocks.add(new Block.Heading(3, word("book.reading")));
			}
			blocks.add(new Block.Listing(false,
					Stream
						.of("about.figures.qualifier", "about.figures.sources", "about.figures.both",
								"about.figures.computed", "about.gaps.text")
						.map(this::word)
						.toList()));
			return new Book.Chapter(null, word((introduction != null) ? "book.introduction" : "book.reading"), null,
					blocks);
		}

		private void add(List<Book.Chapter> chapters, String title, List<? extends Block> blocks) {
			if (!blocks.isEmpty()) {
				chapters.add(new Book.Chapter(null, word(title), null, List.copyOf(blocks)));
			}
		}

		private List<Block> eventsAndFacts() {
			List<Block> blocks = new ArrayList<>();
			this.year.events().forEach((event) -> blocks.addAll(event(event)));
			List<Block> facts = figures(this.year.facts()
				.stream()
				.map((fact) -> FigureCard.of(fact, this.language, YearBook.this.addresses, this.notes))
				.toList());
			if (!blocks.isEmpty() && !facts.isEmpty()) {
				blocks.add(new Block.Heading(3, word("year.facts")));
			}
			blocks.addAll(facts);
			return blocks;
		}

		private Book.Chapter chapter(HighlightContent highlight) {
			EntryView entry = EntryView.of(highlight, this.year, this.language, YearBook.this.addresses, this.notes);
			List<Block> blocks = new ArrayList<>();
			if (entry.officialTitle() != null) {
				blocks.add(new Block.Quotation(word("highlight.official"), entry.officialTitle(), Language.VI));
			}
			String named = named(highlight);
			if (!named.isEmpty()) {
				blocks.add(new Block.Note(named));
			}
			blocks.add(new Block.Lead(entry.summary()));
			blocks.addAll(figures(entry.figures()));
			blocks.addAll(pictures(highlight));
			Language written = highlight.body().has(this.language) ? this.language : Language.VI;
			blocks.add(new Block.Prose(RunningText.clean(in(highlight.body()), true, written), written));
			BarChart.of(highlight, this.released, this.year.year(), this.language, YearBook.this.messages)
				.forEach((chart) -> blocks.add(new Block.Chart(chart.title(), chart.sentence(), bars(chart))));
			blocks.addAll(readings(highlight));
			return new Book.Chapter(String.valueOf(entry.rank()), entry.title(), entry.field(), blocks);
		}

		/** The sources of a highlight and the documents it names, in a line. */
		private String named(HighlightContent highlight) {
			String sources = numbers(this.notes.mark(highlight.sources())).stream()
				.map(String::valueOf)
				.collect(Collectors.joining(", "));
			String papers = highlight.documents()
				.stream()
				.flatMap((id) -> this.year.document(id).stream())
				.map(DocumentContent::number)
				.collect(Collectors.joining("; "));
			return Stream
				.of(sources.isEmpty() ? null : word("book.sources", sources),
						papers.isEmpty() ? null : word("book.papers", papers))
				.filter(Objects::nonNull)
				.collect(Collectors.joining(" "));
		}

		private List<Block> readings(HighlightContent highlight) {
			List<Block.Row> rows = HighlightController
				.remarks((slug) -> this.released.indicator(slug).map((one) -> one.until(this.year.year())), highlight,
						this.year.locality(), this.language)
				.entrySet()
				.stream()
				.map((remark) -> new Block.Row(remark.getKey(), tidy(remark.getValue())))
				.toList();
			return rows.isEmpty() ? List.of()
					: List.of(new Block.Heading(3, word("highlight.remarks")), new Block.Labelled(rows));
		}

		private List<Block> pictures(HighlightContent highlight) {
			return highlight.shownPictures()
				.stream()
				.flatMap((picture) -> YearBook.this.files.picture(picture.sha256())
					.map(PublicFile::bytes)
					.map((bytes) -> picture(picture, bytes))
					.stream())
				.toList();
		}

		private Block picture(PictureContent picture, byte[] bytes) {
			String caption = Stream
				.of((picture.caption() != null) ? in(picture.caption()) : null,
						(picture.credit() != null) ? word("picture.by") + " " + in(picture.credit()) : null)
				.filter(Objects::nonNull)
				.collect(Collectors.joining(" · "));
			return new Block.Picture(picture.mediaType(), bytes, picture.width(), picture.height(), in(picture.alt()),
					caption.isEmpty() ? null : caption);
		}

		private List<Block> event(EventContent event) {
			EventView view = EventView.of(event, this.year, this.language, YearBook.this.addresses, this.notes);
			List<Block> blocks = new ArrayList<>();
			blocks.add(new Block.Heading(3, view.title()));
			String line = Stream.of(view.dateText(), view.field(), view.outsideYear() ? word("event.outside") : null)
				.filter(Objects::nonNull)
				.collect(Collectors.joining(" · "));
			if (!line.isEmpty()) {
				blocks.add(new Block.Note(line));
			}
			blocks.add(new Block.Cited(view.summary(), numbers(view.marks())));
			if (view.note() != null) {
				blocks.add(new Block.Note(tidy(view.note())));
			}
			blocks.addAll(figures(view.figures()));
			return blocks;
		}

		private List<Block> figures(List<FigureCard> cards) {
			return cards.isEmpty() ? List.of() : List.of(new Block.Figures(cards.stream().map(this::figure).toList()));
		}

		private Block.Figure figure(FigureCard card) {
			boolean percent = "%".equals(card.unit());
			String unit = (card.unit() == null || percent) ? null
					: card.unit().startsWith("/") ? card.unit() : " " + card.unit();
			String comparison = Stream.of(card.comparison(), card.derived() ? word("figure.derived") : null)
				.filter(Objects::nonNull)
				.collect(Collectors.joining(" "));
			return new Block.Figure(card.label(), card.qualifier(), percent ? card.value() + "%" : card.value(), unit,
					comparison.isEmpty() ? null : comparison, numbers(card.notes()), bars(card.bars()));
		}

		private List<Block.Bar> bars(@Nullable SmallBars bars) {
			return (bars == null) ? List.of()
					: bars.rows()
						.stream()
						.map((row) -> new Block.Bar(row.label(), null, share(row.width()), isNow(row.tone()),
								isNow(row.tone()) ? mark(bars.plan()) : null))
						.toList();
		}

		private List<Block.Bar> bars(BarChart chart) {
			return chart.rows()
				.stream()
				.map((row) -> new Block.Bar(row.label(), row.value(), (row.width() != null) ? share(row.width()) : null,
						isNow(row.tone()), mark(row.plan())))
				.toList();
		}

		private List<Block> targets() {
			List<List<String>> rows = this.year.targets()
				.stream()
				.map((target) -> TargetRow.of(target, this.language, YearBook.this.addresses, this.notes,
						YearBook.this.messages))
				.map((row) -> List.of(row.label(), stated(row.plan()), stated(row.result()),
						(row.comparison() != null) ? row.comparison() : "", row.assessment(),
						numbers(row.marks()).stream().map(String::valueOf).collect(Collectors.joining(", "))))
				.toList();
			return rows.isEmpty() ? List.of()
					: List.of(new Block.Table(
							List.of(word("target.indicator"), word("series.plan"), word("series.result"),
									word("series.comparison"), word("target.assessment"), word("notes.title")),
							rows, TARGET_WIDTHS));
		}

		private String stated(@Nullable String text) {
			return (text != null) ? text : word("series.unstated");
		}

		private List<Block> remarks(List<RemarkGroup> groups, boolean titled) {
			List<Block> blocks = new ArrayList<>();
			for (RemarkGroup group : groups) {
				blocks.add(new Block.Heading(3, titled ? group.title() : group.speaker()));
				if (titled) {
					blocks.add(new Block.Note(group.speaker()));
				}
				blocks.add(new Block.Points(group.remarks()
					.stream()
					.map((remark) -> new Block.Cited(remark.text(), numbers(remark.marks())))
					.toList()));
			}
			return blocks;
		}

		private List<Block> trail() {
			if (this.year.trail().isEmpty() && this.released.laterDocuments(this.year.year()).isEmpty()) {
				return List.of();
			}
			return List.of(new Block.Trail(TrailStop
				.of(this.edition, this.released, this.language, YearBook.this.addresses, YearBook.this.messages)
				.stream()
				.map((stop) -> new Block.Stop(stop.dateText(), stop.title(), stop.urgency(),
						stop.kind().equals("released") ? word("book.released") : stop.text(),
						stop.kind().equals("gap") ? word("trail.gap") : null))
				.toList()));
		}

		private List<Block> sources() {
			List<Note> named = this.notes.list();
			return named.isEmpty() ? List.of()
					: List.of(new Block.Sources(named.stream()
						.map((note) -> new Block.Source(note.text() + " (" + note.kind() + ")",
								(note.url() != null) ? absolute(note.url()) : null))
						.toList()));
		}

		private String absolute(String url) {
			return url.startsWith("/") ? YearBook.this.addresses.absolute(url) : url;
		}

		private List<Block> verification() {
			String address = this.seal.verifyAddress();
			List<Block> blocks = new ArrayList<>();
			blocks.add(new Block.Paragraph(word("seal.explained")));
			blocks.add(new Block.Labelled(imprint()));
			blocks.add(new Block.Code(address, word("book.code", address)));
			blocks.add(new Block.Heading(3, word("book.how")));
			blocks.add(new Block.Listing(true,
					List.of(word("book.how.scan"), word("book.how.file", sealed().name()),
							word("book.how.signature", YearBook.this.addresses.absolute(this.seal.signatureUrl())),
							word("book.how.newer"))));
			blocks.add(new Block.Heading(3, word("book.terms")));
			Stream
				.of(demonstration(), named("copy.credit.publisher", YearBook.this.terms.publisher()),
						named("book.contact", YearBook.this.terms.contact()), wording(),
						(this.language == Language.EN) ? word("about.wording.english") : null,
						YearBook.this.terms.licence().in(this.language))
				.filter(Objects::nonNull)
				.distinct()
				.forEach((line) -> blocks.add(new Block.Note(line)));
			return blocks;
		}

		private @Nullable String named(String key, @Nullable String who) {
			return (who != null) ? word(key, who) : null;
		}

		private List<Block> paragraphs(String text) {
			return text.lines()
				.filter((line) -> !line.isBlank())
				.map((line) -> (Block) new Block.Paragraph(tidy(line)))
				.toList();
		}

		private String tidy(String text) {
			return Typography.nonBreaking(text, this.language);
		}

		private String in(Bilingual text) {
			return text.in(this.language);
		}

		private String word(String key, Object... arguments) {
			return YearBook.this.messages.getMessage(key, arguments, this.language.locale());
		}

	}

	private static List<Integer> numbers(List<NoteMark> marks) {
		return marks.stream().map(NoteMark::number).toList();
	}

	private static boolean isNow(String tone) {
		return tone.equals("now");
	}

	private static Block.@Nullable Mark mark(@Nullable PlanMark plan) {
		return (plan != null) ? new Block.Mark(share(plan.from()), share(plan.to()), plan.label()) : null;
	}

	private static double share(String percent) {
		return Double.parseDouble(percent.substring(0, percent.length() - 1));
	}

	/** In two lines of groups of eight, so that it is compared by eye. */
	private static String grouped(String sha256) {
		return sha256.replaceAll("(.{8})(?=.)", "$1 ").replaceFirst("^(.{35}) ", "$1\n");
	}

}
