package vn.noibat.office;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

import vn.noibat.text.Language;
import vn.noibat.web.Addresses;
import vn.noibat.web.PageModel;
import vn.noibat.web.SecretAddress;

/**
 * The page behind the link by which a mailbox is confirmed: it shows what is asked, and
 * acts only when its button is pressed.
 */
@Controller
class ConfirmationController {

	private static final String TOKEN = "/{token:[A-Za-z0-9_-]{43}}";

	private final Confirming confirming;

	private final Addresses addresses;

	private final MessageSource messages;

	ConfirmationController(Confirming confirming, Addresses addresses, MessageSource messages) {
		this.confirming = confirming;
		this.addresses = addresses;
		this.messages = messages;
	}

	@ModelAttribute
	void neverKept(HttpServletResponse response) {
		SecretAddress.keepNowhere(response);
	}

	@GetMapping({ ConfirmationPath.VI + TOKEN, ConfirmationPath.EN + TOKEN })
	ModelAndView shown(@PathVariable String token, Locale locale) {
		Language language = Language.of(locale);
		ModelAndView page = new ModelAndView("office/confirmation");
		page.addObject("page", model(token, language));
		page.addObject("asked", this.confirming.linked(token));
		page.addObject("action", ConfirmationPath.of(token, language));
		return page;
	}

	@PostMapping({ ConfirmationPath.VI + TOKEN, ConfirmationPath.EN + TOKEN })
	ModelAndView confirmed(@PathVariable String token, Locale locale) {
		this.confirming.confirm(token);
		RedirectView redirect = new RedirectView(ConfirmationPath.of(token, Language.of(locale)));
		redirect.setStatusCode(HttpStatus.SEE_OTHER);
		redirect.setExposeModelAttributes(false);
		return new ModelAndView(redirect);
	}

	// The address is a secret: nothing on the page repeats it but the form.
	private PageModel model(String token, Language language) {
		String title = this.messages.getMessage("office.confirmation.title", null, language.locale());
		return PageModel
			.of(language, title, title, null, ConfirmationPath.of(token, language.other()),
					this.addresses.absolute((language == Language.EN) ? ConfirmationPath.EN : ConfirmationPath.VI))
			.unindexed();
	}

}
