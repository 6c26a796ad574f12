package vn.noibat.approval;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * The papers that are being written.
 */
interface ApprovalDrafts extends Repository<ApprovalDraft, String> {

	ApprovalDraft saveAndFlush(ApprovalDraft draft);

	Optional<ApprovalDraft> findBySubmissionIdAndKind(String submissionId, String kind);

}
