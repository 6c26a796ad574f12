package vn.noibat.approval;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * What bodies said: added, read, never changed.
 */
interface ApprovalActs extends Repository<ApprovalAct, Long> {

	ApprovalAct save(ApprovalAct act);

	List<ApprovalAct> findByRoundIdOrderById(String roundId);

	/** All of a year's rounds, oldest first. */
	@Query("""
			select act from ApprovalAct act, ApprovalRound round
			where round.id = act.roundId and round.yearId = :yearId
			order by act.id
			""")
	List<ApprovalAct> findOfYear(String yearId);

	/** What a body said last of any text of a year. */
	@Query("""
			select act from ApprovalAct act, Submission submission
			where submission.id = act.submissionId and submission.yearId = :yearId and act.bodyId = :bodyId
				and act.sha256 <> :sha256
			order by act.id desc limit 1
			""")
	Optional<ApprovalAct> findLastOfAnotherText(String yearId, String bodyId, String sha256);

}
