package vn.noibat.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * One figure as one or more sources state it.
 *
 * @param qualifier a qualifier of the public contract, e.g. {@code nearly}
 * @param display the figure as it is read: qualifier, number, unit
 * @param derived computed from stated figures, stated nowhere
 */
public record StatedFact(String id, IndicatorDefinition indicator, FactKind kind, BigDecimal value, StatedUnit unit,
		String qualifier, Bilingual display, LocalDate periodStart, LocalDate periodEnd, @Nullable Plan plan,
		boolean derived, @Nullable Bilingual statedBy, @Nullable LocalDate statedOn, @Nullable Bilingual note,
		List<SourceReference> sources) {
}
