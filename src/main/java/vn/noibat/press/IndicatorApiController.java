package vn.noibat.press;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.noibat.edition.Archive;
import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.IndicatorSeries;
import vn.noibat.web.RefusedRequest;

/**
 * Indicators over the years, as JSON and as a table for spreadsheets.
 */
@RestController
@RequestMapping("/api/v1/indicators")
class IndicatorApiController {

	private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

	private final Archive archive;

	private final Answers answers;

	private final SeriesTable table;

	IndicatorApiController(Archive archive, Answers answers, SeriesTable table) {
		this.archive = archive;
		this.answers = answers;
		this.table = table;
	}

	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	IndicatorsAnswer indicators(@RequestParam(required = false) @Nullable String changedSince) {
		return this.answers.indicators(this.archive.current(), ChangedSince.parse(changedSince));
	}

	@GetMapping(path = "/{indicator}", produces = MediaType.APPLICATION_JSON_VALUE)
	IndicatorAnswer indicator(@PathVariable String indicator) {
		ArchiveSnapshot released = this.archive.current();
		return this.answers.indicator(released, series(released, indicator));
	}

	@GetMapping(path = "/{indicator}.csv", produces = "text/csv")
	ResponseEntity<byte[]> indicatorCsv(@PathVariable String indicator) {
		ArchiveSnapshot released = this.archive.current();
		IndicatorSeries series = series(released, indicator);
		ContentDisposition name = ContentDisposition.attachment().filename(indicator + ".csv").build();
		return ResponseEntity.ok()
			.contentType(CSV)
			.header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
			.body(this.table.csv(this.answers.indicator(released, series)).getBytes(StandardCharsets.UTF_8));
	}

	private static IndicatorSeries series(ArchiveSnapshot released, String indicator) {
		return released.indicator(indicator).orElseThrow(() -> RefusedRequest.missing("press.refused.indicator"));
	}

}
