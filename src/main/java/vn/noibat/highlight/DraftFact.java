package vn.noibat.highlight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;

import vn.noibat.figure.Catalogue;
import vn.noibat.figure.Display;
import vn.noibat.figure.FactKind;
import vn.noibat.figure.Plan;
import vn.noibat.figure.StatedFact;
import vn.noibat.figure.StatedUnit;
import vn.noibat.text.Bilingual;

/**
 * A figure of a draft; anything but its id may still be missing.
 *
 * @param indicator its slug
 * @param kind {@code actual}, {@code plan}, {@code target} or {@code comparison}
 * @param value with the decimals it was written with
 * @param display how it is read; empty where the rule words it
 */
record DraftFact(String id, String indicator, String kind,
		@JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal value, String unit, String qualifier,
		Words display, @Nullable LocalDate periodStart, @Nullable LocalDate periodEnd, @Nullable DraftPlan plan,
		boolean derived, Words statedBy, @Nullable LocalDate statedOn, Words note, List<DraftSource> sources) {

	DraftFact {
		sources = List.copyOf(sources);
	}

	static DraftFact of(StatedFact fact) {
		return new DraftFact(fact.id(), fact.indicator().slug(), fact.kind().code(), fact.value(), fact.unit().code(),
				fact.qualifier(), Words.of(fact.display()), fact.periodStart(), fact.periodEnd(),
				DraftPlan.of(fact.plan()), fact.derived(), Words.of(fact.statedBy()), fact.statedOn(),
				Words.of(fact.note()), fact.sources().stream().map(DraftSource::of).toList());
	}

	DraftFact named(String id) {
		return new DraftFact(id, this.indicator, this.kind, this.value, this.unit, this.qualifier, this.display,
				this.periodStart, this.periodEnd, this.plan, this.derived, this.statedBy, this.statedOn, this.note,
				this.sources);
	}

	/** The same, read in these words. */
	DraftFact displayed(Words display) {
		return new DraftFact(this.id, this.indicator, this.kind, this.value, this.unit, this.qualifier, display,
				this.periodStart, this.periodEnd, this.plan, this.derived, this.statedBy, this.statedOn, this.note,
				this.sources);
	}

	/** The same with another place where it stands. */
	DraftFact alsoStatedIn(DraftSource source) {
		return new DraftFact(this.id, this.indicator, this.kind, this.value, this.unit, this.qualifier, this.display,
				this.periodStart, this.periodEnd, this.plan, this.derived, this.statedBy, this.statedOn, this.note,
				Importing.with(this.sources, source));
	}

	/** Whether a figure that comes in says the same of the same. */
	boolean says(TakenFigure figure) {
		return this.indicator.equals(figure.indicator()) && this.kind.equals(figure.kind().code()) && this.value != null
				&& this.value.compareTo(figure.value()) == 0 && this.unit.equals(figure.unit())
				&& this.qualifier.equals(figure.qualifier()) && figure.from().equals(this.periodStart)
				&& figure.until().equals(this.periodEnd);
	}

	DraftFact asSealed(UnaryOperator<DraftSource> told) {
		return new DraftFact(this.id, this.indicator, this.kind, DraftPlan.bare(this.value), this.unit, this.qualifier,
				this.display, this.periodStart, this.periodEnd, (this.plan != null) ? this.plan.asSealed(told) : null,
				this.derived, this.statedBy, this.statedOn, this.note,
				this.sources.stream().map(told).distinct().toList());
	}

	List<Missing> missing() {
		List<Missing> missing = new ArrayList<>();
		String name = this.display.isMissing() ? this.indicator : this.display.vi();
		if (this.value == null || this.unit.isBlank() || this.indicator.isBlank()) {
			missing.add(Missing.blocking("highlight.missing.fact.value", name));
		}
		if (this.periodStart == null || this.periodEnd == null) {
			missing.add(Missing.blocking("highlight.missing.fact.period", name));
		}
		if (this.plan != null && !this.plan.isWhole()) {
			missing.add(Missing.blocking("highlight.missing.fact.plan", name));
		}
		if (this.sources.isEmpty()) {
			missing.add(Missing.blocking("highlight.missing.fact.source", name));
		}
		return missing;
	}

	StatedFact stated(Catalogue catalogue) {
		BigDecimal stated = Objects.requireNonNull(this.value);
		StatedUnit counted = Objects.requireNonNull(catalogue.units().get(this.unit));
		Bilingual rule = Display.of(stated, counted, this.qualifier);
		Bilingual read = this.display.isMissing() ? rule
				: Bilingual.of(this.display.vi(), this.display.en().isBlank() ? rule.en() : this.display.en());
		return new StatedFact(this.id, Objects.requireNonNull(catalogue.indicators().get(this.indicator)),
				FactKind.of(this.kind), stated, counted, this.qualifier, read, Objects.requireNonNull(this.periodStart),
				Objects.requireNonNull(this.periodEnd), plan(catalogue), this.derived, this.statedBy.toBilingual(),
				this.statedOn, this.note.toBilingual(), Draft.sources(this.sources, catalogue));
	}

	private @Nullable Plan plan(Catalogue catalogue) {
		return (this.plan != null) ? this.plan.stated(catalogue) : null;
	}

}
