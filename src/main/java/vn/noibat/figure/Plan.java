package vn.noibat.figure;

import java.math.BigDecimal;

/**
 * What was planned, from low to high (equal where one value was planned).
 *
 * @param derived computed from stated figures, stated nowhere
 */
public record Plan(BigDecimal low, BigDecimal high, StatedUnit unit, boolean derived, SourceReference source) {
}
