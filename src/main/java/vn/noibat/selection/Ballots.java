package vn.noibat.selection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The ballots of all years.
 */
interface Ballots extends Repository<Ballot, String> {

	Ballot saveAndFlush(Ballot ballot);

	Optional<Ballot> findById(String id);

	Optional<Ballot> findByYearIdAndNumber(String yearId, int number);

	List<Ballot> findByYearIdOrderByNumber(String yearId);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select ballot from Ballot ballot where ballot.yearId = :yearId and ballot.number = :number")
	Optional<Ballot> findHeld(String yearId, int number);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select ballot from Ballot ballot where ballot.id = :id")
	Optional<Ballot> findHeld(String id);

	@Query("select ballot.id from Ballot ballot where ballot.state = 'open' and ballot.closesAt <= :now")
	List<String> findDue(Instant now);

	@Query("""
			select ballot.id from Ballot ballot
			where ballot.yearId = :yearId and ballot.state = 'open' and ballot.closesAt <= :now
			""")
	List<String> findDue(String yearId, Instant now);

}
