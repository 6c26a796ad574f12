package vn.noibat.portal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.noibat.dispatch.Issuing;
import vn.noibat.edition.Archive;
import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;
import vn.noibat.web.PublicPage;

/**
 * What press offices need: feeds, data, dispatches, verification, contact.
 */
@Controller
class PressRoomController {

	private final Archive archive;

	private final Issuing issuing;

	private final Addresses addresses;

	private final Frames frames;

	private final MessageSource messages;

	PressRoomController(Archive archive, Issuing issuing, Addresses addresses, Frames frames, MessageSource messages) {
		this.archive = archive;
		this.issuing = issuing;
		this.addresses = addresses;
		this.frames = frames;
		this.messages = messages;
	}

	@GetMapping({ "/bao-chi", "/en/press" })
	String press(Model model, Locale locale) {
		Language language = Language.of(locale);
		ArchiveSnapshot released = this.archive.current();
		model.addAttribute("page", this.frames.of(PublicPage.PRESS, "press", language));
		model.addAttribute("feeds", List.of(feed("Atom", "atom", language), feed("RSS", "rss", language),
				feed("JSON Feed", "json", language)));
		model.addAttribute("dispatches",
				this.issuing.issued()
					.stream()
					.map((dispatch) -> DispatchRow.of(dispatch,
							LetterRelation.of(dispatch.document().id(), released, language, this.addresses,
									this.messages),
							language, this.addresses, this.frames))
					.toList());
		Optional<ReleasedEdition> newest = released.newestList();
		model
			.addAttribute("newest", newest
				.map((edition) -> new Step(this.frames.word("press.newest", language, edition.year(), edition.number()),
						this.addresses.apiYear(edition.year())))
				.orElse(null));
		model.addAttribute("news",
				newest
					.map((edition) -> new Step(this.frames.word("press.news.example", language, edition.year()),
							this.addresses.apiYearNinjs(edition.year(), language)))
					.orElse(null));
		model.addAttribute("copyUrl",
				newest.map((edition) -> this.addresses.copy(edition.year(), language)).orElse(null));
		return "portal/press";
	}

	@GetMapping({ "/bao-chi/api", "/en/press/api" })
	String api(Model model, Locale locale) {
		Language language = Language.of(locale);
		ArchiveSnapshot released = this.archive.current();
		model.addAttribute("page", this.frames.of(PublicPage.API, "press", language));
		model.addAttribute("steps",
				List.of(new Step(this.frames.title(PublicPage.PRESS, language), PublicPage.PRESS.path(language)),
						new Step(this.frames.title(PublicPage.API, language), null)));
		model.addAttribute("base", this.addresses.base());
		model.addAttribute("addresses", ApiAddress.all(released, this.addresses, this.frames, language));
		String example = released.newestList()
			.map((edition) -> this.addresses.apiYear(edition.year()))
			.orElse("/api/v1/years");
		model.addAttribute("example", this.addresses.absolute(example));
		return "portal/api";
	}

	private Step feed(String name, String format, Language language) {
		return new Step(name, this.addresses.absolute(this.addresses.feed(format, language)));
	}

}
