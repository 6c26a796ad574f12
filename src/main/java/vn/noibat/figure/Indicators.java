package vn.noibat.figure;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * All that is measured.
 */
interface Indicators extends Repository<Indicator, String> {

	List<Indicator> findAllByOrderByPosition();

	Optional<Indicator> findFirstByOrderByPositionDesc();

	boolean existsById(String slug);

	Indicator save(Indicator indicator);

}
