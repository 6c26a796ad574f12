package vn.noibat.edition;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;
import vn.noibat.web.PageModel;
import vn.noibat.web.RefusedRequest;

/**
 * The readers' pages of error reports: without an account, a script or a cookie.
 */
@Controller
class ReportController {

	private static final String VI = "/bao-loi";

	private static final String EN = "/en/report-error";

	private final Reporting reporting;

	private final ReportLimit limit;

	private final Addresses addresses;

	private final MessageSource messages;

	ReportController(Reporting reporting, ReportLimit limit, Addresses addresses, MessageSource messages) {
		this.reporting = reporting;
		this.limit = limit;
		this.addresses = addresses;
		this.messages = messages;
	}

	@ModelAttribute
	void neverKept(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		response.setHeader("X-Robots-Tag", "noindex");
	}

	@GetMapping({ VI, EN })
	ModelAndView blank(@RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") String about,
			Locale locale) {
		return page(ReportForm.about(year, about), HttpStatus.OK, Map.of(), locale);
	}

	@PostMapping({ VI, EN })
	ModelAndView report(@ModelAttribute("form") ReportForm form, BindingResult errors, HttpServletRequest request,
			HttpServletResponse response, Locale locale) {
		if (form.isFromAMachine()) {
			return seeOther(path(Language.of(locale)));
		}
		form.check(errors);
		if (errors.hasErrors()) {
			return page(form, HttpStatus.UNPROCESSABLE_CONTENT, errors.getModel(), locale);
		}
		Duration wait = this.limit.take(request.getRemoteAddr()).orElse(null);
		if (wait != null) {
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
			return page(form, HttpStatus.TOO_MANY_REQUESTS, Map.of("wait", wait.toMinutes() + 1), locale);
		}
		Language language = Language.of(locale);
		return seeOther(path(language) + "/" + this.reporting.report(form.report(language)));
	}

	@GetMapping({ VI + "/{reference}", EN + "/{reference}" })
	ModelAndView status(@PathVariable String reference, Locale locale) {
		Language language = Language.of(locale);
		ReceivedReport report = this.reporting.byReference(reference)
			.orElseThrow(() -> RefusedRequest.missing("report.unknown"));
		ModelAndView page = new ModelAndView("edition/report-status");
		page.addObject("page",
				model(word("report.status.title", locale, report.reference()), "/" + report.reference(), language));
		page.addObject("report", report);
		page.addObject("received", Dates.moment(report.receivedAt(), language));
		page.addObject("answered", (report.answeredAt() != null) ? Dates.moment(report.answeredAt(), language) : null);
		page.addObject("answer", (report.answer() != null) ? report.answer().in(language) : null);
		page.addObject("editionUrl", (report.year() != null && report.edition() != null)
				? this.addresses.editionChanges(report.year(), report.edition(), language) : null);
		return page;
	}

	private ModelAndView page(ReportForm form, HttpStatus status, Map<String, ?> more, Locale locale) {
		Language language = Language.of(locale);
		ModelAndView page = new ModelAndView("edition/report", status);
		page.addObject("page", model(word("report.title", locale), "", language));
		page.addObject("form", form);
		page.addObject("action", path(language));
		page.addAllObjects(more);
		return page;
	}

	private PageModel model(String title, String below, Language language) {
		return PageModel
			.of(language, title, title, null, path(language.other()) + below,
					this.addresses.absolute(path(language) + below))
			.unindexed();
	}

	private static String path(Language language) {
		return (language == Language.EN) ? EN : VI;
	}

	private static ModelAndView seeOther(String path) {
		RedirectView redirect = new RedirectView(path);
		redirect.setStatusCode(HttpStatus.SEE_OTHER);
		redirect.setExposeModelAttributes(false);
		return new ModelAndView(redirect);
	}

	private String word(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
