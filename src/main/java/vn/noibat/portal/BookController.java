package vn.noibat.portal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.noibat.edition.Archive;
import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;

/**
 * A year as a book, to be printed and kept.
 */
@Controller
class BookController {

	private final Archive archive;

	private final YearBook books;

	private final Bindery bindery;

	private final Addresses addresses;

	BookController(Archive archive, YearBook books, Bindery bindery, Addresses addresses) {
		this.archive = archive;
		this.books = books;
		this.bindery = bindery;
		this.addresses = addresses;
	}

	@GetMapping({ "/nam/{year}.pdf", "/en/years/{year}.pdf" })
	ResponseEntity<byte[]> book(@PathVariable String year, Locale locale) {
		Language language = Language.of(locale);
		ArchiveSnapshot released = this.archive.current();
		ReleasedEdition edition = YearPath.edition(released, year);
		if (edition.isWithdrawn()) {
			throw YearPath.gone(edition, language);
		}
		String page = this.addresses.absolute(this.addresses.year(edition.year(), language));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.inline()
						.filename("noi-bat-%d%s.pdf".formatted(edition.year(), (language == Language.EN) ? "-en" : ""),
								StandardCharsets.UTF_8)
						.build()
						.toString())
			// The page is what search engines should find first.
			.header(HttpHeaders.LINK, "<" + page + ">; rel=\"canonical\"")
			.body(this.bindery.pdf(this.books.of(released, edition, language)));
	}

}
