package vn.noibat.year;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

import org.springframework.data.repository.Repository;

/**
 * The locality's years.
 */
interface HighlightYears extends Repository<HighlightYear, String> {

	HighlightYear save(HighlightYear year);

	Optional<HighlightYear> findById(String id);

	Optional<HighlightYear> findByYear(int year);

	List<HighlightYear> findAllByOrderByYearDesc();

	List<HighlightYear> findByOriginOrderByYear(String origin);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select year from HighlightYear year where year.id = :id")
	Optional<HighlightYear> findHeldById(String id);

}
