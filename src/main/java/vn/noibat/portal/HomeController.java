package vn.noibat.portal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.noibat.edition.Archive;
import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.edition.TrailContent;
import vn.noibat.edition.YearContent;
import vn.noibat.text.Language;
import vn.noibat.text.Typography;
import vn.noibat.web.Addresses;
import vn.noibat.web.PageModel;
import vn.noibat.web.PublicPage;

/**
 * The cover: the newest list, its key figures, the other years.
 */
@Controller
class HomeController {

	private static final int KEY_FIGURES = 4;

	private final Archive archive;

	private final Addresses addresses;

	private final MessageSource messages;

	HomeController(Archive archive, Addresses addresses, MessageSource messages) {
		this.archive = archive;
		this.addresses = addresses;
		this.messages = messages;
	}

	@GetMapping({ "/", "/en" })
	String home(Model model, Locale locale) {
		Language language = Language.of(locale);
		ArchiveSnapshot released = this.archive.current();
		Optional<ReleasedEdition> newest = released.newestList();
		String description = newest.flatMap((edition) -> Optional.ofNullable(edition.content().introduction()))
			.map((introduction) -> introduction.in(language))
			.orElseGet(() -> this.messages.getMessage("home.description", null, locale));
		model.addAttribute("page", PageModel.of(language, null, description, null,
				PublicPage.HOME.path(language.other()), this.addresses.absolute(PublicPage.HOME.path(language))));
		if (newest.isEmpty()) {
			model.addAttribute("years", cards(released, -1, language));
			return "portal/home-empty";
		}
		Notes notes = new Notes(language, this.addresses, released::isRegistered);
		ReleasedEdition edition = newest.get();
		YearContent year = edition.content();
		model.addAttribute("year", edition.year());
		model.addAttribute("title", year.title().in(language));
		model.addAttribute("introduction", Typography.nonBreaking(Lead.of(description), language));
		model.addAttribute("summary", year.isSummary());
		model.addAttribute("seal", SealView.of(edition, released, language, this.addresses));
		model.addAttribute("ranking",
				year.highlights()
					.stream()
					.map((highlight) -> RankRow.of(highlight, year, language, this.addresses))
					.toList());
		model.addAttribute("figures",
				KeyFigures.of(released, edition.year(), KEY_FIGURES, language, this.addresses, notes, this.messages));
		model.addAttribute("notes", notes.list());
		model.addAttribute("years", cards(released, edition.year(), language));
		wholeTrail(released).ifPresent((whole) -> {
			model.addAttribute("trailYear", whole.year());
			model.addAttribute("trailUrl", this.addresses.year(whole.year(), language) + "#ho-so");
			model.addAttribute("trail", TrailStop.of(whole, released, language, this.addresses, this.messages));
		});
		return "portal/home";
	}

	private List<YearCard> cards(ArchiveSnapshot released, int without, Language language) {
		return released.years()
			.stream()
			.filter((edition) -> edition.year() != without)
			.map((edition) -> YearCard.of(edition, language, this.addresses))
			.toList();
	}

	/** The newest year whose papers are all on file. */
	private static Optional<ReleasedEdition> wholeTrail(ArchiveSnapshot released) {
		return released.years()
			.stream()
			.filter((edition) -> !edition.content().trail().isEmpty())
			.filter((edition) -> edition.content().trail().stream().noneMatch(TrailContent::isGap))
			.findFirst();
	}

}
