package vn.noibat.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.Changes;
import vn.noibat.edition.EditionKind;
import vn.noibat.edition.FactContent;
import vn.noibat.edition.HighlightContent;
import vn.noibat.edition.IndicatorSeries;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.edition.YearContent;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.text.Typography;
import vn.noibat.web.Addresses;

/**
 * Finds what a card shows by the id of its content, which stays when the list is
 * reordered or corrected, or by the code of an indicator.
 */
@Component
class Cards {

	private final Addresses addresses;

	private final Frames frames;

	Cards(Addresses addresses, Frames frames) {
		this.addresses = addresses;
		this.frames = frames;
	}

	/**
	 * The card of a year, a highlight, a figure or an indicator's newest figure; of what
	 * was taken back, a card that says so.
	 */
	Optional<CardView> card(ArchiveSnapshot released, String id, Language language) {
		return released.years()
			.stream()
			.flatMap((edition) -> new Standing(released, edition, language).card(id).stream())
			.findFirst()
			.or(() -> released.indicator(id).flatMap((series) -> newest(released, series, language)));
	}

	/** Newest first; of one year, what the official list states. */
	private Optional<CardView> newest(ArchiveSnapshot released, IndicatorSeries series, Language language) {
		return PlanAndResult.years(series)
			.descendingSet()
			.stream()
			.flatMap((year) -> Stream.ofNullable(PlanAndResult.of(series, year).result()))
			.findFirst()
			.flatMap((fact) -> card(released, fact.id(), language))
			.map((card) -> card.askedBy(series.indicator().slug()));
	}

	/** The newest edition of a year, and what changed up to it. */
	private final class Standing {

		private final ArchiveSnapshot released;

		private final ReleasedEdition edition;

		private final List<ReleasedEdition> editions;

		private final Changes changes;

		private final YearContent content;

		private final Language language;

		Standing(ArchiveSnapshot released, ReleasedEdition edition, Language language) {
			this.released = released;
			this.edition = edition;
			this.editions = released.editionsOf(edition.year());
			this.changes = new Changes(this.editions);
			this.content = edition.content();
			this.language = language;
		}

		Optional<CardView> card(String id) {
			if (this.content.id().equals(id)) {
				return Optional.of(this.edition.isWithdrawn() ? gone(id, this.edition) : year());
			}
			return this.content.highlightOf(id)
				.map(this::highlight)
				.or(() -> fact(this.content, id).map(this::figure))
				.or(() -> everHad(id) ? Optional.of(gone(id, lastWith(id))) : Optional.empty());
		}

		private boolean everHad(String id) {
			return this.editions.stream().anyMatch((one) -> has(one.content(), id));
		}

		// The edition that took it out: what stood before it had it.
		private ReleasedEdition lastWith(String id) {
			return this.changes.last((content) -> has(content, id));
		}

		private static boolean has(YearContent content, String id) {
			return content.highlightOf(id).isPresent() || fact(content, id).isPresent();
		}

		private static Optional<FactContent> fact(YearContent content, String id) {
			return content.allFacts().stream().filter((fact) -> fact.id().equals(id)).findFirst();
		}

		private CardView year() {
			Bilingual introduction = this.content.introduction();
			return new CardView(this.content.id(), this.language, this.edition.year(), of(this.edition.year()),
					this.content.title().in(this.language),
					(introduction != null) ? text(Lead.of(introduction.in(this.language))) : null, null, null,
					this.content.isSummary(),
					(this.edition.seal().kind() == EditionKind.CORRECTION) ? day(this.edition) : null, null, edition(),
					Cards.this.addresses.year(this.edition.year(), this.language), verify(),
					Cards.this.addresses.yearImage(this.edition.year(), this.language));
		}

		private CardView highlight(HighlightContent highlight) {
			String place = Cards.this.frames.word("highlight.name", this.language,
					StringUtils.capitalize(this.content.word().in(this.language)), highlight.rank());
			return new CardView(highlight.id(), this.language, this.edition.year(),
					place + " · " + of(this.edition.year()), highlight.title().in(this.language),
					text(highlight.summary().in(this.language)), null, null, this.content.isSummary(),
					corrected((content) -> content.highlightOf(highlight.id())), null, edition(),
					Cards.this.addresses.highlight(this.edition.year(), highlight.rank(), highlight.slug(),
							this.language),
					verify(),
					Cards.this.addresses.highlightImage(this.edition.year(), highlight.rank(), this.language));
		}

		private CardView figure(FactContent fact) {
			Notes notes = new Notes(this.language, Cards.this.addresses, this.released::isRegistered);
			FigureCard figure = FigureCard.brief(fact, this.language, Cards.this.addresses, notes);
			String period = Periods.of(fact.period(), this.language);
			return new CardView(fact.id(), this.language, this.edition.year(),
					Periods.isWholeYear(fact.period()) ? Cards.this.frames.word("chart.year", this.language, period)
							: Phrases.capital(period),
					fact.label().in(this.language), null, figure, source(fact), false,
					corrected((content) -> fact(content, fact.id())), null, edition(),
					Cards.this.addresses.indicator(fact.indicator(), this.language), verify(), null);
		}

		private @Nullable String source(FactContent fact) {
			return fact.sources()
				.stream()
				.findFirst()
				.map((source) -> text(source.label().in(this.language)))
				.orElse(null);
		}

		// Nothing of its text: only where it stood and why it went.
		private CardView gone(String id, ReleasedEdition by) {
			Bilingual reason = by.seal().reason();
			return new CardView(id, this.language, this.edition.year(), of(this.edition.year()),
					Cards.this.frames.word("card.withdrawn", this.language, day(by)), null, null, null, false, null,
					(reason != null) ? reason.in(this.language) : "", edition(),
					Cards.this.addresses.year(this.edition.year(), this.language), verify(), null);
		}

		/** When a later edition changed it; null where it stands as it first stood. */
		private @Nullable String corrected(Function<YearContent, Optional<?>> part) {
			ReleasedEdition first = this.changes.first((content) -> part.apply(content).isPresent());
			ReleasedEdition changed = this.changes.last(part);
			return (changed.number() > first.number() && changed.seal().kind() == EditionKind.CORRECTION) ? day(changed)
					: null;
		}

		private String of(int year) {
			return Cards.this.frames.word("chart.year", this.language, year);
		}

		private String edition() {
			return Cards.this.frames.word("card.edition", this.language, this.edition.number(), day(this.edition));
		}

		private String verify() {
			return Cards.this.addresses.verify(this.edition.sha256(), this.language);
		}

		private String day(ReleasedEdition one) {
			LocalDate day = Changes.releasedAt(one).toLocalDate();
			return (this.language == Language.VI) ? Dates.numeric(day) : Dates.official(day, this.language);
		}

		private String text(String words) {
			return Typography.nonBreaking(words, this.language);
		}

	}

}
