package vn.noibat.edition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The archive's rows: added, read, never changed.
 */
interface Editions extends Repository<Edition, Long> {

	Edition save(Edition edition);

	Optional<Edition> findFirstByYearIdOrderByNumberDesc(String yearId);

	List<Edition> findByReleasedAtLessThanEqualOrderByYearAscNumberAsc(Instant now);

	/** How many editions are out: it grows with each release and never shrinks. */
	@Query(nativeQuery = true, value = "select count(*) from edition where released_at <= clock_timestamp()")
	long countReleased();

	/**
	 * Makes two nodes that seal the same year wait for each other until the transaction
	 * ends.
	 */
	@Query(nativeQuery = true, value = "select cast(pg_advisory_xact_lock(hashtext(:yearId)) as text)")
	String lock(String yearId);

}
