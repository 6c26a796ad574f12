package vn.noibat.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a list says beside its highlights.
 */
record ListFound(int from, int until, @Nullable Found title, List<Found> introduction, List<Found> closing) {

	ListFound {
		introduction = List.copyOf(introduction);
		closing = List.copyOf(closing);
	}

}
