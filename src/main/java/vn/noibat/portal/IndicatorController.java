package vn.noibat.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.noibat.edition.Archive;
import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.IndicatorContent;
import vn.noibat.edition.IndicatorSeries;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.edition.SeriesPoint;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;
import vn.noibat.text.Typography;
import vn.noibat.web.Addresses;
import vn.noibat.web.PageModel;
import vn.noibat.web.PublicPage;
import vn.noibat.web.RefusedRequest;

/**
 * The indicators over the years, plan against result.
 */
@Controller
class IndicatorController {

	private final Archive archive;

	private final Addresses addresses;

	private final MessageSource messages;

	private final Frames frames;

	private final Embedding embedding;

	IndicatorController(Archive archive, Addresses addresses, MessageSource messages, Frames frames,
			Embedding embedding) {
		this.embedding = embedding;
		this.archive = archive;
		this.addresses = addresses;
		this.messages = messages;
		this.frames = frames;
	}

	@GetMapping({ "/chi-tieu", "/en/indicators" })
	String indicators(Model model, Locale locale) {
		Language language = Language.of(locale);
		ArchiveSnapshot released = this.archive.current();
		Notes notes = new Notes(language, this.addresses, released::isRegistered);
		model.addAttribute("page", this.frames.of(PublicPage.INDICATORS, "indicators", language));
		model.addAttribute("figures",
				released.indicators()
					.stream()
					.filter((series) -> series.indicator().key())
					.flatMap((series) -> card(series, language, notes).stream())
					.toList());
		model.addAttribute("groups", groups(released, language));
		model.addAttribute("notes", notes.list());
		return "portal/indicators";
	}

	@GetMapping({ "/chi-tieu/{slug}", "/en/indicators/{slug}" })
	String indicator(@PathVariable String slug, Model model, Locale locale) {
		Language language = Language.of(locale);
		ArchiveSnapshot released = this.archive.current();
		IndicatorSeries series = released.indicator(slug)
			.orElseThrow(() -> RefusedRequest.missing("indicator.unknown"));
		IndicatorContent indicator = series.indicator();
		Notes notes = new Notes(language, this.addresses, released::isRegistered);
		String label = indicator.label().in(language);
		String lead = Optional.ofNullable(indicator.description())
			.map((description) -> Typography.nonBreaking(description.in(language), language))
			.orElseGet(() -> this.frames.word("indicator.lead", language, indicator.unitLabel().in(language)));
		model.addAttribute("page",
				PageModel.of(language, label, lead, "indicators", this.addresses.indicator(slug, language.other()),
						this.addresses.absolute(this.addresses.indicator(slug, language))));
		model.addAttribute("steps", List.of(
				new Step(this.frames.title(PublicPage.INDICATORS, language), PublicPage.INDICATORS.path(language)),
				new Step(label, null)));
		model.addAttribute("label", label);
		model.addAttribute("lead", lead);
		model.addAttribute("terms", Explanation.in(label + " " + lead, language));
		model.addAttribute("chart", BarChart.of(series, released.years().stream().map(ReleasedEdition::year).toList(),
				language, this.messages));
		model.addAttribute("rows",
				series.points()
					.stream()
					.map((point) -> StatementRow.of(point, indicator, language, this.addresses, notes, this.frames))
					.toList());
		model.addAttribute("readings", Reading.of(series, language));
		model.addAttribute("targets", targets(released, slug, language, notes));
		model.addAttribute("remarks",
				series.remarks()
					.stream()
					.map((remark) -> SpokenRemark.of(remark, language, this.addresses, notes))
					.toList());
		model.addAttribute("breaks",
				series.breaks().stream().map((broken) -> BreakView.of(broken, language, notes)).toList());
		model.addAttribute("jsonUrl", this.addresses.apiIndicator(slug));
		model.addAttribute("embed", this.embedding.view(released, slug, language));
		model.addAttribute("csvUrl", this.addresses.apiIndicator(slug) + ".csv");
		model.addAttribute("notes", notes.list());
		return "portal/indicator";
	}

	private List<TargetOfYear> targets(ArchiveSnapshot released, String slug, Language language, Notes notes) {
		return released.years()
			.stream()
			.flatMap((edition) -> edition.content()
				.targets()
				.stream()
				.filter((target) -> slug.equals(target.indicator()))
				.map((target) -> new TargetOfYear(edition.year(), this.addresses.year(edition.year(), language),
						TargetRow.of(target, language, this.addresses, notes, this.messages))))
			.toList();
	}

	private Optional<FigureCard> card(IndicatorSeries series, Language language, Notes notes) {
		List<PlanAndResult> results = PlanAndResult.years(series)
			.descendingSet()
			.stream()
			.map((year) -> PlanAndResult.of(series, year))
			.toList();
		return results.stream().flatMap((year) -> Stream.ofNullable(year.result())).findFirst().map((fact) -> {
			String period = Periods.of(fact.period(), language);
			String year = Periods.isWholeYear(fact.period()) ? this.frames.word("chart.year", language, period)
					: Phrases.capital(period);
			return FigureCard.of(fact, language, this.addresses, notes)
				.withComparison(year)
				.withBars(SmallBars.of(series, fact.year(), language));
		});
	}

	private List<IndicatorGroup> groups(ArchiveSnapshot released, Language language) {
		Map<String, List<IndicatorRow>> groups = new LinkedHashMap<>();
		released.years()
			.stream()
			.findFirst()
			.ifPresent((edition) -> edition.content()
				.fields()
				.forEach((field) -> groups.put(field.label().in(language), new ArrayList<>())));
		String other = this.frames.word("indicators.other", language);
		released.indicators()
			.stream()
			.filter((series) -> !series.points().isEmpty())
			.forEach((series) -> groups
				.computeIfAbsent(field(series).map((label) -> label.in(language)).orElse(other),
						(label) -> new ArrayList<>())
				.add(IndicatorRow.of(series, language, this.addresses, this.frames)));
		return groups.entrySet()
			.stream()
			.filter((group) -> !group.getValue().isEmpty())
			.map((group) -> new IndicatorGroup(group.getKey(), group.getValue()))
			.toList();
	}

	/** An indicator belongs where its first figure stands. */
	private static Optional<Bilingual> field(IndicatorSeries series) {
		return series.points().stream().flatMap((point) -> field(point).stream()).findFirst();
	}

	private static Optional<Bilingual> field(SeriesPoint point) {
		String code = (point.highlight() != null) ? point.highlight().field()
				: Mention.event(point).map((event) -> event.field()).orElse(null);
		return point.edition().content().fieldLabel(code);
	}

}
