package vn.noibat.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * Who acts in whose place.
 */
interface Substitutions extends Repository<Substitution, UUID> {

	Substitution save(Substitution substitution);

	Optional<Substitution> findByIdAndAccount(UUID id, String account);

	List<Substitution> findByAccountAndRole(String account, Role role);

	List<Substitution> findByAccountOrderByFirstDayDesc(String account);

	List<Substitution> findBySubstituteOrderByFirstDayDesc(String substitute);

}
