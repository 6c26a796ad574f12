package vn.noibat.approval;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Which text was submitted and by whom, without the text itself.
 */
record SubmittedText(String roundId, String sha256, String submittedBy, @Nullable String onBehalfOf) {

	/** Who submitted it, and in whose place. */
	Set<String> submitters() {
		return Stream.concat(Stream.of(this.submittedBy), Stream.ofNullable(this.onBehalfOf))
			.collect(Collectors.toUnmodifiableSet());
	}

}
