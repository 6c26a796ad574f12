package vn.noibat.highlight;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The highlights of all years.
 */
interface Highlights extends Repository<Highlight, String> {

	List<Highlight> findByYearIdAndRemovedAtIsNullOrderByRank(String yearId);

	List<Highlight> findByYearIdOrderByRankAscIdAsc(String yearId);

	Optional<Highlight> findById(String id);

	/** The year of a highlight, of which nothing else is read yet. */
	@Query("select highlight.yearId from Highlight highlight where highlight.id = :id")
	Optional<String> findYearId(String id);

	boolean existsById(String id);

	Highlight save(Highlight highlight);

	void flush();

}
