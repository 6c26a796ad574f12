package vn.noibat.delivery;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;
import vn.noibat.web.PageModel;
import vn.noibat.web.RefusedRequest;
import vn.noibat.web.SecretAddress;

/**
 * The page behind the link in a mail: it shows what is asked, and acts only when its
 * button is pressed, once.
 */
@Controller
class AnswerController {

	private static final String TOKEN = "/{token:[A-Za-z0-9_-]{43}}";

	private final Acknowledging acknowledging;

	private final Addresses addresses;

	private final MessageSource messages;

	AnswerController(Acknowledging acknowledging, Addresses addresses, MessageSource messages) {
		this.acknowledging = acknowledging;
		this.addresses = addresses;
		this.messages = messages;
	}

	@ModelAttribute
	void neverKept(HttpServletResponse response) {
		SecretAddress.keepNowhere(response);
	}

	@GetMapping({ AnswerPath.VI + TOKEN, AnswerPath.EN + TOKEN })
	ModelAndView shown(@PathVariable String token, Locale locale) {
		return page(token, AnswerForm.blank(), null, locale);
	}

	@PostMapping({ AnswerPath.VI + TOKEN, AnswerPath.EN + TOKEN })
	ModelAndView answered(@PathVariable String token, @ModelAttribute("form") AnswerForm form, BindingResult errors,
			Locale locale) {
		try {
			this.acknowledging.acknowledge(token, form.read());
		}
		catch (RefusedRequest refusal) {
			if (refusal.status() == HttpStatus.NOT_FOUND) {
				throw refusal;
			}
			return page(token, form, refusal, locale);
		}
		RedirectView redirect = new RedirectView(AnswerPath.of(token, Language.of(locale)));
		redirect.setStatusCode(HttpStatus.SEE_OTHER);
		redirect.setExposeModelAttributes(false);
		return new ModelAndView(redirect);
	}

	private ModelAndView page(String token, AnswerForm form, @Nullable RefusedRequest refusal, Locale locale) {
		Language language = Language.of(locale);
		LinkedMessage linked = this.acknowledging.linked(token);
		PressMessage message = linked.message();
		ModelAndView page = new ModelAndView("delivery/answer", (refusal != null) ? refusal.status() : HttpStatus.OK);
		page.addObject("page", model(token, language));
		page.addObject("form", form);
		page.addObject("action", AnswerPath.of(token, language));
		page.addObject("refusal", refusal);
		page.addObject("office", linked.office().name());
		page.addObject("subject", message.letter().subject());
		page.addObject("number", message.letter().number());
		page.addObject("sentAt", Dates.moment(message.sentAt(), language));
		page.addObject("due",
				(message.acknowledgeBy() != null) ? Dates.moment(message.acknowledgeBy(), language) : null);
		page.addObject("open", linked.open());
		Acknowledgement answer = linked.answer();
		page.addObject("answer", (answer != null) ? word("delivery.code." + answer.code().code(), locale) : null);
		page.addObject("answeredAt", (answer != null) ? Dates.moment(answer.givenAt(), language) : null);
		page.addObject("codes", List.of(AcknowledgementCode.values()));
		return page;
	}

	// The address is a secret: nothing on the page repeats it but the form.
	private PageModel model(String token, Language language) {
		String title = word("delivery.answer.title", language.locale());
		return PageModel
			.of(language, title, title, null, AnswerPath.of(token, language.other()),
					this.addresses.absolute((language == Language.EN) ? AnswerPath.EN : AnswerPath.VI))
			.unindexed();
	}

	private String word(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
