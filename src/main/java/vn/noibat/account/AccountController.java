package vn.noibat.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.noibat.web.RefusedRequest;

/**
 * The administrator's pages.
 */
@Controller
@RequestMapping("/desk/accounts")
class AccountController {

	private static final String LIST = "redirect:/desk/accounts";

	private static final String DONE = "done";

	private final AccountKeeping keeping;

	private final Bodies bodies;

	private final Clock clock;

	AccountController(AccountKeeping keeping, Bodies bodies, Clock clock) {
		this.keeping = keeping;
		this.bodies = bodies;
		this.clock = clock;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String q, Person person, Model model) {
		Map<String, String> names = this.bodies.bodyNames();
		model.addAttribute("q", q);
		model.addAttribute("accounts",
				this.keeping.find(q, person).stream().map((account) -> AccountRow.of(account, names)).toList());
		return "account/list";
	}

	@GetMapping("/new")
	String newForm(Person person, Model model) {
		person.require(Role.ADMIN);
		return newForm(new AccountForm("", "", Codes.password(), List.of(), null), model);
	}

	private String newForm(AccountForm form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("choices", choices(form.typedRoles()));
		return "account/new";
	}

	@PostMapping
	String create(@ModelAttribute("form") AccountForm form, Person person, HttpServletResponse response, Model model,
			RedirectAttributes flash) {
		person.require(Role.ADMIN);
		try {
			this.keeping.create(form.typedName(), form.typedDisplayName(), form.typedPassword(),
					form.heldRoles(this.bodies.bodyNames().keySet()), person, this.clock.instant());
			done("account.created", form.typedName(), flash);
			return LIST;
		}
		catch (RefusedRequest refusal) {
			refuse(refusal, response, model);
			return newForm(form, model);
		}
	}

	@GetMapping("/{name}")
	String account(@PathVariable String name, Person person, Model model) {
		Account account = this.keeping.account(name, person);
		return account(account, new AccountForm(name, account.displayName(), null,
				account.roles().stream().map(RoleChoice::valueOf).toList(), account.version()), model);
	}

	private String account(Account account, AccountForm form, Model model) {
		model.addAttribute("account", AccountRow.of(account, this.bodies.bodyNames()));
		model.addAttribute("form", form);
		model.addAttribute("choices", choices(form.typedRoles()));
		return "account/account";
	}

	@PostMapping("/{name}")
	String change(@PathVariable String name, @ModelAttribute("form") AccountForm form, Person person,
			HttpServletResponse response, Model model, RedirectAttributes flash) {
		person.require(Role.ADMIN);
		try {
			this.keeping.change(name, (form.version() != null) ? form.version() : -1, form.typedDisplayName(),
					form.heldRoles(this.bodies.bodyNames().keySet()), person);
			done("account.changed", name, flash);
			return LIST;
		}
		catch (AccountMissing ex) {
			throw ex;
		}
		catch (AccountTouched touched) {
			refuse(touched, response, model);
			Account now = this.keeping.account(name, person);
			// What was typed stays; what stands there now is shown beside it, and is what
			// the next attempt is based on.
			return account(now, new AccountForm(name, form.displayName(), null, form.roles(), now.version()), model);
		}
		catch (RefusedRequest refusal) {
			refuse(refusal, response, model);
			return account(this.keeping.account(name, person), form, model);
		}
	}

	@GetMapping("/{name}/password")
	String passwordForm(@PathVariable String name, Person person, Model model) {
		this.keeping.account(name, person);
		return passwordForm(name, Codes.password(), model);
	}

	private String passwordForm(String name, String password, Model model) {
		model.addAttribute("name", name);
		model.addAttribute("password", password);
		return "account/given-password";
	}

	@PostMapping("/{name}/password")
	String resetPassword(@PathVariable String name, @RequestParam(defaultValue = "") String password, Person person,
			HttpServletResponse response, Model model, RedirectAttributes flash) {
		person.require(Role.ADMIN);
		try {
			this.keeping.resetPassword(name, password, person, this.clock.instant());
			done("account.password.given", name, flash);
			return LIST;
		}
		catch (WeakPassword refusal) {
			refuse(refusal, response, model);
			return passwordForm(name, Codes.password(), model);
		}
	}

	@PostMapping("/{name}/second-factor-removal")
	String removeSecondFactor(@PathVariable String name, Person person, RedirectAttributes flash) {
		this.keeping.removeSecondFactor(name, person);
		done("account.second-factor.taken-away", name, flash);
		return LIST;
	}

	@PostMapping("/{name}/sign-outs")
	String endSessions(@PathVariable String name, Person person, RedirectAttributes flash) {
		this.keeping.endSessions(name, person);
		done("account.sessions.ended-of", name, flash);
		return LIST;
	}

	@PostMapping("/{name}/closure")
	String disable(@PathVariable String name, Person person, HttpServletResponse response, Model model,
			RedirectAttributes flash) {
		try {
			this.keeping.disable(name, person);
			done("account.disabled", name, flash);
			return LIST;
		}
		catch (LastAdministrator refusal) {
			refuse(refusal, response, model);
			return account(name, person, model);
		}
	}

	@PostMapping("/{name}/reopening")
	String enable(@PathVariable String name, Person person, RedirectAttributes flash) {
		this.keeping.enable(name, person);
		done("account.enabled", name, flash);
		return LIST;
	}

	@GetMapping("/second-factor")
	String duties(Person person, Model model) {
		Set<Role> asked = this.keeping.secondFactorDuties(person);
		model.addAttribute("choices",
				List.of(Role.values())
					.stream()
					.map((role) -> RoleChoice.of(role, null, null, asked.stream().map(Role::name).toList()))
					.toList());
		return "account/duties";
	}

	@PostMapping("/second-factor")
	String askForSecondFactor(@RequestParam(required = false) Set<Role> roles, Person person,
			RedirectAttributes flash) {
		this.keeping.askForSecondFactor((roles != null) ? new TreeSet<>(roles) : Set.of(), person);
		flash.addFlashAttribute(DONE, "account.duties.changed");
		return LIST;
	}

	private List<RoleChoice> choices(List<String> chosen) {
		Map<String, String> names = this.bodies.bodyNames();
		List<RoleChoice> choices = new ArrayList<>();
		for (Role role : Role.values()) {
			if (role.speaksForABody()) {
				names.forEach((id, name) -> choices.add(RoleChoice.of(role, id, name, chosen)));
			}
			if (!role.speaksForABody() || names.isEmpty() || chosen.contains(role.name())) {
				choices.add(RoleChoice.of(role, null, null, chosen));
			}
		}
		return choices;
	}

	private static void done(String message, String name, RedirectAttributes flash) {
		flash.addFlashAttribute(DONE, message);
		flash.addFlashAttribute("doneArguments", List.of(name));
	}

	private static void refuse(RefusedRequest refusal, HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.valueOf(refusal.status().value()).value());
		model.addAttribute("refusal", refusal);
	}

}
