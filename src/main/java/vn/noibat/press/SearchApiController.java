package vn.noibat.press;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.noibat.edition.Archive;
import vn.noibat.edition.Search;
import vn.noibat.edition.SearchQuery;
import vn.noibat.text.Language;

/**
 * Search over highlights, events and documents.
 */
@RestController
class SearchApiController {

	private final Search search;

	private final Archive archive;

	private final Answers answers;

	SearchApiController(Search search, Archive archive, Answers answers) {
		this.search = search;
		this.archive = archive;
		this.answers = answers;
	}

	@GetMapping(path = "/api/v1/search", produces = MediaType.APPLICATION_JSON_VALUE)
	SearchAnswer search(@RequestParam(defaultValue = "") String q,
			@RequestParam(required = false) @Nullable String year,
			@RequestParam(required = false) @Nullable String field, @RequestParam(defaultValue = "1") String page,
			@RequestParam(defaultValue = "20") String size) {
		SearchQuery query = new SearchQuery(q, (year == null || year.isEmpty()) ? null : WholeNumber.parse(year), field,
				WholeNumber.parse(page), WholeNumber.parse(size), Language.VI);
		return this.answers.search(this.archive.current(), this.search.find(query));
	}

}
