package vn.noibat.office;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The press offices on file.
 */
interface Offices extends Repository<Office, String> {

	Office save(Office office);

	Optional<Office> findById(String id);

	/** Held until the transaction ends, so that what is counted of it stays so. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select o from Office o where o.id = :id")
	Optional<Office> findHeldById(String id);

	boolean existsById(String id);

	List<Office> findAllByOrderByName();

	@Query("select o from Office o where lower(o.name) = lower(:name)")
	Optional<Office> findByName(String name);

	@Query("select o from Office o where :account member of o.accounts")
	Optional<Office> findByAccount(String account);

}
