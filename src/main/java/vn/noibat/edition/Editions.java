package vn.noibat.edition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The archive's rows: added, read, never changed.
 */
interface Editions extends Repository<Edition, Long> {

	Edition save(Edition edition);

	Optional<Edition> findById(long id);

	boolean existsByYearId(String yearId);

	Optional<Edition> findByYearIdAndNumber(String yearId, int number);

	Optional<Edition> findByYearAndNumber(int year, int number);

	List<Edition> findByIdInOrderByYearAscNumberAsc(Collection<Long> ids);

	/**
	 * Changes with all that the archive shows: the signed editions that are out, the
	 * answers to reports that led to one, and the locality with its territory and the
	 * papers that tell of it.
	 */
	@Query(nativeQuery = true, value = """
			select concat((select count(*) from edition_release_time due
					join edition_signature signed using (edition_id, release_at)
					where due.release_at <= clock_timestamp()), ' ',
				(select md5(coalesce(string_agg(concat(r.id, r.version), ' ' order by r.id), ''))
					from error_report r where r.edition is not null), ' ',
				(select md5(coalesce(string_agg(l::text, ' '), '')) from locality l), ' ',
				(select md5(coalesce(string_agg(t::text, ' ' order by t.id), '')) from territory t), ' ',
				(select md5(coalesce(string_agg(concat(s::text, d::text), ' ' order by t.id), '')) from territory t
					join source s on s.id = t.source_id left join official_document d on d.id = s.document_id), ' ',
				(select md5(coalesce(string_agg(k::text, ' ' order by k.id), '')) from signing_key k))
			""")
	String state();

	/**
	 * Makes two nodes that seal the same year wait for each other until the transaction
	 * ends.
	 */
	@Query(nativeQuery = true, value = """
			with patience as materialized (select set_config('lock_timeout', '7s', true))
			select cast(pg_advisory_xact_lock(hashtext(:yearId)) as text) from patience
			""")
	String lock(String yearId);

}
