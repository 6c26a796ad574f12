package vn.noibat.portal;

import java.util.Arrays;
import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.noibat.text.Language;
import vn.noibat.web.PublicPage;

/**
 * What the terms mean.
 */
@Controller
class GlossaryController {

	private final Frames frames;

	GlossaryController(Frames frames) {
		this.frames = frames;
	}

	@GetMapping({ "/giai-thich", "/en/glossary" })
	String glossary(Model model, Locale locale) {
		Language language = Language.of(locale);
		model.addAttribute("page", this.frames.of(PublicPage.GLOSSARY, null, language));
		model.addAttribute("terms",
				Arrays.stream(GlossaryTerm.values()).map((term) -> Explanation.of(term, language)).toList());
		return "portal/glossary";
	}

}
