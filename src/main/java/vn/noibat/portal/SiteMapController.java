package vn.noibat.portal;

import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.noibat.edition.Archive;
import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;
import vn.noibat.web.PublicPage;

/**
 * Every page of the portal on one.
 */
@Controller
class SiteMapController {

	private final Archive archive;

	private final Addresses addresses;

	private final Frames frames;

	SiteMapController(Archive archive, Addresses addresses, Frames frames) {
		this.archive = archive;
		this.addresses = addresses;
		this.frames = frames;
	}

	@GetMapping({ "/so-do-trang", "/en/sitemap" })
	String siteMap(Model model, Locale locale) {
		Language language = Language.of(locale);
		ArchiveSnapshot released = this.archive.current();
		model.addAttribute("page", this.frames.of(PublicPage.SITEMAP, null, language));
		model.addAttribute("years",
				released.years().stream().map((edition) -> SiteMapYear.of(edition, language, this.addresses)).toList());
		model.addAttribute("indicators",
				released.indicators()
					.stream()
					.map((series) -> new Step(series.indicator().label().in(language),
							this.addresses.indicator(series.indicator().slug(), language)))
					.toList());
		model.addAttribute("documents",
				released.documents()
					.stream()
					.map((entry) -> new Step(entry.document().number(),
							this.addresses.document(entry.document().id(), language)))
					.toList());
		return "portal/sitemap";
	}

}
