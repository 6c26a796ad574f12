package vn.noibat.portal;

import java.math.BigDecimal;

/**
 * The tick or range of a plan across a bar; all lengths are shares of the drawing.
 *
 * @param from where it begins, e.g. {@code 97.7%}
 * @param to where it ends, the same as from for a single number
 * @param anchor which end of the label stands at {@code labelAt}
 */
record PlanMark(String from, String to, String width, String label, String labelAt, String anchor) {

	private static final double MIDDLE = 50;

	static PlanMark of(BigDecimal low, BigDecimal high, String label, Scale scale) {
		double from = scale.share(low);
		double to = scale.share(high);
		boolean right = (from + to) / 2 > MIDDLE;
		return new PlanMark(Scale.percent(from), Scale.percent(to), Scale.percent(to - from), label,
				Scale.percent(right ? to : from), right ? "end" : "start");
	}

}
