package vn.noibat.figure;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is said of an indicator for a span of time, as far as two sayings can be held
 * against each other.
 *
 * @param id tells it from others
 * @param unit code of the unit, magnitude and all, e.g. {@code tỷ đồng}
 * @param qualifier a qualifier of the public contract
 * @param derived computed from stated figures, stated nowhere
 * @param scope the part of the locality it is said of
 */
public record Claim(String id, String indicator, FactKind kind, BigDecimal value, String unit, String qualifier,
		LocalDate from, LocalDate until, boolean derived, Scope scope) {

	public static Claim of(StatedFact fact, Scope scope) {
		return new Claim(fact.id(), fact.indicator().slug(), fact.kind(), fact.value(), fact.unit().code(),
				fact.qualifier(), fact.periodStart(), fact.periodEnd(), fact.derived(), scope);
	}

	/**
	 * Whether both cannot be right: results of the same indicator for the same span and
	 * the same scope whose values, counted in the same thing, lie apart by more than
	 * their qualifiers and their rounding allow. Plans, targets and comparisons, and what
	 * is computed, never contradict a result: they say something else.
	 */
	public boolean contradicts(Claim other) {
		return isResult() && other.isResult() && this.indicator.equals(other.indicator) && this.from.equals(other.from)
				&& this.until.equals(other.until) && this.scope.key().equals(other.scope.key())
				&& Magnitude.noun(this.unit).equals(Magnitude.noun(other.unit)) && !range().meets(other.range());
	}

	/** The values that it leaves open, in single units. */
	Range range() {
		return Range.of(this.value, Magnitude.factor(this.unit), this.qualifier);
	}

	private boolean isResult() {
		return this.kind == FactKind.ACTUAL && !this.derived;
	}

}
