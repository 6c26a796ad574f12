package vn.noibat.year;

import java.util.List;

import org.springframework.data.repository.Repository;

/**
 * The locality's years.
 */
interface HighlightYears extends Repository<HighlightYear, String> {

	List<HighlightYear> findByOriginOrderByYear(String origin);

}
