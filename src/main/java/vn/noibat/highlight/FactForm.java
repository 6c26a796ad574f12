package vn.noibat.highlight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import vn.noibat.text.Language;
import vn.noibat.text.Numbers;
import vn.noibat.text.Typed;

/**
 * A figure as it is typed.
 *
 * @param id empty while it is new
 * @param position its place among the figures
 * @param remove whether it is to be taken out
 */
record FactForm(@Nullable String id, @Nullable String position, @Nullable Boolean remove, @Nullable String indicator,
		@Nullable String kind, @Nullable String value, @Nullable String unit, @Nullable String qualifier,
		@Nullable String displayVi, @Nullable String displayEn, @Nullable String periodStart,
		@Nullable String periodEnd, @Nullable String planLow, @Nullable String planHigh, @Nullable String planUnit,
		@Nullable String planSource, @Nullable Boolean planDerived, @Nullable Boolean derived,
		@Nullable String statedByVi, @Nullable String statedByEn, @Nullable String statedOn, @Nullable String noteVi,
		@Nullable String noteEn, @Nullable List<SourceForm> sources) {

	static final List<String> KINDS = List.of("actual", "plan", "target", "comparison");

	static final List<String> QUALIFIERS = List.of("as-stated", "approximately", "nearly", "over", "estimated",
			"basically", "at-least", "expected");

	static FactForm of(DraftFact fact, int position) {
		DraftPlan plan = fact.plan();
		return new FactForm(fact.id(), String.valueOf(position), false, fact.indicator(), fact.kind(),
				written(fact.value()), fact.unit(), fact.qualifier(), fact.display().vi(), fact.display().en(),
				written(fact.periodStart()), written(fact.periodEnd()), (plan != null) ? written(plan.low()) : "",
				(plan != null) ? written(plan.high()) : "", (plan != null) ? plan.unit() : "",
				(plan != null) ? plan.source() : "", plan != null && plan.derived(), fact.derived(),
				fact.statedBy().vi(), fact.statedBy().en(), written(fact.statedOn()), fact.note().vi(),
				fact.note().en(), fact.sources().stream().map(SourceForm::of).toList());
	}

	static FactForm of(String indicator, String unit, int position) {
		return new FactForm("", String.valueOf(position), false, indicator, "actual", "", unit, "as-stated", "", "", "",
				"", "", "", "", "", false, false, "", "", "", "", "", List.of());
	}

	static FactForm empty(int position) {
		return of("", "", position).ready();
	}

	FactForm ready() {
		return new FactForm(this.id, this.position, this.remove, this.indicator, this.kind, this.value, this.unit,
				this.qualifier, this.displayVi, this.displayEn, this.periodStart, this.periodEnd, this.planLow,
				this.planHigh, this.planUnit, this.planSource, this.planDerived, this.derived, this.statedByVi,
				this.statedByEn, this.statedOn, this.noteVi, this.noteEn,
				SourceForm.ready(EditorForm.typed(this.sources)));
	}

	public boolean isEmpty() {
		return Typed.text(this.id).isEmpty() && Stream
			.of(this.indicator, this.value, this.unit, this.displayVi, this.displayEn, this.periodStart, this.periodEnd,
					this.planLow, this.planHigh, this.noteVi, this.noteEn)
			.allMatch((text) -> Typed.text(text).isEmpty()) && SourceForm.sources(this.sources).isEmpty();
	}

	boolean isRemoved() {
		return Boolean.TRUE.equals(this.remove);
	}

	int place(int index) {
		String typed = Typed.text(this.position);
		return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) * 2 : (index + 1) * 2;
	}

	DraftFact fact(String name, Errors errors) {
		LocalDate start = EditorForm.date(this.periodStart, name + ".periodStart", errors);
		LocalDate end = EditorForm.date(this.periodEnd, name + ".periodEnd", errors);
		if (start != null && end != null && start.isAfter(end)) {
			errors.rejectValue(name + ".periodEnd", "highlight.form.period");
		}
		return new DraftFact(Typed.text(this.id), Typed.text(this.indicator), oneOf(KINDS, this.kind),
				EditorForm.number(this.value, name + ".value", errors), Typed.text(this.unit),
				oneOf(QUALIFIERS, this.qualifier), new Words(this.displayVi, this.displayEn), start, end,
				plan(name, errors), Boolean.TRUE.equals(this.derived), new Words(this.statedByVi, this.statedByEn),
				EditorForm.date(this.statedOn, name + ".statedOn", errors), new Words(this.noteVi, this.noteEn),
				SourceForm.sources(this.sources));
	}

	// One value planned is a range from it to it.
	private @Nullable DraftPlan plan(String name, Errors errors) {
		BigDecimal low = EditorForm.number(this.planLow, name + ".planLow", errors);
		BigDecimal high = EditorForm.number(this.planHigh, name + ".planHigh", errors);
		if (low != null && high != null && low.compareTo(high) > 0) {
			errors.rejectValue(name + ".planHigh", "highlight.form.range");
		}
		if (low == null && high == null && Typed.text(this.planSource).isEmpty()) {
			return null;
		}
		String counted = Typed.text(this.planUnit).isEmpty() ? Typed.text(this.unit) : Typed.text(this.planUnit);
		return new DraftPlan((low != null) ? low : high, (high != null) ? high : low, counted,
				Boolean.TRUE.equals(this.planDerived), Typed.text(this.planSource));
	}

	private static String oneOf(List<String> codes, @Nullable String typed) {
		String code = Typed.text(typed).toLowerCase(Locale.ROOT);
		return codes.contains(code) ? code : codes.get(0);
	}

	private static String written(@Nullable BigDecimal value) {
		return (value != null) ? Numbers.format(value, Language.VI).replace('\u2212', '-') : "";
	}

	private static String written(@Nullable LocalDate date) {
		return (date != null) ? date.toString() : "";
	}

}
