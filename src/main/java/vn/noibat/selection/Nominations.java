package vn.noibat.selection;

import java.util.List;

import org.springframework.data.repository.Repository;

/**
 * The nominations of all years.
 */
interface Nominations extends Repository<Nomination, String> {

	List<Nomination> findByYearIdOrderByNominatedAtAscIdAsc(String yearId);

}
