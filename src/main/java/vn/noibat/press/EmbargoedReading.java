package vn.noibat.press;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Person;
import vn.noibat.delivery.DeliveryBoard;
import vn.noibat.delivery.PressMessage;
import vn.noibat.edition.Archive;
import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.EmbargoedEdition;
import vn.noibat.edition.EmbargoedEditions;
import vn.noibat.edition.PublicFile;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.office.EmbargoedFetches;
import vn.noibat.office.PressOffice;
import vn.noibat.office.TokenBearer;
import vn.noibat.office.TokenScope;
import vn.noibat.web.RefusedRequest;

/**
 * Hands editions to press offices, before their time to those alone whom a dispatch
 * names, and writes down who got what. To everybody else an edition that is not out is
 * one that does not exist.
 */
@Component
class EmbargoedReading {

	private static final String PICTURE = "picture";

	private final Archive archive;

	private final EmbargoedEditions editions;

	private final DeliveryBoard messages;

	private final EmbargoedFetches fetches;

	private final Clock clock;

	EmbargoedReading(Archive archive, EmbargoedEditions editions, DeliveryBoard messages, EmbargoedFetches fetches,
			Clock clock) {
		this.archive = archive;
		this.editions = editions;
		this.messages = messages;
		this.fetches = fetches;
		this.clock = clock;
	}

	/**
	 * An edition for the press office that asks.
	 * @param what of it is handed over: a word of lower-case letters and hyphens
	 * @throws RefusedRequest 403 without the scope; 404 where there is none, and in the
	 * same words where the office may not know of it; 410 when it was withdrawn
	 */
	@Transactional
	public HandedEdition read(String year, String number, String what, TokenBearer bearer, HttpServletRequest request) {
		bearer.require(TokenScope.READ_EMBARGOED);
		HandedEdition found = found(year, number, bearer.officeId());
		if (!found.edition().out()) {
			ReleasedEdition edition = found.edition().edition();
			this.fetches.record(bearer, edition.year(), edition.number(), what, request.getRemoteAddr(),
					this.clock.instant());
		}
		return found;
	}

	/**
	 * An edition for somebody on their office's own pages, without a token.
	 * @throws RefusedRequest as to a program, but for the scope
	 */
	@Transactional
	public HandedEdition read(String year, String number, String what, PressOffice office, Person person,
			HttpServletRequest request) {
		HandedEdition found = found(year, number, office.id());
		if (!found.edition().out()) {
			ReleasedEdition edition = found.edition().edition();
			this.fetches.record(office, person, edition.year(), edition.number(), what, request.getRemoteAddr(),
					this.clock.instant());
		}
		return found;
	}

	/**
	 * A picture that an edition shows, for the press office that asks.
	 * @throws RefusedRequest as where the edition is read; 404 where it shows no such
	 * picture, which is not written down
	 */
	@Transactional
	public PublicFile picture(String year, String number, String sha256, TokenBearer bearer,
			HttpServletRequest request) {
		return picture(read(year, number, PICTURE, bearer, request), sha256);
	}

	/**
	 * The same for somebody on their office's own pages.
	 * @throws RefusedRequest as to a program, but for the scope
	 */
	@Transactional
	public PublicFile picture(String year, String number, String sha256, PressOffice office, Person person,
			HttpServletRequest request) {
		return picture(read(year, number, PICTURE, office, person, request), sha256);
	}

	private PublicFile picture(HandedEdition handed, String sha256) {
		return this.editions.picture(handed.edition(), sha256)
			.orElseThrow(() -> RefusedRequest.missing("error.404.text"));
	}

	// Who may not read an edition makes the portal do what it does for one that is
	// nowhere: how long it takes tells of nothing either.
	private HandedEdition found(String year, String number, String officeId) {
		int asked = WholeNumber.parse(year);
		int edition = WholeNumber.parse(number);
		ArchiveSnapshot released = this.archive.current();
		ReleasedEdition out = released.edition(asked, edition).orElse(null);
		if (out != null && released.isTakenBack(out)) {
			throw new RefusedRequest(HttpStatus.GONE, "press.refused.withdrawn", year);
		}
		List<PressMessage> naming = (out == null) ? this.messages.naming(officeId, asked, edition) : List.of();
		return ((out == null && naming.isEmpty()) ? Optional.<EmbargoedEdition>empty()
				: this.editions.edition(asked, edition))
			.map((found) -> new HandedEdition(found, naming))
			.orElseThrow(() -> RefusedRequest.missing("press.refused.edition", year, number));
	}

}
