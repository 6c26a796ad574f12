package vn.noibat.selection;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The nominations' door.
 */
@Service
@Transactional(readOnly = true)
public class Nominating {

	private final Nominations nominations;

	Nominating(Nominations nominations) {
		this.nominations = nominations;
	}

	/** The nominations of a year, in the order they came in. */
	public List<NominationRecord> nominationsOf(String yearId) {
		return this.nominations.findByYearIdOrderByNominatedAtAscIdAsc(yearId)
			.stream()
			.map(Nomination::toRecord)
			.toList();
	}

}
