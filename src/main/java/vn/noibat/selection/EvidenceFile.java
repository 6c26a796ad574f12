package vn.noibat.selection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A file handed in with a nomination.
 *
 * @param id under which the store of files keeps it
 * @param name as its department calls it
 */
@Embeddable
public record EvidenceFile(@Column(name = "file_id") String id, String name) {
}
