package vn.noibat.edition;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.figure.Plan;
import vn.noibat.figure.StatedUnit;
import vn.noibat.text.Bilingual;

/**
 * The plan of a figure as sealed: low and high are equal where one value was planned.
 *
 * @param derived computed, stated nowhere; never drawn as a stated plan
 */
public record PlanContent(BigDecimal low, BigDecimal high, String unit, boolean derived, List<SourceContent> sources) {

	static @Nullable PlanContent of(@Nullable Plan plan, Disclosure disclosure) {
		return (plan == null) ? null : new PlanContent(plan.low(), plan.high(), plan.unit().code(), plan.derived(),
				disclosure.sources(List.of(plan.source())));
	}

	Plan plan() {
		return new Plan(this.low, this.high, new StatedUnit(this.unit, Bilingual.of(this.unit)), this.derived,
				this.sources.get(0).reference());
	}

}
