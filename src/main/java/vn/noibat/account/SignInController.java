package vn.noibat.account;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.noibat.text.Language;
import vn.noibat.web.Addresses;
import vn.noibat.web.PageModel;
import vn.noibat.web.PublicPage;

/**
 * The pages at which staff come in and leave.
 */
@Controller
class SignInController {

	private static final String DESK = "/desk";

	private final SignIn signIn;

	private final StaffSession session;

	private final Clock clock;

	private final MessageSource messages;

	private final Addresses addresses;

	SignInController(SignIn signIn, StaffSession session, Clock clock, MessageSource messages, Addresses addresses) {
		this.signIn = signIn;
		this.session = session;
		this.clock = clock;
		this.messages = messages;
		this.addresses = addresses;
	}

	@GetMapping("/sign-in")
	String form(@Nullable Person person, Model model) {
		if (person != null) {
			return "redirect:" + DESK;
		}
		return page(model, "");
	}

	@PostMapping("/sign-in")
	String signIn(@ModelAttribute SignInForm form, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		Admission admission = this.signIn.admit(form.typedName(), form.typedPassword(), this.clock.instant());
		if (admission instanceof Admission.Admitted admitted) {
			this.session.begin(request, admitted.account(), admitted.epoch());
			return "redirect:" + target(request);
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("refusal", "account.sign-in.refused");
		return page(model, form.typedName());
	}

	@PostMapping("/sign-out")
	String signOut(Person person, HttpServletRequest request) {
		this.signIn.leave(person);
		this.session.end(request);
		return "redirect:/sign-in";
	}

	/**
	 * Gives back what was typed into a form whose session is over; passwords never.
	 */
	@RequestMapping(StaffDoor.LAPSED)
	String lapsed(HttpServletRequest request, HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.FORBIDDEN.value());
		Map<String, List<String>> typed = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, values) -> {
			boolean secret = name.startsWith("_")
					|| name.toLowerCase(Locale.ROOT).matches(".*(password|code|secret).*");
			List<String> texts = List.of(values).stream().filter((value) -> !value.isBlank()).toList();
			if (!secret && !texts.isEmpty()) {
				typed.put(name, texts);
			}
		});
		model.addAttribute("typed", typed);
		addPage(model, "account.lapsed.title");
		return "account/lapsed";
	}

	private static String target(HttpServletRequest request) {
		HttpSession session = request.getSession();
		Object target = session.getAttribute(StaffSession.TARGET);
		session.removeAttribute(StaffSession.TARGET);
		return (target instanceof String path && StaffPaths.contains(path.replaceFirst("\\?.*", ""))) ? path : DESK;
	}

	private String page(Model model, String name) {
		model.addAttribute("name", name);
		addPage(model, "account.sign-in.title");
		return "account/sign-in";
	}

	private void addPage(Model model, String key) {
		String title = this.messages.getMessage(key, null, Language.VI.locale());
		model.addAttribute("page", new PageModel(Language.VI.code(), title, title, null, null,
				this.addresses.absolute(PublicPage.HOME.path(Language.VI)), null, false));
	}

}
