package vn.noibat.document;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The registered documents.
 */
interface OfficialDocuments extends Repository<OfficialDocument, String> {

	List<OfficialDocument> findByNumberKey(String numberKey);

	List<OfficialDocument> findByIdIn(Collection<String> ids);

	Optional<OfficialDocument> findById(String id);

	boolean existsById(String id);

	@Query("""
			select document from OfficialDocument document
			where document.numberKey = :numberKey and document.issuer.id = :issuerId and document.period = :period
			""")
	Optional<OfficialDocument> findNumbered(String numberKey, String issuerId, String period);

	@Query("""
			select document from OfficialDocument document
			where document.numberKey = :numberKey and document.issuer.id = :issuerId
			""")
	List<OfficialDocument> findNumbered(String numberKey, String issuerId);

	@Query("""
			select document.period from OfficialDocument document
			where document.issuer.id = :issuerId and document.grammar = 'party'
				and document.issuedOn >= :from and document.issuedOn < :until
			order by document.issuedOn desc, document.id
			""")
	List<String> findTerms(String issuerId, LocalDate from, LocalDate until, Limit limit);

	@Query("""
			select document.number from OfficialDocument document
			where document.issuer.id = :issuerId and (document.grammar = 'state' and document.period = :year
				or document.grammar = 'party' and document.issuedOn >= :from and document.issuedOn < :until)
			order by document.issuedOn desc, document.id desc
			""")
	List<String> findNumbers(String issuerId, String year, LocalDate from, LocalDate until);

	OfficialDocument saveAndFlush(OfficialDocument document);

}
