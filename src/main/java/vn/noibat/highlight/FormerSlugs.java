package vn.noibat.highlight;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * The addresses that highlights once had.
 */
interface FormerSlugs extends Repository<FormerSlug, String> {

	Optional<FormerSlug> findByYearIdAndSlug(String yearId, String slug);

	List<FormerSlug> findByYearIdOrderBySlug(String yearId);

	FormerSlug save(FormerSlug slug);

	void delete(FormerSlug slug);

}
