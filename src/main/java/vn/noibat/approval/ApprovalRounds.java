package vn.noibat.approval;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The rounds of all years.
 */
interface ApprovalRounds extends Repository<ApprovalRound, String> {

	ApprovalRound save(ApprovalRound round);

	Optional<ApprovalRound> findById(String id);

	Optional<ApprovalRound> findFirstByYearIdOrderByNumberDesc(String yearId);

	/** The steps of all rounds of a year in their order. */
	@Query("""
			select new vn.noibat.approval.RoutedStep(round.id, step)
			from ApprovalRound round join round.steps step
			where round.yearId = :yearId
			order by round.number, index(step)
			""")
	List<RoutedStep> routes(String yearId);

}
