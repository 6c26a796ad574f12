package vn.noibat.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The letters that are or were being written.
 */
interface Drafts extends Repository<Draft, UUID> {

	Draft saveAndFlush(Draft draft);

	Optional<Draft> findByIdAndYearId(UUID id, String yearId);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select draft from Draft draft where draft.id = :id and draft.yearId = :yearId")
	Optional<Draft> findHeld(UUID id, String yearId);

	List<Draft> findByYearIdAndStateNotOrderByChangedAtDescId(String yearId, DraftState state);

	@Query("select draft from Draft draft where draft.state in ('DRAFT', 'SUBMITTED', 'SIGNED')")
	List<Draft> findOpen();

}
