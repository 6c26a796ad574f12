package vn.noibat.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

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
import vn.noibat.web.RefusedRequest;

/**
 * One highlight; addresses without its slug, or with an old one, lead to it for good.
 */
@Controller
class HighlightController {

	private static final Pattern PLACE = Pattern.compile("([1-9][0-9]{0,2})(?:-(.*))?");

	private final Archive archive;

	private final Addresses addresses;

	private final MessageSource messages;

	private final JsonLd jsonLd;

	HighlightController(Archive archive, Addresses addresses, MessageSource messages, JsonLd jsonLd) {
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
		Matcher matcher = PLACE.matcher(place);
		if (!matcher.matches()) {
			throw RefusedRequest.missing("highlight.unknown", edition.year());
		}
		int rank = Integer.parseInt(matcher.group(1));
		String slug = matcher.group(2);
		if (edition.isWithdrawn()) {
			throw YearPath.gone(edition, language);
		}
		HighlightContent highlight = find(released, edition, rank, slug)
			.orElseThrow(() -> RefusedRequest.missing("highlight.unknown", edition.year()));
		if (highlight.rank() != rank || !highlight.slug().equals(slug)) {
			return permanently(this.addresses.highlight(edition.year(), highlight.rank(), highlight.slug(), language));
		}
		show(released, edition, highlight, language, model);
		return new ModelAndView("portal/highlight");
	}

	/**
	 * The highlight meant by rank and slug: where they part, what stood under both in an
	 * earlier edition, then the slug, then the rank.
	 */
	private static Optional<HighlightContent> find(ArchiveSnapshot released, ReleasedEdition edition, int rank,
			@Nullable String slug) {
		YearContent year = edition.content();
		Stream<HighlightContent> exact = year.highlight(rank).filter((one) -> one.slug().equals(slug)).stream();
		Stream<HighlightContent> earlier = released.editionsOf(edition.year())
			.stream()
			.flatMap((older) -> older.content().highlight(rank).stream())
			.filter((one) -> one.slug().equals(slug))
			.flatMap((old) -> year.highlights().stream().filter((one) -> one.id().equals(old.id())));
		Stream<HighlightContent> sameSlug = year.highlights().stream().filter((one) -> one.slug().equals(slug));
		return Stream.of(exact, earlier, sameSlug, year.highlight(rank).stream())
			.flatMap((candidates) -> candidates)
			.findFirst();
	}

	/** What must be known to read the figures, once for each indicator. */
	private static Map<String, String> remarks(HighlightContent highlight, Language language) {
		Map<String, String> remarks = new LinkedHashMap<>();
		for (FactContent fact : highlight.facts()) {
			if (fact.note() != null) {
				remarks.putIfAbsent(fact.label().in(language), fact.note().in(language));
			}
		}
		return remarks;
	}

	private static ModelAndView permanently(String path) {
		RedirectView redirect = new RedirectView(path);
		redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
		redirect.setExposeModelAttributes(false);
		return new ModelAndView(redirect);
	}

	private void show(ArchiveSnapshot released, ReleasedEdition edition, HighlightContent highlight, Language language,
			Model model) {
		Locale locale = language.locale();
		YearContent year = edition.content();
		Language other = language.other();
		Notes notes = new Notes(language, this.addresses, released::isRegistered);
		EntryView view = EntryView.of(highlight, year, language, this.addresses, notes);
		List<PictureView> pictures = PictureView.of(highlight, language, this.addresses);
		model
			.addAttribute("page", PageModel
				.of(language, view.title(), view.summary(), "years", this.addresses.highlight(year.year(),
						highlight.rank(), highlight.slug(), other), this.addresses.absolute(view.url()))
				.withImage(this.addresses.absolute(
						pictures.isEmpty() ? SocialImageController.highlight(year.year(), highlight.rank(), language)
								: pictures.get(0).url())));
		model.addAttribute("pictures", pictures);
		model.addAttribute("steps",
				List.of(new Step(word("years.title", locale), PublicPage.YEARS.path(language)),
						new Step(String.valueOf(year.year()), this.addresses.year(year.year(), language)),
						new Step(word("highlight.name", locale, StringUtils.capitalize(year.word().in(language)),
								highlight.rank()), null)));
		model.addAttribute("highlight", view);
		model.addAttribute("year", year.year());
		model.addAttribute("total", year.highlights().size());
		model.addAttribute("summary", year.isSummary());
		model.addAttribute("body", Typography.nonBreaking(highlight.body().in(language), language));
		model.addAttribute("remarks", remarks(highlight, language));
		List<IndicatorSeries> series = series(released, highlight);
		model.addAttribute("charts",
				series.stream()
					.filter((one) -> one.indicator().key())
					.flatMap((one) -> chart(one, language))
					.limit(2)
					.toList());
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

	private Stream<BarChart> chart(IndicatorSeries series, Language language) {
		BarChart chart = BarChart.of(series, language, this.messages);
		return (chart != null) ? Stream.of(chart.titled(series.indicator().label().in(language))) : Stream.empty();
	}

	private String word(String code, Locale locale, Object... arguments) {
		return this.messages.getMessage(code, arguments, locale);
	}

}
