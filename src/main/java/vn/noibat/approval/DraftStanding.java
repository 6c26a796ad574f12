package vn.noibat.approval;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a paper that goes with a submitted list stands, to be looked at and signed.
 *
 * @param id of the paper while it is written
 * @param sha256 of all that is signed
 * @param own whether the reader wrote it last, or may act in the place of who did
 * @param faults what must be mended before it is signed
 * @param documentId of its entry in the register; null until it is signed
 */
record DraftStanding(String id, Submission submission, DraftKind kind, DraftText text, String issuerName, String sha256,
		boolean own, List<DraftFault> faults, @Nullable String documentId) {
}
