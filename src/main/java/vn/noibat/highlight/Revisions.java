package vn.noibat.highlight;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The revisions of all highlights.
 */
interface Revisions extends Repository<Revision, String> {

	Optional<Revision> findFirstByHighlightIdOrderByNumberDesc(String highlightId);

	Optional<Revision> findByHighlightIdAndNumber(String highlightId, int number);

	List<Revision> findByHighlightIdOrderByNumberDesc(String highlightId);

	@Query("""
			select revision from Revision revision where revision.highlightId in :ids and revision.number =
			(select max(other.number) from Revision other where other.highlightId = revision.highlightId)""")
	List<Revision> findNewest(Collection<String> ids);

	@Query("select distinct revision.person from Revision revision where revision.highlightId in :ids")
	Set<String> findPersons(Collection<String> ids);

	Revision save(Revision revision);

}
