package vn.noibat.approval;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * The rounds of all years.
 */
interface ApprovalRounds extends Repository<ApprovalRound, String> {

	ApprovalRound save(ApprovalRound round);

	Optional<ApprovalRound> findFirstByYearIdOrderByNumberDesc(String yearId);

	List<ApprovalRound> findByYearIdOrderByNumber(String yearId);

}
