package vn.noibat.selection;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The chair's decision between those still tied after a run-off.
 *
 * @param document id of the registered document that holds it
 */
public record TieDecision(List<String> chosen, String reason, @Nullable String document, @Nullable EvidenceFile file,
		String recordedBy, Instant recordedAt) {

	public TieDecision {
		chosen = List.copyOf(chosen);
	}

}
