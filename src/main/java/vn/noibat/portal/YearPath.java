package vn.noibat.portal;

import java.util.Optional;

import org.springframework.http.HttpStatus;

import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;
import vn.noibat.web.RefusedRequest;

/**
 * Reads years and numbers out of addresses.
 */
final class YearPath {

	private YearPath() {
	}

	/**
	 * The newest edition of the year in an address.
	 * @throws RefusedRequest 404 when it is no year or none is released
	 */
	static ReleasedEdition edition(ArchiveSnapshot released, String year) {
		return number(year).flatMap(released::year).orElseThrow(() -> RefusedRequest.missing("year.unknown"));
	}

	/** What answers for the text of a list that was taken back: 410 and why. */
	static RefusedRequest gone(ReleasedEdition withdrawal, Language language) {
		Bilingual reason = withdrawal.seal().reason();
		return new RefusedRequest(HttpStatus.GONE, "edition.withdrawn", (reason != null) ? reason.in(language) : "");
	}

	/** A positive number of at most four digits, without leading zeros. */
	static Optional<Integer> number(String text) {
		return text.matches("[1-9][0-9]{0,3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
	}

}
