package vn.noibat.selection;

import java.time.Instant;
import java.util.Optional;

/**
 * Who stands in for whom.
 */
@FunctionalInterface
interface Substitution {

	/** The account that stands in for a councillor at that moment. */
	Optional<String> of(String councillor, Instant at);

}
