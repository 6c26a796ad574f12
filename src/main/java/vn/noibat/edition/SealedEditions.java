package vn.noibat.edition;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what is sealed, out or not, for those who write the letters that carry it;
 * what was revoked is not among it.
 */
@Service
@Transactional(readOnly = true)
public class SealedEditions {

	private final Editions editions;

	private final Standings standings;

	SealedEditions(Editions editions, Standings standings) {
		this.editions = editions;
		this.standings = standings;
	}

	/** Those of a year, newest first. */
	public List<CarriedEdition> of(String yearId) {
		return this.standings.of(yearId)
			.stream()
			.filter((standing) -> standing.revocation() == null)
			.map(CarriedEdition::of)
			.toList();
	}

	/** The one of this number. */
	public Optional<CarriedEdition> of(String yearId, int number) {
		return this.standings.of(yearId, number)
			.filter((standing) -> standing.revocation() == null)
			.map(CarriedEdition::of);
	}

	/** What one says. */
	public Optional<YearContent> content(String yearId, int number) {
		return this.editions.findByYearIdAndNumber(yearId, number).map(Edition::content);
	}

	/** The canonical bytes of one. */
	public Optional<byte[]> canonical(String yearId, int number) {
		return this.editions.findByYearIdAndNumber(yearId, number).map(Edition::canonical);
	}

}
