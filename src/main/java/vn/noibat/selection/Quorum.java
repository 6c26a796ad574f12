package vn.noibat.selection;

import org.jspecify.annotations.Nullable;

import vn.noibat.web.RefusedRequest;

/**
 * How many of a council must take part.
 *
 * @param number of members, from 1; null where a fraction is asked for
 * @param parts numerator of the fraction, from 1 to {@code whole}; null where a number is
 * @param whole its denominator, at most 100
 */
public record Quorum(Rule rule, @Nullable Integer number, @Nullable Integer parts, @Nullable Integer whole) {

	/**
	 * How the number needed is found.
	 */
	public enum Rule {

		/** A number of members. */
		NUMBER,

		/** That fraction of the roll or more. */
		AT_LEAST,

		/** More than that fraction of the roll. */
		MORE_THAN;

		/** The word kept in the database. */
		public String code() {
			return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
		}

		static Rule of(String code) {
			return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
		}

	}

	/**
	 * Checks that the rule can be reckoned with.
	 * @throws RefusedRequest when it cannot
	 */
	public Quorum {
		boolean sound = (rule == Rule.NUMBER) ? number != null && parts == null && whole == null && number >= 1
				: number == null && parts != null && whole != null && parts >= 1 && parts <= whole && whole <= 100
						&& !(rule == Rule.MORE_THAN && parts.equals(whole));
		if (!sound) {
			throw RefusedRequest.conflict("selection.quorum.unsound");
		}
	}

	static Quorum number(int number) {
		return new Quorum(Rule.NUMBER, number, null, null);
	}

	static Quorum atLeast(int parts, int whole) {
		return new Quorum(Rule.AT_LEAST, null, parts, whole);
	}

	static Quorum moreThan(int parts, int whole) {
		return new Quorum(Rule.MORE_THAN, null, parts, whole);
	}

	/** How many of a roll of this size must take part, from 1. */
	public int of(int roll) {
		if (this.number != null) {
			return this.number;
		}
		int product = roll * part(this.parts);
		int whole = part(this.whole);
		return (this.rule == Rule.MORE_THAN) ? product / whole + 1 : Math.max(1, (product + whole - 1) / whole);
	}

	/** The rule in one word for the journal, e.g. {@code at-least 2/3}. */
	String code() {
		return this.rule.code() + " " + ((this.number != null) ? this.number : this.parts + "/" + this.whole);
	}

	private static int part(@Nullable Integer part) {
		return java.util.Objects.requireNonNull(part);
	}

}
