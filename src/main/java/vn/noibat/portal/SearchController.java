package vn.noibat.portal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

import vn.noibat.edition.Archive;
import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.FieldContent;
import vn.noibat.edition.IndicatorSeries;
import vn.noibat.edition.RegisterEntry;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.edition.Search;
import vn.noibat.edition.SearchPage;
import vn.noibat.edition.SearchQuery;
import vn.noibat.text.Folding;
import vn.noibat.text.Language;
import vn.noibat.text.Numbers;
import vn.noibat.web.Addresses;
import vn.noibat.web.PublicPage;
import vn.noibat.web.RefusedRequest;

/**
 * Search over highlights, figures, events and documents.
 */
@Controller
class SearchController {

	private static final int PAGE_SIZE = 20;

	private static final int EXAMPLES = 3;

	private final Search search;

	private final Archive archive;

	private final Addresses addresses;

	private final Frames frames;

	SearchController(Search search, Archive archive, Addresses addresses, Frames frames) {
		this.search = search;
		this.archive = archive;
		this.addresses = addresses;
		this.frames = frames;
	}

	@GetMapping({ "/tim-kiem", "/en/search" })
	String search(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String year,
			@RequestParam(defaultValue = "") String field, @RequestParam(defaultValue = "1") String page,
			@RequestParam(required = false) @Nullable String size, Model model, Locale locale) {
		Language language = Language.of(locale);
		ArchiveSnapshot released = this.archive.current();
		SearchQuery query = new SearchQuery(q, year(year), field, number(page),
				(size != null) ? number(size) : PAGE_SIZE, language);
		boolean asked = !query.text().isEmpty();
		String title = asked ? this.frames.word("search.title.for", language, query.text())
				: this.frames.title(PublicPage.SEARCH, language);
		var frame = this.frames.of(PublicPage.SEARCH, null, title, parameters(query, query.page()), language);
		model.addAttribute("page", asked ? frame.unindexed() : frame);
		model.addAttribute("query", query.text());
		model.addAttribute("years", years(released, query));
		model.addAttribute("fields", fields(released, query, language));
		model.addAttribute("asked", asked);
		model.addAttribute("examples", examples(released, language));
		if (asked) {
			show(this.search.find(query), released, language, model);
		}
		return "portal/search";
	}

	private void show(SearchPage found, ArchiveSnapshot released, Language language, Model model) {
		SearchQuery query = found.query();
		model.addAttribute("total", found.total());
		model.addAttribute("count", this.frames.word((found.total() == 1) ? "search.count.one" : "search.count",
				language, Numbers.format(found.total(), language), query.text()));
		model.addAttribute("results",
				found.results()
					.stream()
					.flatMap((result) -> ResultRow.of(result, released, language, this.addresses, this.frames).stream())
					.toList());
		model.addAttribute("filtered", query.year() != null || query.field() != null);
		model.addAttribute("unfilteredUrl", PublicPage.SEARCH.path(language)
				+ parameters(new SearchQuery(query.text(), null, null, 1, query.size(), language), 1));
		model.addAttribute("number", query.page());
		model.addAttribute("last", found.lastPage());
		model.addAttribute("previousUrl", (query.page() > 1) ? PublicPage.SEARCH.path(language)
				+ parameters(query, Math.min(query.page() - 1, (int) found.lastPage())) : null);
		model.addAttribute("nextUrl", (query.page() < found.lastPage())
				? PublicPage.SEARCH.path(language) + parameters(query, query.page() + 1) : null);
	}

	private static List<Choice> years(ArchiveSnapshot released, SearchQuery query) {
		return released.years()
			.stream()
			.map((edition) -> String.valueOf(edition.year()))
			.map((year) -> new Choice(year, year, year.equals(String.valueOf(query.year()))))
			.toList();
	}

	private static List<Choice> fields(ArchiveSnapshot released, SearchQuery query, Language language) {
		return released.years()
			.stream()
			.flatMap((edition) -> edition.content().fields().stream())
			.map(FieldContent::code)
			.distinct()
			.map((code) -> new Choice(code, label(released, code, language), code.equals(query.field())))
			.toList();
	}

	private static String label(ArchiveSnapshot released, String code, Language language) {
		return released.years()
			.stream()
			.flatMap((edition) -> edition.content().fieldLabel(code).stream())
			.findFirst()
			.map((label) -> label.in(language))
			.orElse(code);
	}

	// A figure by its name, a document by its number, a title without its accents: each
	// is known to be found.
	private List<Step> examples(ArchiveSnapshot released, Language language) {
		Stream<String> indicator = released.indicators()
			.stream()
			.filter((series) -> series.points().stream().anyMatch((point) -> point.highlight() != null))
			.map((IndicatorSeries series) -> series.indicator().label().in(language))
			.limit(1);
		Stream<String> document = number(released).stream();
		Stream<String> title = released.newestList()
			.map(ReleasedEdition::content)
			.flatMap((year) -> year.highlights()
				.stream()
				.map((highlight) -> highlight.title().in(language))
				.min(Comparator.comparingInt(String::length)))
			.map(Folding::fold)
			.stream();
		List<Step> examples = new ArrayList<>();
		Stream.of(indicator, document, title)
			.flatMap((texts) -> texts)
			.filter((text) -> text.length() <= SearchQuery.LONGEST_TEXT)
			.limit(EXAMPLES)
			.forEach((text) -> examples.add(new Step(text, PublicPage.SEARCH.path(language)
					+ parameters(new SearchQuery(text, null, null, 1, PAGE_SIZE, language), 1))));
		return examples;
	}

	private static Optional<String> number(ArchiveSnapshot released) {
		return released.documents()
			.stream()
			.map(RegisterEntry::document)
			.sorted(Comparator.comparing((document) -> document.cited()))
			.map((document) -> document.number())
			.findFirst();
	}

	private static @Nullable Integer year(String text) {
		if (text.isBlank()) {
			return null;
		}
		return YearPath.number(text.strip()).orElseThrow(() -> RefusedRequest.bad("search.refused.year"));
	}

	// What is no number is out of every range: the query refuses it and names the range.
	private static int number(String text) {
		return text.strip().matches("[0-9]{1,6}") ? Integer.parseInt(text.strip()) : -1;
	}

	private static String parameters(SearchQuery query, int page) {
		StringBuilder parameters = new StringBuilder();
		append(parameters, "q", query.text());
		append(parameters, "year", (query.year() != null) ? String.valueOf(query.year()) : "");
		append(parameters, "field", (query.field() != null) ? query.field() : "");
		append(parameters, "page", (page > 1) ? String.valueOf(page) : "");
		append(parameters, "size", (query.size() != PAGE_SIZE) ? String.valueOf(query.size()) : "");
		return parameters.toString();
	}

	private static void append(StringBuilder parameters, String name, String value) {
		if (!value.isEmpty()) {
			parameters.append(parameters.isEmpty() ? '?' : '&')
				.append(name)
				.append('=')
				.append(UriUtils.encode(value, StandardCharsets.UTF_8));
		}
	}

}
