package vn.noibat.portal;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.noibat.edition.Archive;
import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.HighlightContent;
import vn.noibat.edition.PublicLocality;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.text.Language;
import vn.noibat.web.RefusedRequest;

/**
 * The pictures that stand for years and highlights where they are shared.
 */
@Controller
class SocialImageController {

	private final Archive archive;

	SocialImageController(Archive archive) {
		this.archive = archive;
	}

	@GetMapping({ "/anh/{year:[0-9]{4}}.png", "/en/image/{year:[0-9]{4}}.png" })
	ResponseEntity<byte[]> year(@PathVariable String year, Locale locale) {
		ArchiveSnapshot released = this.archive.current();
		ReleasedEdition edition = YearPath.edition(released, year);
		return draw(released, year, edition.title().in(Language.of(locale)), null, Language.of(locale));
	}

	@GetMapping({ "/anh/{year:[0-9]{4}}-{rank:[0-9]{1,3}}.png", "/en/image/{year:[0-9]{4}}-{rank:[0-9]{1,3}}.png" })
	ResponseEntity<byte[]> highlight(@PathVariable String year, @PathVariable String rank, Locale locale) {
		Language language = Language.of(locale);
		ArchiveSnapshot released = this.archive.current();
		ReleasedEdition edition = YearPath.edition(released, year);
		HighlightContent highlight = YearPath.number(rank)
			.flatMap(edition.content()::highlight)
			.orElseThrow(() -> RefusedRequest.missing("highlight.unknown", edition.year()));
		String figure = highlight.facts()
			.stream()
			.findFirst()
			.map((fact) -> fact.label().in(language) + ": " + fact.display().in(language))
			.orElse(null);
		return draw(released, rank, highlight.title().in(language), figure, language);
	}

	private ResponseEntity<byte[]> draw(ArchiveSnapshot released, String numeral, String title, @Nullable String figure,
			Language language) {
		PublicLocality locality = released.locality().orElseThrow(() -> RefusedRequest.missing("year.unknown"));
		byte[] image = new SocialImage(locality.accentLight()).draw(numeral, title, figure,
				"Nổi Bật · " + locality.fullName().in(language));
		return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(image);
	}

}
