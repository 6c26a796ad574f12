package vn.noibat.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The papers that came in.
 */
interface Intakes extends Repository<Intake, UUID> {

	Optional<Intake> findById(UUID id);

	Optional<Intake> findBySha256(String sha256);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select intake from Intake intake where intake.id = :id")
	Optional<Intake> findHeld(UUID id);

	/** Without what was read of them: a list names papers, it does not carry them. */
	List<IntakeCard> findAllByOrderByReceivedAtDescIdAsc(Limit most);

	/** Without what was read of them. */
	List<IntakeCard> findByYearAndStateOrderByReceivedAtAscIdAsc(Integer year, IntakeState state);

	/** Others with the same words; without what was read of them. */
	List<IntakeCard> findByWordsSha256AndStateAndIdNotOrderByReceivedAtAsc(String words, IntakeState state, UUID not);

	Intake saveAndFlush(Intake intake);

}
