package vn.noibat.approval;

import java.util.Locale;

/**
 * What a step of the route does with the list.
 */
public enum StepRole {

	PROPOSAL, AGREEMENT, DECISION, DISPATCH;

	/** The word of the public contract, e.g. {@code proposal}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static StepRole of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
