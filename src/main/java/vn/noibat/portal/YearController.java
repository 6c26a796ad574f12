package vn.noibat.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.noibat.edition.Archive;
import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.edition.YearContent;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;
import vn.noibat.text.Typography;
import vn.noibat.web.Addresses;
import vn.noibat.web.PageModel;
import vn.noibat.web.PublicPage;
import vn.noibat.web.RefusedRequest;

/**
 * All years, one year, and its older editions.
 */
@Controller
class YearController {

	private static final int KEY_FIGURES = 6;

	private final Archive archive;

	private final Addresses addresses;

	private final MessageSource messages;

	private final JsonLd jsonLd;

	private final Embedding embedding;

	YearController(Archive archive, Addresses addresses, MessageSource messages, JsonLd jsonLd, Embedding embedding) {
		this.embedding = embedding;
		this.archive = archive;
		this.addresses = addresses;
		this.messages = messages;
		this.jsonLd = jsonLd;
	}

	@GetMapping({ "/nam", "/en/years" })
	String years(Model model, Locale locale) {
		Language language = Language.of(locale);
		String title = word("years.title", locale);
		model.addAttribute("page", PageModel.of(language, title, word("years.text", locale), "years",
				PublicPage.YEARS.path(language.other()), this.addresses.absolute(PublicPage.YEARS.path(language))));
		model.addAttribute("years",
				this.archive.current()
					.years()
					.stream()
					.map((edition) -> YearCard.of(edition, language, this.addresses))
					.toList());
		return "portal/years";
	}

	@GetMapping({ "/nam/{year}", "/en/years/{year}" })
	String year(@PathVariable String year, Model model, Locale locale) {
		ArchiveSnapshot released = this.archive.current();
		ReleasedEdition edition = YearPath.edition(released, year);
		String path = this.addresses.year(edition.year(), Language.of(locale));
		String alternate = this.addresses.year(edition.year(), Language.of(locale).other());
		return show(released, edition, path, alternate, true, model, locale);
	}

	@GetMapping({ "/nam/{year}/ban/{number}", "/en/years/{year}/edition/{number}" })
	String edition(@PathVariable String year, @PathVariable String number, Model model, Locale locale) {
		ArchiveSnapshot released = this.archive.current();
		ReleasedEdition newest = YearPath.edition(released, year);
		ReleasedEdition edition = YearPath.number(number)
			.flatMap((one) -> released.edition(newest.year(), one))
			.orElseThrow(() -> RefusedRequest.missing("edition.unknown", newest.year(),
					released.editionsOf(newest.year()).size()));
		released.withdrawalOf(edition).ifPresent((withdrawal) -> {
			throw YearPath.gone(withdrawal, Language.of(locale));
		});
		String path = this.addresses.edition(edition.year(), edition.number(), Language.of(locale));
		String alternate = this.addresses.edition(edition.year(), edition.number(), Language.of(locale).other());
		return show(released, edition, path, alternate, false, model, locale);
	}

	private String show(ArchiveSnapshot released, ReleasedEdition edition, String path, String alternate,
			boolean current, Model model, Locale locale) {
		Language language = Language.of(locale);
		YearContent year = edition.content();
		Notes notes = new Notes(language, this.addresses, released::isRegistered);
		Bilingual introduction = year.introduction();
		String lead = (introduction != null) ? Typography.nonBreaking(introduction.in(language), language) : "";
		String title = word("year.title", locale, edition.year(), year.title().in(language));
		PageModel page = PageModel
			.of(language, title, lead.isEmpty() ? title : lead, "years", alternate, this.addresses.absolute(path))
			.withImage(this.addresses.absolute(this.addresses.yearImage(edition.year(), language)));
		model.addAttribute("page", current ? page : page.unindexed());
		model.addAttribute("steps", List.of(new Step(word("years.title", locale), PublicPage.YEARS.path(language)),
				new Step(String.valueOf(edition.year()), null)));
		model.addAttribute("edition", edition);
		model.addAttribute("newest",
				released.year(edition.year())
					.filter((newest) -> newest.number() != edition.number())
					.map((newest) -> this.addresses.year(newest.year(), language))
					.orElse(null));
		model.addAttribute("newestNumber", released.year(edition.year()).map(ReleasedEdition::number).orElse(null));
		model.addAttribute("changesUrl", (edition.isWithdrawn() || released.before(edition).isEmpty()) ? null
				: this.addresses.editionChanges(edition.year(), edition.number(), language));
		model.addAttribute("older", older(released, edition, language));
		model.addAttribute("reason", (edition.seal().reason() != null) ? edition.seal().reason().in(language) : null);
		model.addAttribute("heading", year.title().in(language));
		model.addAttribute("lead", lead);
		model.addAttribute("total", year.highlights().size());
		model.addAttribute("highlights",
				year.highlights()
					.stream()
					.map((highlight) -> EntryView.of(highlight, year, language, this.addresses, notes))
					.toList());
		model.addAttribute("events",
				year.events()
					.stream()
					.map((event) -> EventView.of(event, year, language, this.addresses, notes))
					.toList());
		model.addAttribute("facts",
				year.facts().stream().map((fact) -> FigureCard.of(fact, language, this.addresses, notes)).toList());
		model.addAttribute("figures", year.highlights().isEmpty() ? List.of()
				: KeyFigures.of(released, edition.year(), KEY_FIGURES, language, this.addresses, notes, this.messages));
		model.addAttribute("conclusion",
				(year.conclusion() != null) ? Typography.nonBreaking(year.conclusion().in(language), language) : null);
		model.addAttribute("targets",
				year.targets()
					.stream()
					.map((target) -> TargetRow.of(target, language, this.addresses, notes, this.messages))
					.toList());
		model.addAttribute("shortcomings",
				RemarkGroup.shortcomings(year, language, this.addresses, notes, this.messages));
		model.addAttribute("tasks", RemarkGroup.tasks(year, language, this.addresses, notes, this.messages));
		boolean trail = !year.trail().isEmpty() || !released.laterDocuments(edition.year()).isEmpty();
		model.addAttribute("trail",
				trail ? TrailStop.of(edition, released, language, this.addresses, this.messages) : List.of());
		model.addAttribute("seal", SealView.of(edition, released, language, this.addresses));
		model.addAttribute("embed",
				(current && !edition.isWithdrawn()) ? this.embedding.view(released, year.id(), language) : null);
		model.addAttribute("apiUrl", this.addresses.apiYear(edition.year()));
		model.addAttribute("copyUrl",
				(current && !edition.isWithdrawn()) ? this.addresses.copy(edition.year(), language) : null);
		model.addAttribute("reportUrl", this.addresses.figureReport(edition.year(), language));
		model.addAttribute("notes", notes.list());
		model.addAttribute("parts", parts(year, trail, locale));
		model.addAttribute("jsonLd", this.jsonLd.report(released, edition, path, language));
		return "portal/year";
	}

	private List<Step> older(ArchiveSnapshot released, ReleasedEdition edition, Language language) {
		return released.editionsOf(edition.year())
			.stream()
			.filter((other) -> other.number() < edition.number() && !released.isTakenBack(other))
			.map((other) -> new Step(word("edition.name", language.locale(), other.number()),
					this.addresses.edition(other.year(), other.number(), language)))
			.toList();
	}

	private List<Part> parts(YearContent year, boolean trail, Locale locale) {
		List<Part> parts = new ArrayList<>();
		if (!year.events().isEmpty()) {
			parts.add(new Part("su-kien", word("year.events", locale)));
		}
		if (!year.highlights().isEmpty()) {
			parts.add(new Part("so-lieu", word("year.figures", locale)));
		}
		if (!year.targets().isEmpty()) {
			parts.add(new Part("ke-hoach", word("year.targets", locale)));
		}
		if (!year.shortcomings().isEmpty()) {
			parts.add(new Part("han-che", word("year.shortcomings", locale)));
		}
		if (!year.tasks().isEmpty()) {
			parts.add(new Part("nhiem-vu", word("year.tasks", locale)));
		}
		if (trail) {
			parts.add(new Part("ho-so", word("year.trail", locale)));
		}
		parts.add(new Part("kiem-chung", word("year.verification", locale)));
		return parts;
	}

	private String word(String code, Locale locale, Object... arguments) {
		return this.messages.getMessage(code, arguments, locale);
	}

}
