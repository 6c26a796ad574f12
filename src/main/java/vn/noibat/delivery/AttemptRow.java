package vn.noibat.delivery;

import java.util.List;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Dates;
import vn.noibat.text.Language;

/**
 * An attempt as pages show it.
 *
 * @param headers what was sent, a line each
 */
record AttemptRow(int number, String beganAt, int millis, String outcome, @Nullable Integer status,
		List<String> headers, String bodySha256, String answer) {

	static AttemptRow of(AttemptRecord attempt) {
		return new AttemptRow(attempt.number(), Dates.moment(attempt.beganAt(), Language.VI), attempt.millis(),
				attempt.outcome(), attempt.status(),
				new TreeMap<>(attempt.requestHeaders()).entrySet()
					.stream()
					.map((header) -> header.getKey() + ": " + header.getValue())
					.toList(),
				attempt.bodySha256(), attempt.answer());
	}

}
