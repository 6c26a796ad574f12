package vn.noibat.year;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * The one locality, once it is entered.
 */
interface Localities extends Repository<Locality, String> {

	Optional<Locality> findFirstBy();

}
