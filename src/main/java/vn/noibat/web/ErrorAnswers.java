package vn.noibat.web;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.noibat.text.Language;

/**
 * The one place that words failures: a page that helps for readers, problem details (RFC
 * 9457) for machines, both without internals.
 */
@Controller
class ErrorAnswers implements ErrorController {

	private static final Pattern YEAR = Pattern.compile("/desk/years/([12]\\d{3})/.+");

	private static final Pattern DESK_PAGE = Pattern
		.compile("https?://[^/?#]+(/desk[/A-Za-z0-9._~-]*(\\?[^#]*)?)(#.*)?");

	private final MessageSource messages;

	private final Addresses addresses;

	private final TypedTexts typedTexts;

	ErrorAnswers(MessageSource messages, Addresses addresses, TypedTexts typedTexts) {
		this.messages = messages;
		this.addresses = addresses;
		this.typedTexts = typedTexts;
	}

	@RequestMapping("/error")
	Object error(HttpServletRequest request, HttpServletResponse response, Model model) {
		HttpStatus status = status(request);
		String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
		response.setStatus(status.value());
		// Also where a card was asked for: a failure is no card.
		SecurityHeadersFilter.HEADERS.forEach(response::setHeader);
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		response.setHeader("X-Robots-Tag", "noindex");
		if (PublicPaths.isOpenToOtherOrigins(path)) {
			response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
		}
		if (PublicPaths.isForMachines(path)) {
			return problem(status, request, path);
		}
		if (PublicPaths.isStaffs(path)) {
			return desk(status, request, path, model);
		}
		Language language = PathLocaleResolver.languageOf(request);
		String title = title(status, language.locale());
		model.addAttribute("page",
				PageModel
					.of(language, title, title, null, PublicPage.HOME.path(language.other()),
							this.addresses.absolute(PublicPage.HOME.path(language)))
					.unindexed());
		model.addAttribute("status", status.value());
		model.addAttribute("title", title);
		model.addAttribute("text", text(status, request, language.locale()));
		return "web/error";
	}

	private String desk(HttpStatus status, HttpServletRequest request, String path, Model model) {
		boolean reading = "GET".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD));
		model.addAttribute("title", deskTitle(status));
		model.addAttribute("text", deskText(status, request));
		model.addAttribute("back", reading ? null : formOf(request));
		Matcher year = YEAR.matcher(path);
		model.addAttribute("year", year.matches() ? year.group(1) : null);
		model.addAttribute("typed", reading ? Map.of() : this.typedTexts.of(request, path));
		return "web/desk-error";
	}

	private String deskTitle(HttpStatus status) {
		String found = this.messages.getMessage("error.desk." + status.value() + ".title", null, null,
				Language.VI.locale());
		return (found != null) ? found : title(status, Language.VI.locale());
	}

	// What the public page says in general the desk says in the office's words.
	private String deskText(HttpStatus status, HttpServletRequest request) {
		boolean particular = request.getAttribute(RefusalAdvice.REFUSAL) instanceof RefusedRequest refusal
				&& refusal.status() == status && !refusal.reason().equals("error." + status.value() + ".text");
		String found = (particular || request.getAttribute(QueryGuard.REASON) != null) ? null
				: this.messages.getMessage("error.desk." + status.value() + ".text", null, null, Language.VI.locale());
		return (found != null) ? found : text(status, request, Language.VI.locale());
	}

	/**
	 * The page of the desk on which a form stood; the host that a client names is not
	 * looked at.
	 */
	private static @Nullable String formOf(HttpServletRequest request) {
		String referer = request.getHeader(HttpHeaders.REFERER);
		if (referer == null) {
			return null;
		}
		Matcher page = DESK_PAGE.matcher(referer);
		return page.matches() ? page.group(1) : null;
	}

	private ResponseEntity<ProblemDetail> problem(HttpStatus status, HttpServletRequest request, String path) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text(status, request, Locale.ENGLISH));
		problem.setTitle(title(status, Locale.ENGLISH));
		problem.setInstance(URI.create(path));
		problem.setProperty("detailVi", text(status, request, Language.VI.locale()));
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	private String title(HttpStatus status, Locale locale) {
		return message("error." + status.value() + ".title",
				status.is4xxClientError() ? "error.400.title" : "error.500.title", locale);
	}

	private String text(HttpStatus status, HttpServletRequest request, Locale locale) {
		if (request.getAttribute(RefusalAdvice.REFUSAL) instanceof RefusedRequest refusal
				&& refusal.status() == status) {
			return this.messages.getMessage(refusal.reason(), refusal.arguments(), locale);
		}
		if (request.getAttribute(QueryGuard.REASON) instanceof String reason) {
			return this.messages.getMessage(reason, new Object[] { QueryGuard.LONGEST_QUERY }, locale);
		}
		return message("error." + status.value() + ".text",
				status.is4xxClientError() ? "error.400.text" : "error.500.text", locale);
	}

	private String message(String code, String otherwise, Locale locale) {
		String found = this.messages.getMessage(code, null, null, locale);
		return (found != null) ? found : this.messages.getMessage(otherwise, null, locale);
	}

	private static HttpStatus status(HttpServletRequest request) {
		Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		HttpStatus status = (code instanceof Integer number) ? HttpStatus.resolve(number) : null;
		// Asked for directly, the error page is a page that does not exist.
		return (status != null) ? status : HttpStatus.NOT_FOUND;
	}

}
