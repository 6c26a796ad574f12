package vn.noibat.highlight;

import java.util.List;

import org.springframework.data.repository.Repository;

/**
 * The highlights of all years.
 */
interface Highlights extends Repository<Highlight, String> {

	List<Highlight> findByYearIdOrderByRank(String yearId);

}
