package vn.noibat.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.FactContent;
import vn.noibat.edition.PlanContent;
import vn.noibat.text.Language;
import vn.noibat.text.Typography;
import vn.noibat.web.Addresses;

/**
 * One figure with its number large, what it is measured against, and its sources.
 *
 * @param fact id of the fact, by which a reader can report it as wrong
 * @param url the page of its indicator
 * @param spoken what to read instead of qualifier, value and unit
 * @param comparison plan, period, speaker and note, as sentences
 * @param derived computed here, stated by no source
 */
record FigureCard(String fact, String label, String url, @Nullable String qualifier, String value,
		@Nullable String unit, @Nullable String spoken, @Nullable String comparison, boolean derived,
		List<NoteMark> notes, @Nullable SmallBars bars) {

	static FigureCard of(FactContent fact, Language language, Addresses addresses, Notes notes) {
		Quantity quantity = Quantity.of(fact.display().in(language), fact.value(), language);
		List<NoteMark> marks = notes.mark(fact.sources());
		return new FigureCard(fact.id(), fact.label().in(language), addresses.indicator(fact.indicator(), language),
				quantity.qualifier(), quantity.value(), quantity.unit(), quantity.spoken(),
				comparison(fact, true, language), fact.derived(), marks, null);
	}

	/** The same without the note, for pages that tell notes elsewhere. */
	static FigureCard brief(FactContent fact, Language language, Addresses addresses, Notes notes) {
		FigureCard card = of(fact, language, addresses, notes);
		return card.withComparison(comparison(fact, false, language));
	}

	/**
	 * A card for each figure: where two sources state the same value of one indicator,
	 * the second statement stands under the first.
	 */
	static List<FigureCard> merged(List<FactContent> facts, Language language, Addresses addresses, Notes notes) {
		Map<String, FigureCard> cards = new LinkedHashMap<>();
		for (FactContent fact : facts) {
			String figure = fact.indicator() + " " + fact.kind() + " " + fact.value().stripTrailingZeros()
					+ fact.unit();
			FigureCard first = cards.get(figure);
			cards.put(figure, (first != null) ? first.alsoStated(fact, language, notes)
					: brief(fact, language, addresses, notes));
		}
		return List.copyOf(cards.values());
	}

	private FigureCard alsoStated(FactContent fact, Language language, Notes notes) {
		List<NoteMark> marks = Stream.concat(this.notes.stream(), notes.mark(fact.sources()).stream())
			.distinct()
			.toList();
		String speaker = (fact.statedBy() != null) ? fact.statedBy().in(language)
				: fact.sources().get(0).label().in(language);
		String also = Phrases.of(language, "figure.also", fact.display().in(language), speaker);
		String comparison = (this.comparison != null) ? this.comparison + "; " + also : also;
		return new FigureCard(this.fact, this.label, this.url, this.qualifier, this.value, this.unit, this.spoken,
				comparison, this.derived, marks, this.bars);
	}

	/** The same figure, measured against this. */
	FigureCard withComparison(@Nullable String comparison) {
		return new FigureCard(this.fact, this.label, this.url, this.qualifier, this.value, this.unit, this.spoken,
				comparison, this.derived, this.notes, this.bars);
	}

	/** The same figure over bars, or over none. */
	FigureCard withBars(@Nullable SmallBars bars) {
		return new FigureCard(this.fact, this.label, this.url, this.qualifier, this.value, this.unit, this.spoken,
				this.comparison, this.derived, this.notes, bars);
	}

	private static @Nullable String comparison(FactContent fact, boolean noted, Language language) {
		List<String> sentences = new ArrayList<>();
		PlanContent plan = fact.plan();
		if (plan != null) {
			sentences.add(Phrases.of(language, "chart.plan", text(fact, plan, language)));
		}
		if (!Periods.isWholeYear(fact.period())) {
			sentences.add(Periods.of(fact.period(), language));
		}
		if (fact.statedBy() != null) {
			sentences.add(fact.statedBy().in(language));
		}
		if (noted && fact.note() != null) {
			sentences.add(fact.note().in(language));
		}
		return sentences.isEmpty() ? null : sentences(sentences, language);
	}

	private static String text(FactContent fact, PlanContent plan, Language language) {
		String unit = plan.unit().equals(fact.unit()) ? fact.unitLabel().in(language) : plan.unit();
		String written = Quantity.written(plan.low(), plan.high(), unit, language);
		return plan.derived() ? Phrases.of(language, "figure.computed", written) : written;
	}

	// A single fragment stays one; several become sentences.
	private static String sentences(List<String> parts, Language language) {
		String joined = (parts.size() == 1) ? parts.get(0) : String.join(" ",
				parts.stream().map(Phrases::capital).map((part) -> part.endsWith(".") ? part : part + ".").toList());
		return Typography.nonBreaking(joined, language);
	}

}
