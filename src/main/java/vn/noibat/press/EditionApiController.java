package vn.noibat.press;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.noibat.edition.Archive;
import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.web.RefusedRequest;

/**
 * The editions of a year, and each byte for byte as sealed.
 */
@RestController
@RequestMapping(path = "/api/v1/editions", produces = MediaType.APPLICATION_JSON_VALUE)
class EditionApiController {

	// RFC 7515, section 9.2.1.
	static final String JOSE = "application/jose";

	// Its bytes never change, but a withdrawal must take them out of shared caches.
	private static final CacheControl FOREVER = CacheControl.maxAge(Duration.ofDays(365))
		.sMaxAge(Duration.ofSeconds(1))
		.cachePublic()
		.immutable();

	private final Archive archive;

	private final Answers answers;

	EditionApiController(Archive archive, Answers answers) {
		this.archive = archive;
		this.answers = answers;
	}

	@GetMapping("/{year}")
	EditionsAnswer editions(@PathVariable String year, @RequestParam(required = false) @Nullable String changedSince) {
		ArchiveSnapshot released = this.archive.current();
		int asked = WholeNumber.parse(year);
		if (released.editionsOf(asked).isEmpty()) {
			throw RefusedRequest.missing("press.refused.year", asked);
		}
		return this.answers.editions(released, asked, ChangedSince.parse(changedSince));
	}

	@GetMapping("/{year}/{number}")
	ResponseEntity<byte[]> edition(@PathVariable String year, @PathVariable String number) {
		ArchiveSnapshot released = this.archive.current();
		ReleasedEdition edition = released.edition(WholeNumber.parse(year), WholeNumber.parse(number))
			.orElseThrow(() -> RefusedRequest.missing("press.refused.edition", year, number));
		if (released.isTakenBack(edition)) {
			throw new RefusedRequest(HttpStatus.GONE, "press.refused.withdrawn", year);
		}
		return ResponseEntity.ok()
			.cacheControl(FOREVER)
			.contentType(MediaType.APPLICATION_JSON)
			.body(edition.canonical());
	}

	@GetMapping(path = "/{year}/{number}/signature", produces = JOSE)
	ResponseEntity<String> signature(@PathVariable String year, @PathVariable String number) {
		ReleasedEdition edition = this.archive.current()
			.edition(WholeNumber.parse(year), WholeNumber.parse(number))
			.orElseThrow(() -> RefusedRequest.missing("press.refused.edition", year, number));
		return ResponseEntity.ok().contentType(MediaType.valueOf(JOSE)).body(edition.signature());
	}

}
