package vn.noibat.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import vn.noibat.edition.Archive;
import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.FactContent;
import vn.noibat.edition.HighlightContent;
import vn.noibat.edition.IndicatorSeries;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.edition.TrailContent;
import vn.noibat.edition.YearContent;
import vn.noibat.text.Language;
import vn.noibat.text.Typography;
import vn.noibat.web.Addresses;
import vn.noibat.web.PageModel;
import vn.noibat.web.PublicPage;

/**
 * One highlight; addresses without its slug, or with an old one, lead to it for good.
 */
@Controller
class HighlightController {

	private final Archive archive;

	private final Addresses addresses;

	private final MessageSource messages;

	private final JsonLd jsonLd;

	private final Embedding embedding;

	HighlightController(Archive archive, Addresses addresses, MessageSource messages, JsonLd jsonLd,
			Embedding embedding) {
		this.embedding = embedding;
		this.archive = archive;
		this.addresses = addresses;
		this.messages = messages;
		this.jsonLd = jsonLd;
	}

	@GetMapping({ "/nam/{year}/{place}", "/en/years/{year}/{place}" })
	ModelAndView highlight(@PathVariable String year, @PathVariable String place, Model model, Locale locale) {
		Language language = Language.of(locale);
		ArchiveSnapshot released = this.archive.current();
		ReleasedEdition edition = YearPath.edition(released, year);
		HighlightContent highlight = YearPath.highlight(released, edition, place, language);
		if (!YearPath.place(highlight).equals(place)) {
			return YearPath
				.permanently(this.addresses.highlight(edition.year(), highlight.rank(), highlight.slug(), language));
		}
		show(released, edition, highlight, language, model);
		return new ModelAndView("portal/highlight");
	}

	/**
	 * What must be known to read the figures, once for each indicator.
	 * @param series what else is stated of an indicator, by its slug
	 * @param locality of which the text speaks where it names no part
	 */
	static Map<String, String> remarks(Function<String, Optional<IndicatorSeries>> series, HighlightContent highlight,
			String locality, Language language) {
		Map<String, String> remarks = new LinkedHashMap<>();
		for (FactContent fact : highlight.facts()) {
			if (fact.note() != null) {
				remarks.putIfAbsent(fact.label().in(language), fact.note().in(language));
			}
		}
		for (FactContent fact : highlight.facts()) {
			Disagreement.of(fact, series.apply(fact.indicator()).orElse(null), highlight, locality, language)
				.forEach((told) -> remarks.merge(fact.label().in(language), told,
						(one, other) -> one.contains(other) ? one : one + " " + other));
		}
		return remarks;
	}

	private void show(ArchiveSnapshot released, ReleasedEdition edition, HighlightContent highlight, Language language,
			Model model) {
		Locale locale = language.locale();
		YearContent year = edition.content();
		Language other = language.other();
		Notes notes = new Notes(language, this.addresses, released::isRegistered);
		EntryView view = EntryView.of(highlight, year, language, this.addresses, notes);
		List<PictureView> pictures = PictureView.of(highlight, language, this.addresses);
		model.addAttribute("page", PageModel
			.of(language, view.title(), view.summary(), "years",
					this.addresses.highlight(year.year(), highlight.rank(), highlight.slug(), other),
					this.addresses.absolute(view.url()))
			.withImage(this.addresses.absolute(pictures.isEmpty()
					? this.addresses.highlightImage(year.year(), highlight.rank(), language) : pictures.get(0).url())));
		model.addAttribute("pictures", pictures);
		model.addAttribute("steps",
				List.of(new Step(word("years.title", locale), PublicPage.YEARS.path(language)),
						new Step(String.valueOf(year.year()), this.addresses.year(year.year(), language)),
						new Step(word("highlight.name", locale, StringUtils.capitalize(year.word().in(language)),
								highlight.rank()), null)));
		model.addAttribute("highlight", view);
		model.addAttribute("year", year.year());
		model.addAttribute("copyUrl", this.addresses.copy(year.year(), highlight.rank(), highlight.slug(), language));
		model.addAttribute("total", year.highlights().size());
		model.addAttribute("summary", year.isSummary());
		model.addAttribute("body", Typography.nonBreaking(highlight.body().in(language), language));
		model.addAttribute("remarks", remarks(released::indicator, highlight, year.locality(), language));
		List<IndicatorSeries> series = series(released, highlight);
		model.addAttribute("charts", BarChart.of(highlight, released, language, this.messages));
		model.addAttribute("indicators",
				series.stream()
					.map((one) -> new Step(one.indicator().label().in(language),
							this.addresses.indicator(one.indicator().slug(), language)))
					.toList());
		model.addAttribute("documents",
				highlight.documents()
					.stream()
					.flatMap((id) -> year.document(id).stream())
					.map((document) -> new Step(document.number(), this.addresses.document(document.id(), language)))
					.toList());
		notes.mark(highlight.sources());
		model.addAttribute("notes", notes.list());
		model.addAttribute("gaps", year.trail().stream().filter(TrailContent::isGap).count());
		model.addAttribute("trailUrl", this.addresses.year(year.year(), language) + "#ho-so");
		model.addAttribute("seal", SealView.of(edition, released, language, this.addresses));
		model.addAttribute("embed", this.embedding.view(released, highlight.id(), language));
		model.addAttribute("apiUrl", this.addresses.apiHighlight(year.year(), highlight.rank()));
		model.addAttribute("reportUrl", this.addresses.figureReport(year.year(), language));
		model.addAttribute("previous", neighbour(year, highlight.rank() - 1, language));
		model.addAttribute("next", neighbour(year, highlight.rank() + 1, language));
		model.addAttribute("jsonLd", this.jsonLd.article(released, edition, highlight, language));
	}

	private @Nullable Neighbour neighbour(YearContent year, int rank, Language language) {
		return year.highlight(rank)
			.map((highlight) -> new Neighbour(rank, highlight.title().in(language),
					this.addresses.highlight(year.year(), rank, highlight.slug(), language)))
			.orElse(null);
	}

	private static List<IndicatorSeries> series(ArchiveSnapshot released, HighlightContent highlight) {
		return highlight.facts()
			.stream()
			.map(FactContent::indicator)
			.distinct()
			.flatMap((slug) -> released.indicator(slug).stream())
			.toList();
	}

	private String word(String code, Locale locale, Object... arguments) {
		return this.messages.getMessage(code, arguments, locale);
	}

}
