package vn.noibat.dispatch;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.edition.Archive;
import vn.noibat.edition.ArchiveSnapshot;

/**
 * The dispatches' door.
 */
@Service
@Transactional(readOnly = true)
public class Issuing {

	private final Dispatches dispatches;

	private final Archive archive;

	Issuing(Dispatches dispatches, Archive archive) {
		this.dispatches = dispatches;
		this.archive = archive;
	}

	/** The dispatches that released editions name, newest first. */
	public List<IssuedDispatch> issued() {
		ArchiveSnapshot released = this.archive.current();
		return this.dispatches.findAllByOrderByIssuedOnDescIdAsc()
			.stream()
			.flatMap((dispatch) -> released.document(dispatch.documentId()).stream())
			.map((entry) -> new IssuedDispatch(entry.document(), entry.years()))
			.toList();
	}

}
