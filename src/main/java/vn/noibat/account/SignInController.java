package vn.noibat.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.noibat.web.RefusedRequest;
import vn.noibat.web.TypedTexts;

/**
 * The pages at which staff come in and leave.
 */
@Controller
class SignInController {

	/** As long as somebody needs to find the phone. */
	private static final Duration HALFWAY = Duration.ofMinutes(5);

	private final SignIn signIn;

	private final Throttle throttle;

	private final StaffSession session;

	private final TypedTexts typedTexts;

	private final Clock clock;

	SignInController(SignIn signIn, Throttle throttle, StaffSession session, TypedTexts typedTexts, Clock clock) {
		this.signIn = signIn;
		this.throttle = throttle;
		this.session = session;
		this.typedTexts = typedTexts;
		this.clock = clock;
	}

	@GetMapping("/sign-in")
	String form(@Nullable Person person, Model model) {
		if (person != null) {
			return "redirect:" + StaffPaths.home(person.roles().stream());
		}
		model.addAttribute("name", "");
		return "account/sign-in";
	}

	@PostMapping("/sign-in")
	String signIn(@ModelAttribute SignInForm form, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		String name = form.typedName();
		model.addAttribute("name", name);
		Optional<Duration> wait = this.throttle.attempt(name, request.getRemoteAddr());
		if (wait.isPresent()) {
			refuse(tooMany(wait.get()), response, model);
			return "account/sign-in";
		}
		Admission admission = this.signIn.admit(name, form.typedPassword());
		if (admission instanceof Admission.Admitted admitted) {
			this.throttle.forgive(name, request.getRemoteAddr());
			return enter(admitted, request);
		}
		if (admission instanceof Admission.Halfway halfway) {
			this.throttle.forgive(name, request.getRemoteAddr());
			this.session.beginHalfway(request, halfway.account(), halfway.epoch(), this.clock.instant().plus(HALFWAY));
			return "redirect:/sign-in/code";
		}
		refuse(new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, "account.sign-in.refused"), response, model);
		return "account/sign-in";
	}

	@GetMapping("/sign-in/code")
	String codeForm(HttpServletRequest request) {
		return this.session.halfway(request, this.clock.instant()).isPresent() ? "account/code" : "redirect:/sign-in";
	}

	@PostMapping("/sign-in/code")
	String code(@RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		Instant now = this.clock.instant();
		Optional<Admission.Halfway> halfway = this.session.halfway(request, now);
		if (halfway.isEmpty()) {
			return "redirect:/sign-in";
		}
		String name = halfway.get().account();
		Optional<Duration> wait = this.throttle.attempt(name, request.getRemoteAddr());
		if (wait.isPresent()) {
			refuse(tooMany(wait.get()), response, model);
			return "account/code";
		}
		if (this.signIn.admitWithCode(name, halfway.get().epoch(), code, now) instanceof Admission.Admitted admitted) {
			this.throttle.forgive(name, request.getRemoteAddr());
			return enter(admitted, request);
		}
		refuse(new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, "account.code.refused"), response, model);
		return "account/code";
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
		String path = String.valueOf(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI));
		model.addAttribute("typed", this.typedTexts.of(request, path));
		return "account/lapsed";
	}

	private String enter(Admission.Admitted admitted, HttpServletRequest request) {
		Optional<String> target = this.session.target(request);
		this.session.begin(request, admitted.account(), admitted.epoch());
		return "redirect:" + target.orElse(admitted.home());
	}

	private static RefusedRequest tooMany(Duration wait) {
		return new RefusedRequest(HttpStatus.TOO_MANY_REQUESTS, "account.sign-in.throttled",
				Math.max(1, (wait.toSeconds() + 59) / 60));
	}

	private static void refuse(RefusedRequest refusal, HttpServletResponse response, Model model) {
		response.setStatus(refusal.status().value());
		model.addAttribute("refusal", refusal);
	}

}
