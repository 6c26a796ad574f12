package vn.noibat.approval;

import java.util.List;
import java.util.Optional;

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

	List<Submission> findByYearIdOrderByNumber(String yearId);

}
