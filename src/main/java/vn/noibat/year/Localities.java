package vn.noibat.year;

import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The one locality, once it is entered.
 */
interface Localities extends Repository<Locality, String> {

	Optional<Locality> findFirstBy();

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select locality from Locality locality")
	Optional<Locality> findHeldBy();

	Locality save(Locality locality);

}
