package vn.noibat.figure;

import java.math.BigDecimal;
import java.math.MathContext;

import org.jspecify.annotations.Nullable;

/**
 * The values that a stated figure leaves open: its qualifier opens it to one side or
 * both, and a figure may be a rounded one.
 *
 * @param high null where nothing bounds it above
 */
record Range(BigDecimal low, @Nullable BigDecimal high) {

	// "Gần" speaks of what lies close; "vượt mốc mười triệu" names a threshold, and
	// however far a result lies above it, it was passed.
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
		BigDecimal high = switch (qualifier) {
			case "over", "at-least" -> null;
			case "nearly" -> exact;
			case "approximately", "estimated", "expected" -> exact.add(share(exact, TWENTIETH));
			default -> exact.add(rounding);
		};
		return new Range(exact.subtract(below), high);
	}

	boolean meets(Range other) {
		return reaches(other.low) && other.reaches(this.low);
	}

	private boolean reaches(BigDecimal value) {
		return this.high == null || value.compareTo(this.high) <= 0;
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
