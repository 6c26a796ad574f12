package vn.noibat.press;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.noibat.edition.Archive;
import vn.noibat.edition.EmbargoedEdition;
import vn.noibat.edition.PublicFile;
import vn.noibat.office.TokenBearer;
import vn.noibat.text.Language;

/**
 * The editions that a dispatch names, for the press offices that it names, outside all
 * stores.
 */
@RestController
@RequestMapping("/api/v1/press/editions/{year}/{number}")
class EmbargoedEditionController {

	private final EmbargoedReading reading;

	private final Archive archive;

	private final NewsItems news;

	EmbargoedEditionController(EmbargoedReading reading, Archive archive, NewsItems news) {
		this.reading = reading;
		this.archive = archive;
		this.news = news;
	}

	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> embargoedEdition(@PathVariable String year, @PathVariable String number, TokenBearer bearer,
			HttpServletRequest request) {
		EmbargoedEdition edition = this.reading.read(year, number, "edition", bearer, request).edition();
		return kept().contentType(MediaType.APPLICATION_JSON).body(edition.canonical());
	}

	@GetMapping(path = "/signature", produces = EditionApiController.JOSE)
	ResponseEntity<String> embargoedSignature(@PathVariable String year, @PathVariable String number,
			TokenBearer bearer, HttpServletRequest request) {
		EmbargoedEdition edition = this.reading.read(year, number, "signature", bearer, request).edition();
		return kept().contentType(MediaType.valueOf(EditionApiController.JOSE)).body(edition.signature());
	}

	@GetMapping(path = "/ninjs", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Ninjs> embargoedNinjs(@PathVariable String year, @PathVariable String number,
			@RequestParam(required = false) @Nullable String lang, TokenBearer bearer, HttpServletRequest request) {
		Language language = NewsLanguage.parse(lang);
		HandedEdition edition = this.reading.read(year, number, "ninjs", bearer, request);
		return kept().body(this.news.edition(this.archive.current(), edition, language));
	}

	@GetMapping("/pictures/{sha256:[0-9a-f]{64}}")
	ResponseEntity<byte[]> embargoedPicture(@PathVariable String year, @PathVariable String number,
			@PathVariable String sha256, TokenBearer bearer, HttpServletRequest request) {
		return picture(this.reading.picture(year, number, sha256, bearer, request));
	}

	/** A picture that no store keeps. */
	static ResponseEntity<byte[]> picture(PublicFile picture) {
		return kept().contentType(MediaType.parseMediaType(picture.mediaType())).body(picture.bytes());
	}

	private static ResponseEntity.BodyBuilder kept() {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore().cachePrivate());
	}

}
