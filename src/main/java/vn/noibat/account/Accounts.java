package vn.noibat.account;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The accounts.
 */
interface Accounts extends Repository<Account, String> {

	Account save(Account account);

	Optional<Account> findByName(String name);

	/** The hash alone, in one query whether there is such an account or not. */
	@Query("select a.passwordHash from Account a where a.name = :name")
	Optional<String> findPasswordHash(String name);

	/** Held until the transaction ends, so that a code or an attempt counts once. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Account a where a.name = :name")
	Optional<Account> findHeldByName(String name);

	List<Account> findAllByOrderByName();

	/** The accounts that hold a role themselves. */
	@Query("select a from Account a where :role in (select r.role from a.roles r) order by a.name")
	List<Account> findHolders(Role role);

	/** The same, held until the transaction ends, so that the last one stays. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Account a where :role in (select r.role from a.roles r) order by a.name")
	List<Account> findHeldHolders(Role role);

	boolean existsBy();

}
