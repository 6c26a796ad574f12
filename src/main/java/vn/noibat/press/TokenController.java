package vn.noibat.press;

import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.noibat.account.Person;
import vn.noibat.office.NewToken;
import vn.noibat.office.PressOffice;
import vn.noibat.office.TokenRow;
import vn.noibat.office.TokenScope;
import vn.noibat.office.Tokens;
import vn.noibat.web.RefusedRequest;

/**
 * A press office's page of the tokens its programs come with.
 */
@Controller
@RequestMapping("/toa-soan/tokens")
class TokenController {

	private static final String LIST = "/toa-soan/tokens";

	private final Tokens tokens;

	TokenController(Tokens tokens) {
		this.tokens = tokens;
	}

	@GetMapping
	ModelAndView tokens(PressOffice office, Person person) {
		return page(TokenForm.EMPTY, office, person, HttpStatus.OK, null);
	}

	private ModelAndView page(TokenForm form, PressOffice office, Person person, HttpStatus status,
			@Nullable RefusedRequest refusal) {
		ModelAndView page = new ModelAndView("press/tokens", status);
		page.addObject("tokens",
				this.tokens.own(person).stream().map((token) -> TokenRow.of(token, office.language())).toList());
		page.addObject("form", form);
		page.addObject("scopes",
				Stream.of(TokenScope.values())
					.map((scope) -> new ScopeChoice(scope.name(), TokenRow.key(scope), form.has(scope)))
					.toList());
		page.addObject("longest", Tokens.LONGEST_LIFE);
		if (refusal != null) {
			page.addObject("refusal", refusal);
		}
		return page;
	}

	@PostMapping
	ModelAndView make(@ModelAttribute("form") TokenForm form, BindingResult errors, PressOffice office, Person person,
			HttpServletResponse response) {
		try {
			NewToken made = this.tokens.make(form.typedLabel(), form.typedScopes(), form.typedNetworks(),
					form.typedDays(), person);
			return ChannelController.told("newsroom.token.made", form.typedLabel().strip(), made.token(), LIST,
					response);
		}
		catch (RefusedRequest refusal) {
			return page(form, office, person, refusal.status(), refusal);
		}
	}

	@PostMapping("/{id}/revocation")
	ModelAndView revoke(@PathVariable UUID id, Person person, RedirectAttributes flash) {
		this.tokens.revoke(id, person);
		flash.addFlashAttribute("done", "newsroom.done.token-revoked");
		return new ModelAndView("redirect:" + LIST);
	}

	/** What a token may be good for. */
	record ScopeChoice(String value, String label, boolean chosen) {
	}

}
