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

	List<Intake> findAllByOrderByReceivedAtDescIdAsc(Limit most);

	List<Intake> findByYearAndStateOrderByReceivedAtAscIdAsc(Integer year, IntakeState state);

	Intake saveAndFlush(Intake intake);

}
