package vn.noibat.portal;

import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.noibat.edition.Archive;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;
import vn.noibat.web.PageModel;
import vn.noibat.web.RefusedRequest;

/**
 * The cards that others show in their pages: no script, no cookie.
 */
@Controller
class CardController {

	private final Archive archive;

	private final Cards cards;

	private final Addresses addresses;

	CardController(Archive archive, Cards cards, Addresses addresses) {
		this.archive = archive;
		this.cards = cards;
		this.addresses = addresses;
	}

	@GetMapping({ "/nhung/{id}", "/en/embed/{id}" })
	String card(@PathVariable String id, Model model, Locale locale) {
		Language language = Language.of(locale);
		CardView card = this.cards.card(this.archive.current(), id, language)
			.orElseThrow(() -> RefusedRequest.missing("card.unknown"));
		model.addAttribute("page",
				PageModel
					.of(language, card.name(), card.name(), null, this.addresses.card(id, language.other()),
							this.addresses.absolute(card.url()))
					.unindexed());
		model.addAttribute("card", card);
		return "portal/card";
	}

}
