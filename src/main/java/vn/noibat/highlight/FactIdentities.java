package vn.noibat.highlight;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * The ids of figures ever given in a highlight.
 */
interface FactIdentities extends Repository<FactIdentity, String> {

	Optional<FactIdentity> findById(String factId);

	FactIdentity save(FactIdentity identity);

}
