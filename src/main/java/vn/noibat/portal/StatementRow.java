package vn.noibat.portal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.FactContent;
import vn.noibat.edition.IndicatorContent;
import vn.noibat.edition.PlanContent;
import vn.noibat.edition.SeriesPoint;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.text.Typography;
import vn.noibat.web.Addresses;

/**
 * One statement of an indicator: what, of which days, by whom and when, where it stands.
 *
 * @param period the days it speaks of
 * @param spoken the figure as it is to be read
 * @param kind result, plan, target or comparison
 * @param plan what was planned beside it, if a source or the portal says so
 * @param stated the speaker and the day; null where the source gives neither
 */
record StatementRow(String period, String figure, String spoken, String kind, @Nullable String plan,
		@Nullable String stated, Mention mention, List<NoteMark> marks) {

	static StatementRow of(SeriesPoint point, IndicatorContent indicator, Language language, Addresses addresses,
			Notes notes, Frames frames) {
		FactContent fact = point.fact();
		String kind = frames.word("fact.kind." + fact.kind(), language);
		if (!fact.unit().equals(indicator.unit())) {
			kind = frames.word("fact.other-unit", language, kind);
		}
		String figure = PlanAndResult.text(fact, language);
		PlanContent plan = fact.plan();
		List<NoteMark> marks = notes
			.mark(Stream.concat(fact.sources().stream(), (plan != null) ? plan.sources().stream() : Stream.empty())
				.toList());
		return new StatementRow(Periods.of(fact.period(), language), figure, Quantity.spoken(figure, language), kind,
				(plan != null) ? plan(plan, fact, language) : null, stated(fact, language),
				Mention.of(point, language, addresses), marks);
	}

	private static String plan(PlanContent plan, FactContent fact, Language language) {
		String unit = plan.unit().equals(fact.unit()) ? fact.unitLabel().in(language) : plan.unit();
		String written = Quantity.written(plan.low(), plan.high(), unit, language);
		return plan.derived() ? Phrases.of(language, "figure.computed", written) : written;
	}

	private static @Nullable String stated(FactContent fact, Language language) {
		String stated = Stream
			.of((fact.statedBy() != null) ? fact.statedBy().in(language) : "",
					(fact.statedOn() != null) ? Dates.official(fact.statedOn(), language) : "")
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(", "));
		return stated.isEmpty() ? null : Typography.nonBreaking(stated, language);
	}

}
