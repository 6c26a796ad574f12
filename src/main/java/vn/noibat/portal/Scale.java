package vn.noibat.portal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/**
 * Turns values into lengths, from zero to the widest thing drawn.
 *
 * @param longest how much of the drawing the widest thing takes, in per cent
 */
record Scale(BigDecimal widest, double longest) {

	static Scale of(Collection<BigDecimal> values, double longest) {
		return new Scale(values.stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO), longest);
	}

	/** In per cent of the drawing; nothing is drawn below zero. */
	double share(BigDecimal value) {
		if (this.widest.signum() <= 0 || value.signum() <= 0) {
			return 0;
		}
		return Math.round(value.doubleValue() / this.widest.doubleValue() * this.longest * 10) / 10.0;
	}

	String width(BigDecimal value) {
		return percent(share(value));
	}

	static String percent(double share) {
		String text = String.format(Locale.ROOT, "%.1f", share);
		return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + "%";
	}

}
