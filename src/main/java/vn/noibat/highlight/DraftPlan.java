package vn.noibat.highlight;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;

import vn.noibat.figure.Catalogue;
import vn.noibat.figure.Plan;

/**
 * What was planned for a figure of a draft.
 *
 * @param source id of the source that states the plan
 * @param derived computed from stated figures, stated nowhere
 */
record DraftPlan(@JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal low,
		@JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal high, String unit, boolean derived,
		String source) {

	static @Nullable DraftPlan of(@Nullable Plan plan) {
		return (plan != null)
				? new DraftPlan(plan.low(), plan.high(), plan.unit().code(), plan.derived(), plan.source().id()) : null;
	}

	DraftPlan asSealed(UnaryOperator<DraftSource> told) {
		String source = this.source.isEmpty() ? "" : told.apply(new DraftSource(this.source, Words.NONE)).source();
		return new DraftPlan(bare(this.low), bare(this.high), this.unit, this.derived, source);
	}

	/** The number without zeros at its end, and without an exponent. */
	static @Nullable BigDecimal bare(@Nullable BigDecimal value) {
		if (value == null) {
			return null;
		}
		BigDecimal stripped = value.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

	boolean isWhole() {
		return this.low != null && this.high != null && this.low.compareTo(this.high) <= 0 && !this.unit.isBlank()
				&& !this.source.isBlank();
	}

	Plan stated(Catalogue catalogue) {
		return new Plan(Objects.requireNonNull(this.low), Objects.requireNonNull(this.high),
				Objects.requireNonNull(catalogue.units().get(this.unit)), this.derived,
				Objects.requireNonNull(catalogue.sources().get(this.source)));
	}

}
