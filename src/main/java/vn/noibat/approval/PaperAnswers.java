package vn.noibat.approval;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * The papers by which bodies answered.
 */
interface PaperAnswers extends Repository<PaperAnswer, Long> {

	PaperAnswer save(PaperAnswer answer);

	Optional<PaperAnswer> findById(long id);

	List<PaperAnswer> findBySubmissionIdOrderById(String submissionId);

}
