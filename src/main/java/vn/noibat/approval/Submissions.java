package vn.noibat.approval;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The submitted texts: added, read, never changed.
 */
interface Submissions extends Repository<Submission, String> {

	Submission save(Submission submission);

	Optional<Submission> findFirstByYearIdOrderByNumberDesc(String yearId);

	Optional<Submission> findFirstByRoundIdOrderByNumberDesc(String roundId);

	Optional<Submission> findFirstByYearIdAndSha256OrderByNumberDesc(String yearId, String sha256);

	Optional<Submission> findById(String id);

	/** The newest of each round of a year. */
	@Query("""
			select new vn.noibat.approval.SubmittedText(one.roundId, one.sha256, one.submittedBy, one.onBehalfOf)
			from Submission one
			where one.yearId = :yearId
				and one.number = (select max(other.number) from Submission other where other.roundId = one.roundId)
			""")
	List<SubmittedText> newestOfRounds(String yearId);

	List<Submission> findByYearIdOrderByNumber(String yearId);

}
