package vn.noibat.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The issued dispatches: added, read, never changed.
 */
interface Dispatches extends Repository<Dispatch, String> {

	Dispatch saveAndFlush(Dispatch dispatch);

	Optional<Dispatch> findById(String id);

	Optional<Dispatch> findByDraftId(UUID draftId);

	List<Dispatch> findAllByOrderByIssuedOnDescIdAsc();

	List<Dispatch> findByYearIdOrderByIssuedOnDescIssuedAtDescIdAsc(String yearId);

	List<Dispatch> findByEditionIsNotNullOrderByIssuedAtAscIdAsc();

	/**
	 * Letters on an edition that set when it comes out, and that no later letter took up.
	 */
	@Query("""
			select dispatch from Dispatch dispatch
			where dispatch.yearId = :yearId and dispatch.edition = :edition and dispatch.embargo is not null
				and not exists (select later from Dispatch later where later.refersTo = dispatch.id)
			order by dispatch.issuedAt desc
			""")
	List<Dispatch> findPromises(String yearId, int edition);

}
