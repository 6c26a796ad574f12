package vn.noibat.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.noibat.web.RefusedRequest;

/**
 * The pages of one's own account.
 */
@Controller
class OwnAccountController {

	private static final String ACCOUNT = "redirect:/desk/account";

	private static final String DONE = "done";

	private final OwnAccount own;

	private final StaffSession session;

	private final Directory directory;

	private final Clock clock;

	OwnAccountController(OwnAccount own, StaffSession session, Directory directory, Clock clock) {
		this.own = own;
		this.session = session;
		this.directory = directory;
		this.clock = clock;
	}

	@GetMapping("/desk/account")
	String account(Person person, Model model) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.clock.getZone());
		return page(person, new SubstituteForm(null, "", today, today), model);
	}

	private String page(Person person, SubstituteForm form, Model model) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.clock.getZone());
		model.addAttribute("secondFactor", this.own.hasSecondFactor(person));
		model.addAttribute("roles", this.own.rolesToHandOver(person));
		model.addAttribute("substitutes",
				this.own.substitutesOf(person)
					.stream()
					.map((substitution) -> SubstituteRow.of(substitution, called(substitution.substitute()), today))
					.toList());
		model.addAttribute("substitutions",
				this.own.substitutionsBy(person)
					.stream()
					.map((substitution) -> SubstituteRow.of(substitution, called(substitution.account()), today))
					.filter((row) -> !row.state().equals("revoked") && !row.state().equals("past"))
					.toList());
		model.addAttribute("substitute", form);
		return "account/own";
	}

	private String called(String account) {
		return this.directory.account(account).map(AccountCard::displayName).orElse(account);
	}

	@GetMapping("/desk/account/password")
	String passwordForm(Person person, Model model) {
		addDuty(model);
		return "account/password";
	}

	@PostMapping("/desk/account/password")
	String changePassword(@RequestParam(defaultValue = "") String presentPassword,
			@RequestParam(defaultValue = "") String newPassword, @RequestParam(defaultValue = "") String againPassword,
			Person person, HttpServletRequest request, HttpServletResponse response, Model model,
			RedirectAttributes flash) {
		try {
			if (!newPassword.equals(againPassword)) {
				throw new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, "account.password.different");
			}
			int epoch = this.own.changePassword(person, presentPassword, newPassword, this.clock.instant());
			this.session.begin(request, person.account(), epoch);
			flash.addFlashAttribute(DONE, "account.password.changed");
			return ACCOUNT;
		}
		catch (RefusedRequest refusal) {
			refuse(refusal, response, model);
			return passwordForm(person, model);
		}
	}

	@GetMapping("/desk/account/second-factor")
	String secondFactor(Person person, Model model) {
		byte[] secret = new byte[OwnAccount.SECRET_BYTES];
		new SecureRandom().nextBytes(secret);
		return secondFactor(person, Base32.encode(secret), Codes.recoveryCodes(), model);
	}

	private String secondFactor(Person person, String secret, List<String> codes, Model model) {
		addDuty(model);
		model.addAttribute("present", this.own.hasSecondFactor(person));
		model.addAttribute("secret", secret);
		model.addAttribute("spelled", secret.replaceAll("(.{4})(?!$)", "$1 "));
		model.addAttribute("codes", codes);
		model.addAttribute("picture", KeyPicture.of(person.account(), secret));
		return "account/second-factor";
	}

	@PostMapping("/desk/account/second-factor")
	String takeSecondFactor(@RequestParam(defaultValue = "") String presentPassword,
			@RequestParam(defaultValue = "") String secret, @RequestParam(defaultValue = "") String recoveryCodes,
			@RequestParam(defaultValue = "") String code, Person person, HttpServletRequest request,
			HttpServletResponse response, Model model, RedirectAttributes flash) {
		List<String> codes = Arrays.asList(recoveryCodes.split(" "));
		try {
			int epoch = this.own.takeSecondFactor(person, presentPassword, secret, codes, code, this.clock.instant());
			this.session.begin(request, person.account(), epoch);
			flash.addFlashAttribute(DONE, "account.second-factor.taken");
			return ACCOUNT;
		}
		catch (RefusedRequest refusal) {
			refuse(refusal, response, model);
			boolean own = secret.matches("[A-Z2-7]{32}") && Codes.areRecoveryCodes(codes);
			return own ? secondFactor(person, secret, codes, model) : secondFactor(person, model);
		}
	}

	@PostMapping("/desk/account/second-factor/removal")
	String removeSecondFactor(@RequestParam(defaultValue = "") String presentPassword, Person person,
			HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
		try {
			this.session.begin(request, person.account(), this.own.removeSecondFactor(person, presentPassword));
			flash.addFlashAttribute(DONE, "account.second-factor.removed");
			return ACCOUNT;
		}
		catch (RefusedRequest refusal) {
			refuse(refusal, response, model);
			return secondFactor(person, model);
		}
	}

	@PostMapping("/desk/account/sign-outs")
	String endSessions(Person person, HttpServletRequest request, RedirectAttributes flash) {
		this.session.begin(request, person.account(), this.own.endSessions(person));
		flash.addFlashAttribute(DONE, "account.sessions.ended");
		return ACCOUNT;
	}

	@PostMapping("/desk/account/substitutes")
	String nameSubstitute(@RequestParam(required = false) @Nullable Role role,
			@RequestParam(defaultValue = "") String name,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate first,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate last,
			Person person, HttpServletResponse response, Model model, RedirectAttributes flash) {
		SubstituteForm form = new SubstituteForm(role, name.strip(), first, last);
		try {
			if (role == null || first == null || last == null) {
				throw new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, "account.substitute.days");
			}
			this.own.nameSubstitute(person, role, form.name(), first, last, this.clock.instant());
			flash.addFlashAttribute(DONE, "account.substitute.named");
			return ACCOUNT;
		}
		catch (NotAllowed ex) {
			throw ex;
		}
		catch (RefusedRequest refusal) {
			refuse(refusal, response, model);
			return page(person, form, model);
		}
	}

	@PostMapping("/desk/account/substitutes/{id}/revocation")
	String revokeSubstitute(@PathVariable UUID id, Person person, RedirectAttributes flash) {
		this.own.revokeSubstitute(person, id, this.clock.instant());
		flash.addFlashAttribute(DONE, "account.substitute.revoked");
		return ACCOUNT;
	}

	/** Gives a page that outlived its session the token of the one begun elsewhere. */
	@GetMapping("/desk/session")
	@ResponseBody
	SessionState session(Person person, CsrfToken token) {
		return new SessionState(person.account(), token.getToken());
	}

	/** Whoever is asked whether to stay answers here: being asked is enough. */
	@PostMapping("/desk/session/extension")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@ResponseBody
	void stay(Person person) {
	}

	private static void addDuty(Model model) {
		model.addAttribute("duty", Optional.ofNullable(FirstDutyInterceptor.duty()).map(Enum::name).orElse(""));
	}

	private static void refuse(RefusedRequest refusal, HttpServletResponse response, Model model) {
		response.setStatus(refusal.status().value());
		model.addAttribute("refusal", refusal);
	}

	/** Whose session it is, and the token for its forms. */
	record SessionState(String account, String token) {
	}

}
