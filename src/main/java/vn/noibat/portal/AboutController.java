package vn.noibat.portal;

import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.noibat.edition.Archive;
import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.RegisterEntry;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;
import vn.noibat.web.PublicPage;

/**
 * What the portal is, what it rests on, and how it can be used by everybody.
 */
@Controller
class AboutController {

	private final Archive archive;

	private final Addresses addresses;

	private final Frames frames;

	AboutController(Archive archive, Addresses addresses, Frames frames) {
		this.archive = archive;
		this.addresses = addresses;
		this.frames = frames;
	}

	@GetMapping({ "/gioi-thieu", "/en/about" })
	String about(Model model, Locale locale) {
		Language language = Language.of(locale);
		ArchiveSnapshot released = this.archive.current();
		Notes notes = new Notes(language, this.addresses, released::isRegistered);
		model.addAttribute("page", this.frames.of(PublicPage.ABOUT, null, language));
		model.addAttribute("breaks",
				released.locality()
					.map((locality) -> locality.breaks().getOrDefault("", List.of()))
					.orElse(List.of())
					.stream()
					.map((broken) -> BreakView.of(broken, language, notes))
					.toList());
		model.addAttribute("notes", notes.list());
		model.addAttribute("sources", SourceRow.all(released, language, this.addresses));
		model.addAttribute("masked",
				released.documents()
					.stream()
					.map(RegisterEntry::document)
					.mapToInt((document) -> document.maskedRecipients())
					.sum());
		return "portal/about";
	}

	@GetMapping({ "/ho-tro-tiep-can", "/en/accessibility" })
	String accessibility(Model model, Locale locale) {
		model.addAttribute("page", this.frames.of(PublicPage.ACCESSIBILITY, null, Language.of(locale)));
		return "portal/accessibility";
	}

}
