package vn.noibat.press;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.noibat.edition.PlanContent;
import vn.noibat.edition.SourceContent;
import vn.noibat.text.Bilingual;

/**
 * Writes a series as RFC 4180 says.
 */
@Component
class SeriesTable {

	private static final List<String> HEADER = List.of("indicator", "label_vi", "label_en", "year", "period_start",
			"period_end", "kind", "value", "unit", "qualifier", "display_vi", "display_en", "derived", "plan_low",
			"plan_high", "plan_unit", "plan_derived", "stated_by_vi", "stated_on", "note_vi", "note_en", "list_year",
			"sources", "url", "credit_vi");

	String csv(IndicatorAnswer answer) {
		return Csv.BYTE_ORDER_MARK + Csv.line(HEADER.toArray())
				+ answer.series().stream().map((point) -> row(answer, point)).collect(Collectors.joining());
	}

	private static String row(IndicatorAnswer answer, SeriesEntry point) {
		PlanContent plan = point.plan();
		boolean planned = plan != null;
		return Csv.line(answer.indicator().indicator(), answer.indicator().label().vi(),
				answer.indicator().label().en(), point.year(), point.period().start(), point.period().end(),
				point.kind(), point.value(), point.unit(), point.qualifier(), point.display().vi(),
				point.display().en(), point.derived(), planned ? plan.low() : null, planned ? plan.high() : null,
				planned ? plan.unit() : null, planned ? plan.derived() : null, vi(point.statedBy()), point.statedOn(),
				vi(point.note()), (point.note() != null) ? point.note().en() : null, point.listYear(),
				point.sources().stream().map(SourceContent::id).collect(Collectors.joining(" ")),
				answer.indicator().url(), answer.terms().credit().vi());
	}

	private static @Nullable String vi(@Nullable Bilingual text) {
		return (text != null) ? text.vi() : null;
	}

}
