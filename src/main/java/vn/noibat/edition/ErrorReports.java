package vn.noibat.edition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The readers' reports.
 */
interface ErrorReports extends Repository<ErrorReport, String> {

	ErrorReport save(ErrorReport report);

	Optional<ErrorReport> findById(String id);

	Optional<ErrorReport> findByReference(String reference);

	Optional<ErrorReport> findBySubmission(String submission);

	List<ErrorReport> findTop200ByAnsweredAtIsNullOrderByReceivedAt();

	List<ErrorReport> findTop50ByAnsweredAtIsNotNullOrderByAnsweredAtDesc();

	List<ErrorReport> findByEditionIsNotNullOrderByAnsweredAtAscIdAsc();

	@Query("select max(report.seenAt) from ErrorReport report")
	Optional<Instant> findLastSeenAt();

	/**
	 * Makes two who send the same form wait for each other until the transaction ends.
	 */
	@Query(nativeQuery = true, value = """
			select cast(pg_advisory_xact_lock(hashtext('error_report'), hashtext(:submission)) as text)
			""")
	String lock(String submission);

	@Query("select count(report) from ErrorReport report where report.answeredAt is null"
			+ " and (report.year = :year or (:withOthers = true and (report.year is null or report.year not in :years)))")
	int countOpen(int year, boolean withOthers, List<Integer> years);

	@Modifying
	@Query("update ErrorReport report set report.contact = null where report.contact is not null"
			+ " and report.answeredAt < :before")
	int forgetContacts(Instant before);

}
