package vn.noibat.year;

import java.util.Arrays;
import java.util.Locale;

import vn.noibat.web.RefusedRequest;

/**
 * What is stated of a year beside its highlights.
 */
public enum StatementKind {

	SHORTCOMING, TASK;

	/** The noun of its addresses: {@code shortcomings}, {@code tasks}. */
	public String plural() {
		return name().toLowerCase(Locale.ROOT) + "s";
	}

	/**
	 * The kind of an address.
	 * @throws RefusedRequest 404 for another word
	 */
	public static StatementKind of(String plural) {
		return Arrays.stream(values())
			.filter((kind) -> kind.plural().equals(plural))
			.findFirst()
			.orElseThrow(() -> RefusedRequest.missing("error.404.text"));
	}

}
