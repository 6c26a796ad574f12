package vn.noibat.press;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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

	// Excel reads a UTF-8 file without this mark in the code page of the machine, which
	// breaks every Vietnamese letter; readers of CSV that know UTF-8 skip it.
	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private static final List<String> HEADER = List.of("indicator", "label_vi", "label_en", "year", "period_start",
			"period_end", "kind", "value", "unit", "qualifier", "display_vi", "display_en", "derived", "plan_low",
			"plan_high", "plan_unit", "plan_derived", "stated_by_vi", "stated_on", "note_vi", "note_en", "list_year",
			"sources", "url", "credit_vi");

	String csv(IndicatorAnswer answer) {
		return BYTE_ORDER_MARK + line(HEADER.toArray())
				+ answer.series().stream().map((point) -> row(answer, point)).collect(Collectors.joining());
	}

	private static String row(IndicatorAnswer answer, SeriesEntry point) {
		PlanContent plan = point.plan();
		boolean planned = plan != null;
		return line(answer.indicator().indicator(), answer.indicator().label().vi(), answer.indicator().label().en(),
				point.year(), point.period().start(), point.period().end(), point.kind(), point.value().toPlainString(),
				point.unit(), point.qualifier(), point.display().vi(), point.display().en(), point.derived(),
				planned ? plan.low().toPlainString() : null, planned ? plan.high().toPlainString() : null,
				planned ? plan.unit() : null, planned ? plan.derived() : null, vi(point.statedBy()), point.statedOn(),
				vi(point.note()), (point.note() != null) ? point.note().en() : null, point.listYear(),
				point.sources().stream().map(SourceContent::id).collect(Collectors.joining(" ")),
				answer.indicator().url(), answer.terms().credit().vi());
	}

	private static @Nullable String vi(@Nullable Bilingual text) {
		return (text != null) ? text.vi() : null;
	}

	private static String line(@Nullable Object... cells) {
		return Arrays.stream(cells).map(SeriesTable::cell).collect(Collectors.joining(",", "", "\r\n"));
	}

	private static String cell(@Nullable Object value) {
		String text = Objects.toString(value, "");
		boolean quoted = text.chars().anyMatch((character) -> ",\"\r\n".indexOf(character) >= 0);
		return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
	}

}
