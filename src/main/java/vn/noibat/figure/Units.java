package vn.noibat.figure;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * The units in which values are stated.
 */
interface Units extends Repository<Unit, String> {

	List<Unit> findAllByOrderByCode();

	Optional<Unit> findById(String code);

	Unit save(Unit unit);

}
