package vn.noibat.press;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.noibat.edition.Archive;
import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.HighlightContent;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.web.RefusedRequest;

/**
 * Years and their highlights.
 */
@RestController
@RequestMapping(path = "/api/v1/years", produces = MediaType.APPLICATION_JSON_VALUE)
class YearApiController {

	private final Archive archive;

	private final Answers answers;

	private final NewsItems news;

	YearApiController(Archive archive, Answers answers, NewsItems news) {
		this.archive = archive;
		this.answers = answers;
		this.news = news;
	}

	@GetMapping
	YearsAnswer years(@RequestParam(required = false) @Nullable String changedSince) {
		return this.answers.years(this.archive.current(), ChangedSince.parse(changedSince));
	}

	@GetMapping("/{year}")
	YearAnswer year(@PathVariable String year) {
		ArchiveSnapshot released = this.archive.current();
		return this.answers.year(released, edition(released, year));
	}

	@GetMapping("/{year}/highlights/{rank}")
	HighlightAnswer highlight(@PathVariable String year, @PathVariable String rank) {
		ArchiveSnapshot released = this.archive.current();
		ReleasedEdition edition = edition(released, year);
		if (edition.isWithdrawn()) {
			throw new RefusedRequest(HttpStatus.GONE, "press.refused.withdrawn", year);
		}
		HighlightContent highlight = edition.content()
			.highlight(WholeNumber.parse(rank))
			.orElseThrow(() -> RefusedRequest.missing("press.refused.rank", year, rank));
		return this.answers.highlight(released, edition, highlight);
	}

	@GetMapping("/{year}/ninjs")
	Ninjs yearNinjs(@PathVariable String year, @RequestParam(required = false) @Nullable String lang) {
		ArchiveSnapshot released = this.archive.current();
		return this.news.year(released, edition(released, year), NewsLanguage.parse(lang));
	}

	@GetMapping("/{year}/highlights/{rank}/ninjs")
	Ninjs highlightNinjs(@PathVariable String year, @PathVariable String rank,
			@RequestParam(required = false) @Nullable String lang) {
		ArchiveSnapshot released = this.archive.current();
		return this.news.highlight(released, edition(released, year), WholeNumber.parse(rank), NewsLanguage.parse(lang))
			.orElseThrow(() -> RefusedRequest.missing("press.refused.rank", year, rank));
	}

	private static ReleasedEdition edition(ArchiveSnapshot released, String year) {
		return released.year(WholeNumber.parse(year))
			.orElseThrow(() -> RefusedRequest.missing("press.refused.year", year));
	}

}
