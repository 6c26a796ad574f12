package vn.noibat.year;

import java.util.List;

import org.springframework.data.repository.Repository;

/**
 * The locality's territory over time.
 */
interface Territories extends Repository<Territory, String> {

	List<Territory> findAllByOrderByStartsOnAscIdAsc();

}
