package vn.noibat.figure;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The values that a stated figure leaves open: its qualifier opens it to one side or
 * both, and a figure may be a rounded one.
 */
record Range(BigDecimal low, BigDecimal high) {

	// "Gần" and "trên" speak of what lies close; a result twice as large would be told by
	// its own number.
	private static final BigDecimal TENTH = new BigDecimal("0.1");

	private static final BigDecimal TWENTIETH = new BigDecimal("0.05");

	// What rounding may hide at most: 7,93 told as 7,9 but never 7,3 told as 7.
	private static final BigDecimal ROUNDING = new BigDecimal("0.005");

	static Range of(BigDecimal value, BigDecimal factor, String qualifier) {
		BigDecimal exact = value.multiply(factor);
		BigDecimal rounding = rounding(value, factor);
		BigDecimal below = switch (qualifier) {
			case "nearly" -> share(exact, TENTH);
			case "over", "at-least" -> BigDecimal.ZERO;
			case "approximately", "estimated", "expected" -> share(exact, TWENTIETH);
			default -> rounding;
		};
		BigDecimal above = switch (qualifier) {
			case "over", "at-least" -> share(exact, TENTH);
			case "nearly" -> BigDecimal.ZERO;
			case "approximately", "estimated", "expected" -> share(exact, TWENTIETH);
			default -> rounding;
		};
		return new Range(exact.subtract(below), exact.add(above));
	}

	boolean meets(Range other) {
		return this.low.compareTo(other.high) <= 0 && other.low.compareTo(this.high) <= 0;
	}

	// Half of the last place that is not an empty zero.
	private static BigDecimal rounding(BigDecimal value, BigDecimal factor) {
		BigDecimal stripped = value.stripTrailingZeros();
		BigDecimal half = new BigDecimal("0.5").scaleByPowerOfTen(-stripped.scale()).multiply(factor);
		return half.min(share(value.multiply(factor), ROUNDING));
	}

	private static BigDecimal share(BigDecimal value, BigDecimal share) {
		return value.abs().multiply(share, MathContext.DECIMAL64);
	}

}
