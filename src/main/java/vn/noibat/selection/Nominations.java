package vn.noibat.selection;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The nominations of all years.
 */
interface Nominations extends Repository<Nomination, String> {

	Nomination save(Nomination nomination);

	Nomination saveAndFlush(Nomination nomination);

	Optional<Nomination> findByIdAndYearId(String id, String yearId);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select nomination from Nomination nomination where nomination.id = :id and nomination.yearId = :yearId")
	Optional<Nomination> findHeld(String id, String yearId);

	List<Nomination> findByYearIdOrderByNominatedAtAscIdAsc(String yearId);

}
