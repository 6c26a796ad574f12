package vn.noibat.press;

import java.util.List;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.noibat.edition.Archive;
import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.PublicLocality;
import vn.noibat.text.Language;

/**
 * How the locality looks: its accents and its name on a home screen.
 */
@RestController
class AppearanceController {

	private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

	// The paper of the style sheet.
	private static final String PAPER = "#fbf9f4";

	// In the style sheet's own layer, so that paper prints as that says.
	private static final String ACCENTS = """
			@layer tokens {
				:root { --phuong: %1$s; }
				@media (prefers-color-scheme: dark) {
					:root:not([data-theme="light"]) { --phuong: %2$s; }
				}
				:root[data-theme="dark"] { --phuong: %2$s; }
			}
			""";

	private final Archive archive;

	private final Imprint imprint;

	private final Sentences sentences;

	AppearanceController(Archive archive, Imprint imprint, Sentences sentences) {
		this.archive = archive;
		this.imprint = imprint;
		this.sentences = sentences;
	}

	@GetMapping("/css/locality.css")
	ResponseEntity<String> accents() {
		String css = this.archive.current()
			.locality()
			.map((locality) -> ACCENTS.formatted(locality.accentLight(), locality.accentDark()))
			.orElse("");
		return ResponseEntity.ok().contentType(CSS).body(css);
	}

	@GetMapping(path = "/manifest.webmanifest", produces = "application/manifest+json")
	Manifest manifest() {
		ArchiveSnapshot released = this.archive.current();
		return new Manifest(this.imprint.siteName(released, Language.VI), this.sentences.in(Language.VI, "site.name"),
				this.sentences.in(Language.VI, "press.feed.description"), Language.VI.code(), "ltr", "/", "/", "/",
				"browser", PAPER, released.locality().map(PublicLocality::accentLight).orElse(null),
				List.of(new Manifest.Icon("/favicon.svg", "any", "image/svg+xml")));
	}

}
